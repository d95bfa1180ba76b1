package fr.barometre.pipeline.loading.spss;

/** Records that are not packed. */
record PlainCases(SpssInput input) implements CaseSource {

  @Override
  public boolean read(byte[] record) {
    int read = input.read(record, 0, record.length);
    if (read > 0 && read < record.length) {
      throw input.damaged("the data end within a record");
    }
    return read > 0;
  }
}
