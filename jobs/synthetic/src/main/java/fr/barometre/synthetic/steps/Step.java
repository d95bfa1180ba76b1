package fr.barometre.synthetic.steps;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Gives one answer to the companies of a block. In YAML, {@code draw: {name: …}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @Type(value = Draw.class, name = "draw"),
  @Type(value = Tick.class, name = "tick"),
  @Type(value = Mark.class, name = "mark"),
  @Type(value = Amount.class, name = "number")
})
public sealed interface Step permits Draw, Tick, Mark, Amount {

  /** The question or hidden variable answered. */
  String name();

  void apply(Block block);
}
