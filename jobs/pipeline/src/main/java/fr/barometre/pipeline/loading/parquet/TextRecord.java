package fr.barometre.pipeline.loading.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;

/** One record as the texts of its cells, filled again for each. */
final class TextRecord extends RecordMaterializer<TextRecord> {
  private final String[] cells;
  private final BitSet foreign = new BitSet();
  private final Root root;

  TextRecord(List<CellType> types) {
    this.cells = new String[types.size()];
    this.root = new Root(types);
  }

  String cell(int column) {
    return cells[column];
  }

  /** The columns whose bytes are no UTF-8 and were read as windows-1252. */
  BitSet foreign() {
    return foreign;
  }

  @Override
  public TextRecord getCurrentRecord() {
    return this;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private final class Root extends GroupConverter {
    private final Cell[] converters;

    Root(List<CellType> types) {
      converters = new Cell[types.size()];
      for (int i = 0; i < converters.length; i++) {
        converters[i] = new Cell(i, types.get(i));
      }
    }

    @Override
    public Converter getConverter(int field) {
      return converters[field];
    }

    @Override
    public void start() {
      Arrays.fill(cells, "");
      foreign.clear();
    }

    @Override
    public void end() {}
  }

  private final class Cell extends PrimitiveConverter {
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final int column;
    private final CellType type;

    Cell(int column, CellType type) {
      this.column = column;
      this.type = type;
    }

    @Override
    public void addBinary(Binary value) {
      cells[column] = type.kind() == CellType.Kind.TEXT ? decoded(value) : type.text(value);
    }

    private String decoded(Binary value) {
      ByteBuffer bytes = value.toByteBuffer();
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
      } catch (CharacterCodingException notUtf8) {
        foreign.set(column);
        return FALLBACK.decode(bytes).toString();
      }
    }

    @Override
    public void addBoolean(boolean value) {
      cells[column] = value ? "1" : "0";
    }

    @Override
    public void addInt(int value) {
      cells[column] = type.text(value);
    }

    @Override
    public void addLong(long value) {
      cells[column] = type.text(value);
    }

    @Override
    public void addFloat(float value) {
      cells[column] = type.text((double) value);
    }

    @Override
    public void addDouble(double value) {
      cells[column] = type.text(value);
    }
  }
}
