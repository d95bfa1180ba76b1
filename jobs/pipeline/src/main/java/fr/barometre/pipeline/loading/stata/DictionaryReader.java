package fr.barometre.pipeline.loading.stata;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what stands before the data, section after section. */
final class DictionaryReader {
  private static final int SECTIONS = 14;
  private static final int MOST_VARIABLES = 120_000;
  private static final int RELEASE_DIGITS = 3;

  private final StataInput input;
  private final String encoding;

  private StataRelease release;
  private StataText text;
  private int columns;
  private int width;

  private DictionaryReader(StataInput input, String encoding) {
    this.input = input;
    this.encoding = encoding;
  }

  /**
   * @param input at its start
   * @param encoding as declared, or empty
   * @throws fr.barometre.pipeline.DataRefused if it makes no sense
   */
  static StataDictionary read(StataInput input, String encoding) {
    return new DictionaryReader(input, encoding).dictionary();
  }

  private StataDictionary dictionary() {
    long records = header();
    input.expect("<map>");
    input.skip((long) SECTIONS * Long.BYTES);
    input.expect("</map>");
    List<Integer> codes = codes();
    List<String> names = texts("varnames", release.name);
    input.expect("<sortlist>");
    input.skip((columns + 1L) * release.sort);
    input.expect("</sortlist>");
    List<String> formats = texts("formats", release.format);
    List<String> sets = texts("value_label_names", release.name);
    List<String> labels = texts("variable_labels", release.label);
    skipCharacteristics();
    input.expect("<data>");
    List<StataVariable> variables = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      StataType type = type(codes.get(i));
      int bytes = type.width(codes.get(i));
      variables.add(
          new StataVariable(
              names.get(i),
              labels.get(i),
              type,
              width,
              bytes,
              StataDates.of(formats.get(i)),
              sets.get(i)));
      width += bytes;
    }
    return held(new StataDictionary(release, variables, records, width, input.position()));
  }

  private StataDictionary held(StataDictionary dictionary) {
    long data = input.position();
    if (dictionary.records() > Long.MAX_VALUE / dictionary.width()) {
      throw input.damaged("a count of " + dictionary.records() + " records is stated");
    }
    input.skip(dictionary.records() * dictionary.width());
    input.expect("</data>");
    input.seek(data);
    return dictionary;
  }

  private long header() {
    input.expect("<stata_dta><header><release>");
    String number = ascii(RELEASE_DIGITS);
    release =
        Stream.of(StataRelease.values())
            .filter(any -> any.name().equals("R" + number))
            .findFirst()
            .orElseThrow(
                () ->
                    input.refused(
                        "byte " + input.position(),
                        "release '" + number + "' of the format is not one of 117, 118, 119",
                        "Save it for Stata 13 or 14 (saveold in Stata), or as text"));
    text = new StataText(release, encoding);
    input.expect("</release><byteorder>");
    String order = ascii(RELEASE_DIGITS);
    if (!order.equals("MSF") && !order.equals("LSF")) {
      throw input.damaged("'" + order + "' is no order of bytes");
    }
    input.order(order.equals("MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    input.expect("</byteorder><K>");
    long stated = input.unsigned(release.columns);
    if (stated == 0 || stated > MOST_VARIABLES) {
      throw input.damaged(stated + " variables are stated, and 1 to " + MOST_VARIABLES + " can be");
    }
    columns = (int) stated;
    input.expect("</K><N>");
    long records = input.unsigned(release.records);
    input.expect("</N><label>");
    input.skip(input.unsigned(release.titleLength));
    input.expect("</label><timestamp>");
    input.skip(input.unsigned(Byte.BYTES));
    input.expect("</timestamp></header>");
    return records;
  }

  private List<Integer> codes() {
    List<Integer> codes = new ArrayList<>();
    input.expect("<variable_types>");
    for (int i = 0; i < columns; i++) {
      codes.add((int) input.unsigned(Short.BYTES));
    }
    input.expect("</variable_types>");
    return codes;
  }

  private StataType type(int code) {
    return StataType.of(code)
        .orElseThrow(() -> input.damaged("'" + code + "' is no type of a variable"));
  }

  private List<String> texts(String tag, int bytes) {
    List<String> texts = new ArrayList<>();
    input.expect("<" + tag + ">");
    for (int i = 0; i < columns; i++) {
      texts.add(text.of(input.bytes(bytes), 0, bytes));
    }
    input.expect("</" + tag + ">");
    return texts;
  }

  private void skipCharacteristics() {
    input.expect("<characteristics>");
    while (input.find("<ch>")) {
      input.skip(input.unsigned(Integer.BYTES));
      input.expect("</ch>");
    }
    input.expect("</characteristics>");
  }

  private String ascii(int count) {
    return new String(input.bytes(count), StandardCharsets.ISO_8859_1);
  }
}
