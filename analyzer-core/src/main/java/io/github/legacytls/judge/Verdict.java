package io.github.legacytls.judge;

import java.util.List;

/**
 * What a pin does and which rule it breaks.
 *
 * @param behaviour one line for people: what happens on a patched and on an unpatched JDK
 * @param remedy one line for people: what to write instead
 */
public record Verdict(
    Rule rule,
    Level level,
    String message,
    String behaviour,
    String remedy,
    List<Outcome> outcomes) {
  public Verdict {
    outcomes = List.copyOf(outcomes);
  }
}
