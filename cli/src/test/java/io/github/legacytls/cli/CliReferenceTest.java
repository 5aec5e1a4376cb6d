package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code docs/cli.md} is what {@code --help} says; {@code -Dapprove} rewrites it. */
class CliReferenceTest {

  private static final Path REFERENCE = Path.of("..", "docs", "cli.md");

  @Test
  void referenceSaysWhatHelpSays() throws IOException {
    String expected = reference();

    if (System.getProperty("approve") != null) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, expected);
    }

    assertThat(REFERENCE)
        .as("rewrite it with: mvn -pl cli -am test -Dapprove")
        .content()
        .isEqualTo(expected);
  }

  private static String reference() {
    StringBuilder page = new StringBuilder();
    page.append("# Command line\n\nWhat `--help` says; generated from it and compared with it.\n");
    CommandLine root = Program.standard().commands();
    section(page, root);
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      section(page, command.getValue());
    }
    return page.toString();
  }

  private static void section(StringBuilder page, CommandLine command) {
    page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
    command
        .getUsageMessage(Ansi.OFF)
        .lines()
        .forEach(line -> page.append(line.stripTrailing()).append('\n'));
    page.append("```\n");
  }
}
