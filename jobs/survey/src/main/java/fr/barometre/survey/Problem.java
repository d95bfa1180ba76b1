package fr.barometre.survey;

/** What is wrong, where, and what to do about it. */
public record Problem(Place place, String problem, String remedy) {

  @Override
  public String toString() {
    return place + ": " + problem + ". " + remedy;
  }
}
