package io.github.legacytls;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** From which level on a finding makes a run fail, as the options of every shell spell it. */
public enum FailOn {
  ERROR(Optional.of(Level.ERROR)),
  WARNING(Optional.of(Level.WARNING)),
  NOTE(Optional.of(Level.NOTE)),
  NEVER(Optional.empty());

  private final Optional<Level> level;

  FailOn(Optional<Level> level) {
    this.level = level;
  }

  /** The least grave level that fails; empty when nothing does. */
  public Optional<Level> level() {
    return level;
  }

  public boolean isBrokenBy(Finding finding) {
    return level.isPresent() && finding.verdict().level().isAtLeast(level.get());
  }

  /** As options spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return id();
  }

  /**
   * Reads an option.
   *
   * @throws IllegalArgumentException when {@code id} is none of them; the message lists them
   */
  public static FailOn of(String id) {
    return Arrays.stream(values())
        .filter(value -> value.id().equalsIgnoreCase(id.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Arrays.stream(values())
                        .map(FailOn::id)
                        .collect(
                            Collectors.joining(
                                ", ", "expected one of ", " but was '" + id + "'"))));
  }
}
