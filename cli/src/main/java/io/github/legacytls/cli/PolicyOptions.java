package io.github.legacytls.cli;

import io.github.legacytls.judge.JdkRelease;
import io.github.legacytls.judge.Policy;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What counts as a finding: every command that judges takes these. */
final class PolicyOptions {

  @Option(
      names = "--minimum",
      defaultValue = "TLSv1.2",
      paramLabel = "VERSION",
      converter = MinimumOption.class,
      completionCandidates = MinimumOption.Minimums.class,
      description =
          "The oldest version that is no finding: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private Policy policy = Policy.DEFAULT;

  @Option(
      names = "--jdk",
      paramLabel = "RELEASE",
      converter = ReleaseOption.class,
      description =
          "The JDK the code will run on, such as 8u281, 11.0.10 or 17; a feature alone means its"
              + " newest update. It settles how grave a finding is and what is said of it.")
  private Optional<JdkRelease> jdk = Optional.empty();

  Policy policy() {
    return jdk.map(policy::on).orElse(policy);
  }

  /** Reads {@code --jdk}. */
  static final class ReleaseOption implements ITypeConverter<JdkRelease> {
    @Override
    public JdkRelease convert(String release) {
      try {
        return JdkRelease.parse(release);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
