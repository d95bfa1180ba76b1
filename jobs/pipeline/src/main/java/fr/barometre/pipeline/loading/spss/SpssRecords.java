package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.RawRecords;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The records of an SPSS file, one in memory. */
final class SpssRecords implements RawRecords {
  private final SpssInput input;
  private final SpssDictionary dictionary;
  private final CaseSource cases;
  private final SpssText text;
  private final byte[] record;
  private final ByteBuffer numbers;
  private final List<Breach> breaches = new ArrayList<>();
  private long number;

  /**
   * @param input at the start of the data
   */
  SpssRecords(SpssInput input, SpssDictionary dictionary) {
    this.input = input;
    this.dictionary = dictionary;
    this.cases =
        switch (dictionary.header().compression()) {
          case NONE -> new PlainCases(input);
          case BYTECODE -> new BytecodeCases(input, input::read);
          case ZLIB -> new BytecodeCases(input, new ZlibBlocks(input));
        };
    this.text = new SpssText(dictionary.codePage().charset());
    this.record = new byte[dictionary.recordBytes()];
    this.numbers = ByteBuffer.wrap(record).order(input.order());
  }

  SpssDictionary dictionary() {
    return dictionary;
  }

  @Override
  public boolean next() {
    boolean more = cases.read(record);
    long stated = dictionary.header().cases();
    if (stated >= 0 && (more ? number >= stated : number < stated)) {
      throw input.refused(
          "record " + (number + 1),
          more
              ? "stands behind the " + stated + " records that the header states"
              : "the data end here, and the header states " + stated + " records",
          "The file is damaged or cut short: export it again");
    }
    breaches.clear();
    if (more && number++ == 0 && !dictionary.codePage().doubt().isEmpty()) {
      breaches.add(BuiltInRule.ENCODING.in("", dictionary.codePage().doubt()));
    }
    return more;
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public int width() {
    return dictionary.variables().size();
  }

  @Override
  public String cell(int column) {
    SpssVariable variable = dictionary.variables().get(column);
    if (!variable.isString()) {
      double value = numbers.getDouble(variable.start());
      return value == SpssNumbers.MISSING ? "" : variable.text(value);
    }
    String cell =
        variable.isVeryLong()
            ? text.padded(variable.veryLong(record))
            : text.padded(record, variable.start(), variable.width());
    if (text.takeFailure()) {
      breaches.add(BuiltInRule.ENCODING.in(variable.name(), cell));
    }
    return cell;
  }

  @Override
  public List<Breach> breaches() {
    return breaches;
  }

  DataRefused empty() {
    return input.refused(
        "byte " + input.position(), "variables and no response", "Export the answers again");
  }

  @Override
  public void close() {
    cases.close();
    input.close();
  }
}
