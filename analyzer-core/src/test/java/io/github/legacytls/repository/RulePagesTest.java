package io.github.legacytls.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Rule;
import io.github.legacytls.judge.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page, every page a rule, and both say the same. */
class RulePagesTest {

  private static final Path PAGES = Path.of("..", "docs", "rules");

  static List<Rule> rules() {
    return Rules.load().all();
  }

  @Test
  void aPageForEachRuleAndNoOther() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              rules().stream().map(rule -> rule.id() + ".md").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageHasTheSameTitleAndLevelAndAllItsParts(Rule rule) throws IOException {
    String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
    assertThat(page)
        .startsWith("# " + rule.id() + "\n\n**Level:** " + rule.level().id() + "\n")
        .contains(
            "## What it does\n",
            "## Why\n",
            "## What happens on which JDK\n",
            "## Before\n",
            "## After\n",
            "## How to silence it\n");
  }
}
