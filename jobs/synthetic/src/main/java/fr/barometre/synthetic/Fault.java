package fr.barometre.synthetic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is wrong with a response that the checks must refuse. */
enum Fault {
  /** Begun and not submitted: no date, and nothing after the last page seen. */
  @JsonProperty("incomplete")
  INCOMPLETE,
  /** An earlier response of a company that answered again later. */
  @JsonProperty("duplicate")
  DUPLICATE,
  /** A number outside what the survey covers. */
  @JsonProperty("out_of_scope")
  OUT_OF_SCOPE,
  /** A SIREN whose check digit is wrong. */
  @JsonProperty("invalid_siren")
  INVALID_SIREN,
  /** A cell that is no modality of its question. */
  @JsonProperty("unknown_code")
  UNKNOWN_CODE,
  /** Two boxes ticked on paper where one answer is asked. */
  @JsonProperty("double_tick")
  DOUBLE_TICK
}
