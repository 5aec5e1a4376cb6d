package io.github.legacytls.cli;

import io.github.legacytls.report.Format;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --format}. */
final class FormatOption implements ITypeConverter<Format> {

  @Override
  public Format convert(String name) {
    return Format.named(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of "
                        + String.join(", ", new Names())
                        + " but was '"
                        + name
                        + "'"));
  }

  /** What is taken, for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Format::option).iterator();
    }
  }
}
