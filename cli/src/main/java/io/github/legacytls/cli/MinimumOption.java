package io.github.legacytls.cli;

import io.github.legacytls.judge.Policy;
import io.github.legacytls.protocol.ProtocolVersion;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --minimum}. */
final class MinimumOption implements ITypeConverter<Policy> {

  @Override
  public Policy convert(String minimum) {
    try {
      return Policy.ofMinimum(minimum);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** What is taken, for the help. */
  static final class Minimums implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Policy.MINIMUMS.stream().map(ProtocolVersion::jsseName).iterator();
    }
  }
}
