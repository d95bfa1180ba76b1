package fr.barometre.report.published;

import fr.barometre.survey.Label;
import java.util.List;

/**
 * The shapes of a segment's codes on one plane.
 *
 * @param source where the shapes come from
 * @param licence under which they may be used
 */
public record MapShapes(
    Label source, String licence, double width, double height, List<MapShape> shapes) {

  public MapShapes {
    shapes = shapes == null ? List.of() : List.copyOf(shapes);
  }

  /**
   * The shape of one code.
   *
   * @param path absolute commands M, L and Z
   * @param label where its number stands: x and y
   * @param inset x, y, width and height of the frame of what lies elsewhere on another scale; empty
   *     as a rule
   */
  public record MapShape(String code, String path, List<Double> label, List<Double> inset) {

    public MapShape {
      label = List.copyOf(label);
      inset = inset == null ? List.of() : List.copyOf(inset);
    }
  }
}
