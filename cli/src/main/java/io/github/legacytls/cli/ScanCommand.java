package io.github.legacytls.cli;

import io.github.legacytls.ExitStatus;
import io.github.legacytls.FailOn;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.ScanRequest;
import io.github.legacytls.ScanResult;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Style;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code legacytls scan}. */
@Command(
    name = "scan",
    description =
        "Finds legacy TLS versions in directories, source files, class files, archives and"
            + " configuration.",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {

  private static final String FROM_INPUT = "-";

  private final Streams streams;
  private final Path directory;
  private final Diagnostics diagnostics;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Directories (walked), .java and .class files, jars, wars, ears and configuration files;"
              + " - reads paths from standard input, one a line.")
  private List<String> paths = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      converter = FormatOption.class,
      completionCandidates = FormatOption.Names.class)
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to FILE instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--minimum",
      defaultValue = "TLSv1.2",
      paramLabel = "VERSION",
      converter = PolicyOption.class,
      completionCandidates = PolicyOption.Minimums.class,
      description =
          "The oldest version that is no finding: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private Policy policy = Policy.DEFAULT;

  @Option(
      names = "--fail-on",
      defaultValue = "warning",
      paramLabel = "LEVEL",
      description =
          "End with exit code 1 when a finding is at least this grave: ${COMPLETION-CANDIDATES}."
              + " Default: ${DEFAULT-VALUE}.")
  private FailOn failOn = FailOn.WARNING;

  @Option(
      names = "--confidence",
      defaultValue = "likely",
      paramLabel = "CONFIDENCE",
      completionCandidates = ConfidenceNames.class,
      description =
          "Report only what is at least this sure: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private Confidence confidence = Confidence.LIKELY;

  ScanCommand(Streams streams, Path directory, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.streams = streams;
    this.directory = directory;
  }

  @Override
  public Integer call() throws IOException {
    ScanRequest usual = ScanRequest.of(requestedPaths());
    ScanResult result =
        LegacyTls.scan(
            new ScanRequest(
                usual.paths(), usual.classPath(), policy, confidence, usual.threads(), directory));
    new Messages(streams.err(), diagnostics).tell(result.problems());
    new Delivery(streams, directory, output).deliver(result.report(), format.reporter(style()));
    return ExitStatus.of(result, failOn.level()).code();
  }

  private List<Path> requestedPaths() throws IOException {
    List<Path> requested = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(FROM_INPUT)) {
        for (String line : streams.in().lines().filter(l -> !l.isBlank()).toList()) {
          requested.add(pathOf(line));
        }
      } else {
        requested.add(pathOf(path));
      }
    }
    return requested;
  }

  /** Colours are for a terminal; a file gets none even when they are asked for. */
  private Style style() {
    return output.isEmpty() && diagnostics.colour().isOn() ? Style.ANSI : Style.PLAIN;
  }

  private Path pathOf(String text) {
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new RefusedException("not a path on this system: " + text, e);
    }
  }
}
