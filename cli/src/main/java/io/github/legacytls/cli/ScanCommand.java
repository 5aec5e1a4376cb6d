package io.github.legacytls.cli;

import io.github.legacytls.ExitStatus;
import io.github.legacytls.FailOn;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.ScanRequest;
import io.github.legacytls.ScanResult;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Reporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  private final Streams streams;
  private final Path directory;
  private final Diagnostics diagnostics;

  @Mixin private Input input = new Input();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      converter = FormatOption.class,
      completionCandidates = FormatOption.Names.class)
  private Format format = Format.TEXT;

  @Mixin private Output output = new Output();

  @Mixin private PolicyOptions policy = new PolicyOptions();

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
    ScanResult result = scan();
    Delivery delivery = output.delivery(streams, directory);
    new Messages(streams.err(), diagnostics)
        .tell(result.problems(), format == Format.TEXT && delivery.isOnTerminal());
    Reporter reporter = format.reporter(delivery.style(diagnostics));
    delivery.deliver(out -> reporter.write(result.report(), out));
    return ExitStatus.of(result, failOn.level()).code();
  }

  private ScanResult scan() {
    ScanRequest usual = ScanRequest.of(input.paths(streams, directory));
    try (ProgressLine progress = ProgressLine.of(streams, diagnostics)) {
      return LegacyTls.scan(
          new ScanRequest(
              usual.paths(),
              usual.classPath(),
              input.catalogs(directory),
              policy.policy(),
              confidence,
              usual.threads(),
              directory,
              progress));
    }
  }
}
