package fr.barometre.statistics.replication;

/**
 * Numbers that look drawn and depend on their arguments alone: 64 bits, each of which changes with
 * probability one half when a bit of an argument does.
 *
 * <p>Source: FNV-1a over the characters of a name; the finalizer of SplitMix64 (Steele, Lea and
 * Flood, OOPSLA 2014) after each argument.
 */
final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Hash() {}

  static long of(String name) {
    long hash = OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  static long of(long... parts) {
    long hash = GOLDEN;
    for (long part : parts) {
      hash = mixed(hash + GOLDEN ^ part);
    }
    return hash;
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
