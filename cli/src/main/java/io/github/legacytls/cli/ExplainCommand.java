package io.github.legacytls.cli;

import io.github.legacytls.ExitStatus;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.judge.Example;
import io.github.legacytls.judge.Outcome;
import io.github.legacytls.judge.Rule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code legacytls explain}. */
@Command(
    name = "explain",
    description =
        "Says what a rule is about, why it matters, what happens on which JDK and what to write"
            + " instead.",
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
    LegacyTls.examples(rule).forEach(this::print);
    out.println("JDK 17 and 25 were measured; the others are as documented, and for JDK 21 stands");
    out.println("what was measured on 17.");
    out.println();
    out.println(rule.help());
  }

  private void print(Example example) {
    PrintWriter out = streams.out();
    out.println(example.shown());
    int jdks = width(example, Outcome::jdk);
    int clients = width(example, Outcome::client);
    out.println("  " + padded("JDK", jdks) + "  " + padded("client", clients) + "  server");
    for (Outcome outcome : example.outcomes()) {
      out.println(
          "  "
              + padded(outcome.jdk(), jdks)
              + "  "
              + padded(outcome.client(), clients)
              + "  "
              + outcome.server());
    }
    out.println();
  }

  private static int width(Example example, Function<Outcome, String> column) {
    return example.outcomes().stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String ruleIds() {
    return LegacyTls.rules().stream().map(Rule::id).collect(Collectors.joining(", "));
  }
}
