package io.github.legacytls.cli;

import io.github.legacytls.ExitStatus;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.judge.Rule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code legacytls explain}. */
@Command(
    name = "explain",
    description = "Says what a rule is about, why it matters and what to write instead.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "RULE", description = "A rule, as reports name it: legacy-protocol.")
  private String id = "";

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    print(
        LegacyTls.rules().stream()
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new RefusedException("no rule " + id + "; there are " + ruleIds())));
    return ExitStatus.CLEAN.code();
  }

  private void print(Rule rule) {
    PrintWriter out = streams.out();
    out.println(rule.id() + " (" + rule.level().id() + "): " + rule.summary());
    out.println();
    out.println(rule.description());
    out.println();
    out.println(rule.help());
  }

  private static String ruleIds() {
    return LegacyTls.rules().stream().map(Rule::id).collect(Collectors.joining(", "));
  }
}
