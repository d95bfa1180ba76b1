package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import org.apache.spark.unsafe.types.UTF8String;

/** The codes met in a column, numbered from 0 as they come; {@link #ABSENT} stands for null. */
final class Dictionary implements Serializable {
  private static final long serialVersionUID = 1L;

  static final int ABSENT = -1;

  private final HashMap<UTF8String, Integer> numbers = new HashMap<>();
  private final ArrayList<UTF8String> texts = new ArrayList<>();

  /** The number of a code, which may be a view of a buffer that will be reused. */
  int number(UTF8String text) {
    Integer number = numbers.get(text);
    return number == null ? append(text.copy()) : number;
  }

  /** The numbers here of another dictionary's codes, by their numbers there. */
  int[] numbers(Dictionary other) {
    return other.texts.stream().mapToInt(this::number).toArray();
  }

  /** Null for {@link #ABSENT}. */
  String text(int number) {
    return number == ABSENT ? null : texts.get(number).toString();
  }

  private int append(UTF8String own) {
    numbers.put(own, texts.size());
    texts.add(own);
    return texts.size() - 1;
  }
}
