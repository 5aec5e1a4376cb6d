package io.github.legacytls.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as somebody wrote it.
 *
 * @param written the text, constant name or number as it stands in the code
 * @param meaning what that spelling stands for at the place where it was read
 */
public record SpelledVersion(String written, Meaning meaning) {

  private static final Pattern NO_NAME =
      Pattern.compile("-?\\d+|0[xX]\\p{XDigit}+|(?i:true|false|yes|no|on|off|y|n|t|f)");

  /** What a spelling stands for. */
  public sealed interface Meaning {}

  /** One version. */
  public record Exactly(ProtocolVersion version) implements Meaning {}

  /**
   * A name that leaves the choice to the provider, such as {@code TLS}, {@code SSL} or {@code
   * Default}.
   */
  public record Generic() implements Meaning {}

  /** A word that switches on every version the product knows, such as {@code all}. */
  public record Everything() implements Meaning {}

  /** A name that no provider takes at this place. */
  public record Nobody() implements Meaning {}

  public static SpelledVersion exactly(String written, ProtocolVersion version) {
    return new SpelledVersion(written, new Exactly(version));
  }

  public static SpelledVersion generic(String written) {
    return new SpelledVersion(written, new Generic());
  }

  public static SpelledVersion everything(String written) {
    return new SpelledVersion(written, new Everything());
  }

  public static SpelledVersion nobody(String written) {
    return new SpelledVersion(written, new Nobody());
  }

  /**
   * What it is called in messages: as written, but the version's own name where only a number or a
   * switch was written.
   */
  public String name() {
    String text = written.strip();
    return NO_NAME.matcher(text).matches()
        ? version().map(ProtocolVersion::jsseName).orElse(text)
        : text;
  }

  /** The version, when the spelling stands for exactly one. */
  public Optional<ProtocolVersion> version() {
    return meaning instanceof Exactly exactly ? Optional.of(exactly.version()) : Optional.empty();
  }
}
