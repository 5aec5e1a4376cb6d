package io.github.legacytls.report;

import io.github.legacytls.judge.Rules;
import io.github.legacytls.report.sarif.SarifReporter;
import io.github.legacytls.report.text.TextReporter;
import java.util.Arrays;
import java.util.Optional;

/** The formats a report can be written in; shells offer exactly these. */
public enum Format {
  /** For people. */
  TEXT("text") {
    @Override
    public Reporter reporter(Style style) {
      return new TextReporter(style);
    }
  },
  /** SARIF 2.1.0, for code scanning and editors. */
  SARIF("sarif") {
    @Override
    public Reporter reporter(Style style) {
      return new SarifReporter(Rules.load().all());
    }
  };

  private final String option;

  Format(String option) {
    this.option = option;
  }

  /** The name an option takes: {@code text}. */
  public String option() {
    return option;
  }

  /** The format of that option name, whatever its case. */
  public static Optional<Format> named(String option) {
    return Arrays.stream(values()).filter(f -> f.option.equalsIgnoreCase(option)).findFirst();
  }

  /** Writes this format without colours. */
  public Reporter reporter() {
    return reporter(Style.PLAIN);
  }

  /** Writes this format; one that knows no colours ignores the style. */
  public abstract Reporter reporter(Style style);
}
