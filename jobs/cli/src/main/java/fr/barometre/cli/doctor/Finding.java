package fr.barometre.cli.doctor;

/**
 * One thing looked at.
 *
 * @param state what was found
 * @param remedy what to do; empty where nothing need be done
 */
public record Finding(String subject, Health health, String state, String remedy) {

  static Finding ok(String subject, String state) {
    return new Finding(subject, Health.OK, state, "");
  }

  static Finding warn(String subject, String state, String remedy) {
    return new Finding(subject, Health.WARN, state, remedy);
  }

  static Finding fail(String subject, String state, String remedy) {
    return new Finding(subject, Health.FAIL, state, remedy);
  }
}
