package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.RawRecords;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The records of a Stata file, one in memory. */
final class StataRecords implements RawRecords {
  private final StataInput input;
  private final StataDictionary dictionary;
  private final LongTexts longTexts;
  private final StataText text;
  private final byte[] record;
  private final ByteBuffer fields;
  private final List<Breach> breaches = new ArrayList<>();
  private long number;

  StataRecords(StataInput input, StataDictionary dictionary, String encoding) {
    this.input = input;
    this.dictionary = dictionary;
    this.text = new StataText(dictionary.release(), encoding);
    this.record = new byte[dictionary.width()];
    this.fields = ByteBuffer.wrap(record).order(input.order());
    input.seek(dictionary.end());
    this.longTexts = LongTexts.read(input, dictionary);
  }

  @Override
  public boolean next() {
    breaches.clear();
    if (number == dictionary.records()) {
      return false;
    }
    input.seek(dictionary.data() + number * dictionary.width());
    input.read(record);
    number++;
    return true;
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
    StataVariable variable = dictionary.variables().get(column);
    String cell =
        switch (variable.type()) {
          case TEXT -> text.of(record, variable.start(), variable.width());
          case LONG_TEXT -> longText(variable);
          default -> variable.text(fields);
        };
    if (text.takeFailure()) {
      breaches.add(BuiltInRule.ENCODING.in(variable.name(), cell));
    }
    return cell;
  }

  private String longText(StataVariable variable) {
    byte[] bytes =
        longTexts.get(dictionary.release().references(fields, variable.start()), input, number);
    return text.of(bytes, 0, bytes.length);
  }

  @Override
  public List<Breach> breaches() {
    return breaches;
  }

  @Override
  public void close() {
    input.close();
  }
}
