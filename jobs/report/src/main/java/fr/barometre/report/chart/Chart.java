package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.survey.Language;

/**
 * A figure drawn in its form. The same figure gives the same bytes on every machine.
 *
 * <p>A drawing holds title, base, source and all other notes, so that it can be quoted alone.
 */
public final class Chart {

  /** How wide a drawing is. */
  public enum Width {
    /** For a sheet of paper or a screen. */
    WIDE(Page.WIDE),
    /** For a telephone: labels stand above their marks. */
    NARROW(Page.NARROW);

    private final double pixels;

    Width(double pixels) {
      this.pixels = pixels;
    }
  }

  private Chart() {}

  /** As a file of its own: its font is inside. */
  public static String svg(Figure figure, Language language) {
    return svg(figure, language, Width.WIDE);
  }

  /** The same, of that width. */
  public static String svg(Figure figure, Language language, Width width) {
    return new SvgWriter(drawing(figure, language, width)).write(true);
  }

  /**
   * As an element of a page that has {@link #fontFaces()} among its styles, and title, notice and
   * notes as texts around it.
   */
  public static String inline(Figure figure, Language language, Width width) {
    Page page = new Page(figure, language, width.pixels);
    page.shortHead();
    form(figure).lay(page);
    return new SvgWriter(page.drawing()).write(false);
  }

  /** CSS that brings the font of charts to a page, once for all of them. */
  public static String fontFaces() {
    return SvgWriter.fontFaces();
  }

  /** As a PNG of two pixels to one of the SVG. */
  public static byte[] png(Figure figure, Language language, Width width) {
    return new PictureWriter(drawing(figure, language, width)).write();
  }

  static Drawing drawing(Figure figure, Language language, Width width) {
    Page page = new Page(figure, language, width.pixels);
    page.head();
    form(figure).lay(page);
    page.foot();
    return page.drawing();
  }

  private static ChartForm form(Figure figure) {
    return switch (figure.form()) {
      case TABLE -> new TableForm();
      case BANNER -> new BannerForm();
      case STACKED -> new StackedForm();
      case BARS -> new BarsForm();
      case INTERVALS -> new IntervalsForm();
      case TWO_BY_TWO -> new TwoByTwoForm();
      case KEY_FIGURE -> new KeyFigureForm();
      case DUMBBELL -> new DumbbellForm();
      case SLOPE -> new SlopeForm();
      case LINE -> new LineForm();
      case MAP -> new MapForm();
    };
  }
}
