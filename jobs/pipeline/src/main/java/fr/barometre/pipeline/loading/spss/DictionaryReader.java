package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.MissingValues;
import fr.barometre.pipeline.loading.RawSet;
import fr.barometre.survey.Range;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes variables of the bytes of a dictionary: names, labels, codes of absence, sets. */
final class DictionaryReader {
  private static final int UNIT = 8;

  private final SpssInput input;
  private final DictionaryBytes bytes;
  private final CodePage codePage;
  private final SpssText text;

  private DictionaryReader(SpssInput input, String encoding) {
    this.input = input;
    this.bytes = DictionaryBytes.read(input);
    Machine.confirm(input, bytes.extensions());
    this.codePage = CodePage.of(bytes, input.order(), encoding);
    this.text = new SpssText(codePage.charset());
  }

  /**
   * Reads everything before the data.
   *
   * @param encoding declared; empty where none is
   */
  static SpssDictionary read(SpssInput input, String encoding) {
    return new DictionaryReader(input, encoding).dictionary();
  }

  private SpssDictionary dictionary() {
    Map<Integer, Map<String, String>> labels = labels();
    ExtensionReader extensions = new ExtensionReader(input, bytes.extensions(), text);
    Map<String, Integer> widths = extensions.widths();
    Map<String, String> names = extensions.names();
    Map<String, Map<String, String>> longLabels = extensions.labels();
    Map<String, Set<String>> longMissing = extensions.missing();
    List<SpssVariable> variables = new ArrayList<>();
    Map<String, SpssVariable> byShortName = new HashMap<>();
    for (int i = 0; i < bytes.variables().size(); i++) {
      VariableBytes record = bytes.variables().get(i);
      String shortName = text.padded(record.name());
      String name = names.getOrDefault(shortName.toUpperCase(Locale.ROOT), shortName);
      int width = widths.getOrDefault(shortName.toUpperCase(Locale.ROOT), record.width());
      int segments = SpssVariable.segments(width);
      holdSegments(i, width, segments);
      SpssVariable variable =
          new SpssVariable(
              name,
              shortName,
              text.padded(record.label()),
              record.unit() * UNIT,
              width,
              record.format(),
              longLabels.getOrDefault(name, labels.getOrDefault(record.unit(), Map.of())),
              missing(record).and(longMissing.getOrDefault(name, Set.of())));
      variables.add(variable);
      byShortName.putIfAbsent(shortName.toUpperCase(Locale.ROOT), variable);
      i += segments - 1;
    }
    List<RawSet> sets = new ArrayList<>();
    for (Extension kind : List.of(Extension.SETS, Extension.MORE_SETS)) {
      sets.addAll(new SetsReader(text, byShortName).read(fields(kind)));
    }
    String doubt = codePage.doubt();
    if (doubt.isEmpty() && text.takeFailure()) {
      doubt = codePage.charset() + " → " + SpssText.fallback();
    }
    return new SpssDictionary(
        bytes.header(),
        variables,
        sets,
        bytes.units() * UNIT,
        new CodePage(codePage.charset(), doubt));
  }

  /** A very long string is so many variable records of full width, and one of the rest. */
  private void holdSegments(int first, int width, int segments) {
    for (int k = 0; k < segments && segments > 1; k++) {
      int expected =
          k < segments - 1 ? SpssVariable.FULL : width - (segments - 1) * SpssVariable.SEGMENT;
      int found =
          first + k < bytes.variables().size() ? bytes.variables().get(first + k).width() : 0;
      if ((found + UNIT - 1) / UNIT != (expected + UNIT - 1) / UNIT) {
        throw input.refused(
            "dictionary",
            "a string of %d bytes has a part of %d where %d are due"
                .formatted(width, found, expected),
            "The file is damaged: export it again");
      }
    }
  }

  /** By the unit of the variable. Variables of one record share the labels. */
  private Map<Integer, Map<String, String>> labels() {
    Map<Integer, VariableBytes> ofUnit = new HashMap<>();
    bytes.variables().forEach(variable -> ofUnit.put(variable.unit(), variable));
    Map<Integer, Map<String, String>> labels = new HashMap<>();
    for (LabelBytes group : bytes.labels()) {
      Map<Boolean, Map<String, String>> ofKind = new HashMap<>();
      for (int unit : group.units()) {
        VariableBytes variable = ofUnit.get(unit);
        if (variable == null) {
          throw input.refused(
              "dictionary",
              "labels of values are given to variable " + (unit + 1L) + ", which there is not",
              "The file is damaged: export it again");
        }
        labels.put(
            unit, ofKind.computeIfAbsent(variable.width() > 0, string -> labels(group, string)));
      }
    }
    return labels;
  }

  private Map<String, String> labels(LabelBytes group, boolean string) {
    Map<String, String> labels = new java.util.LinkedHashMap<>();
    for (int i = 0; i < group.values().size(); i++) {
      byte[] value = group.values().get(i);
      labels.put(
          string ? text.padded(value) : SpssNumbers.text(number(value)),
          text.padded(group.labels().get(i)));
    }
    return labels;
  }

  private MissingValues missing(VariableBytes record) {
    List<byte[]> codes = record.codes();
    if (record.width() > 0) {
      Set<String> texts = new HashSet<>();
      codes.forEach(code -> texts.add(text.padded(code)));
      texts.remove("");
      return new MissingValues(texts, List.of());
    }
    int spanned = record.missing() < 0 ? 2 : 0;
    List<Range> spans =
        spanned == 0 ? List.of() : List.of(new Range(number(codes.get(0)), number(codes.get(1))));
    Set<String> numbers = new HashSet<>();
    codes
        .subList(spanned, codes.size())
        .forEach(code -> numbers.add(SpssNumbers.text(number(code))));
    return new MissingValues(numbers, spans);
  }

  private double number(byte[] value) {
    return ByteBuffer.wrap(value).order(input.order()).getDouble();
  }

  private ByteFields fields(Extension extension) {
    return new ByteFields(
        input, bytes.extensions().getOrDefault(extension, new byte[0]), extension.name());
  }
}
