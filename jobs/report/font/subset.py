"""Makes the fonts of charts from @fontsource/noto-sans 5.3.0 (SIL Open Font License 1.1): the characters French and
English print, as woff2 for browsers, and their widths and outlines as text for layout and pictures.

    npm pack @fontsource/noto-sans@5.3.0 && tar xzf fontsource-noto-sans-5.3.0.tgz
    python3 subset.py package/files ../src/main/resources/fr/barometre/report/chart

Needs fontTools 4.38 and brotli. A line of the text is: code point in hex, width, outline; in thousandths of the font's size,
upwards.
"""

import sys
from fontTools import subset
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

CHARACTERS = (
    [chr(c) for c in range(0x20, 0x7F)]
    + [chr(c) for c in range(0xA0, 0x100)]
    + list("ŒœŸ\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2212\u2264\u2265")
)


class Outline(BasePen):
    """Absolute commands on whole numbers."""

    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.text = []

    def _add(self, command, *points):
        self.text.append(command + " ".join(f"{round(x)} {round(y)}" for x, y in points))

    def _moveTo(self, p):
        self._add("M", p)

    def _lineTo(self, p):
        self._add("L", p)

    def _qCurveToOne(self, control, p):
        self._add("Q", control, p)

    def _closePath(self):
        self.text.append("Z")


def make(source, target, name):
    font = TTFont(source)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x202F] = table.cmap[0x2009]  # the narrow space that does not break
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.flavor = "woff2"
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(CHARACTERS))
    subsetter.subset(font)
    font.flavor = "woff2"
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(f"{target}/{name}.woff2")
    assert font["head"].unitsPerEm == 1000
    glyphs, codes = font.getGlyphSet(), font.getBestCmap()
    with open(f"{target}/{name}.txt", "w", encoding="ascii", newline="\n") as out:
        for code in sorted(codes):
            pen = Outline(glyphs)
            glyphs[codes[code]].draw(pen)
            out.write(f"{code:x} {glyphs[codes[code]].width} {''.join(pen.text)}\n")


files, resources = sys.argv[1:]
make(f"{files}/noto-sans-latin-400-normal.woff2", resources, "sans-regular")
make(f"{files}/noto-sans-latin-600-normal.woff2", resources, "sans-bold")
