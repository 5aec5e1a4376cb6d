package io.github.legacytls.cli;

import io.github.legacytls.protocol.ProtocolVersion;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --minimum}: a version that is still in good standing, by its JSSE name. */
final class MinimumVersion implements ITypeConverter<ProtocolVersion> {

  private static final List<ProtocolVersion> ALLOWED =
      Arrays.stream(ProtocolVersion.values())
          .filter(version -> !version.isDatagram())
          .filter(version -> !version.isOlderThan(ProtocolVersion.TLS_1_2))
          .toList();

  @Override
  public ProtocolVersion convert(String written) {
    return ALLOWED.stream()
        .filter(version -> version.jsseName().equalsIgnoreCase(written))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of "
                        + ALLOWED.stream()
                            .map(ProtocolVersion::jsseName)
                            .collect(Collectors.joining(", "))
                        + " but was '"
                        + written
                        + "'"));
  }

  /** The names that are taken, for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ALLOWED.stream().map(ProtocolVersion::jsseName).iterator();
    }
  }
}
