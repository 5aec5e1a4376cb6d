package io.github.legacytls.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.catalog.Table;
import io.github.legacytls.judge.Wording.Sentences;
import io.github.legacytls.pin.Circumstance;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

  @Test
  void everyRuleOfTheCodeHasARowAndEveryRowARule() {
    assertThat(Rules.load().all())
        .extracting(Rule::id)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RuleId.values()).map(RuleId::id).toList());
  }

  @Test
  void everyRuleShowsWhatHappensOnEveryJdk() {
    Behaviour behaviour = Behaviour.load();
    for (Rule rule : Rules.load().all()) {
      assertThat(Example.of(rule, behaviour))
          .as(rule.id())
          .isNotEmpty()
          .allSatisfy(example -> assertThat(example.outcomes()).hasSize(9));
    }
  }

  @Test
  void rulesSayEnough() {
    for (Rule rule : Rules.load().all()) {
      assertThat(rule.summary()).as(rule.id()).endsWith(".").doesNotContain("\n");
      assertThat(rule.description()).as(rule.id()).hasSizeGreaterThan(150);
      assertThat(rule.help()).as(rule.id()).hasSizeGreaterThan(80);
      assertThat(rule.securitySeverity()).as(rule.id()).isBetween(0.0, 10.0);
    }
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void everyRuleHasSentencesForEveryRole(RuleId rule) {
    assertSentences(rule, Role.ENABLED_PROTOCOLS.id(), "none");
  }

  @ParameterizedTest
  @EnumSource(Circumstance.Kind.class)
  void everyCircumstanceHasSentencesOfItsOwn(Circumstance.Kind kind) {
    boolean inert = kind != Circumstance.Kind.NEWER_LIST;
    RuleId rule = inert ? RuleId.NO_EFFECT : RuleId.LEGACY_PROTOCOL;
    Role role = inert ? Role.INERT : Role.CONTEXT_PROTOCOL;
    Place code = new Place.Code("A.b");
    Wording wording = Wording.load();
    assertThat(wording.of(rule, role.id(), kind.id(), code))
        .isNotEqualTo(wording.of(rule, role.id(), "none", code));
    assertSentences(rule, role.id(), kind.id());
  }

  private static void assertSentences(RuleId rule, String role, String circumstance) {
    Wording wording = Wording.load();
    for (Place place : List.of(new Place.Code("A.b"), new Place.Key("a.b"))) {
      Sentences words =
          wording
              .of(rule, role, circumstance, place)
              .with("call", "c")
              .with("versions", "v")
              .with("kept", "k")
              .with("newest", "n")
              .with("written", "w");
      assertThat(words.message()).doesNotContain("{").doesNotEndWith(".");
      assertThat(words.remedy()).doesNotContain("{").doesNotEndWith(".");
    }
  }

  @Test
  void behaviourHasNoEmptyCell() {
    Table table = Table.ofProduct(Behaviour.class, "behaviour.tsv", List.of());
    assertThat(table.columns()).hasSizeGreaterThan(10);
    for (Table.Row row : table.rows()) {
      assertThat(table.columns()).allSatisfy(column -> assertThat(row.text(column)).isNotBlank());
    }
  }

  /** A column that nobody measured says whose it repeats, and does repeat it. */
  @Test
  void aColumnThatRepeatsAnotherIsEqualToIt() {
    Table jdks = Table.ofProduct(Behaviour.class, "jdks.tsv", List.of("id", "source"));
    List<Table.Row> repeating =
        jdks.rows().stream().filter(row -> row.required("source").startsWith("as ")).toList();
    assertThat(repeating).extracting(row -> row.required("id")).containsExactly("21");
    for (Table.Row row : repeating) {
      String repeated = row.required("source").substring("as ".length());
      for (Table.Row cells : Table.ofProduct(Behaviour.class, "behaviour.tsv", List.of()).rows()) {
        assertThat(cells.required(row.required("id"))).isEqualTo(cells.required(repeated));
      }
    }
  }

  @ParameterizedTest(name = "{0} behaves as {1}")
  @CsvSource({
    "7u80, 7",
    "1.7.0_80, 7",
    "8u281, 8 before 8u291",
    "1.8.0_281, 8 before 8u291",
    "8u291, 8u291 and later",
    "8, 8u291 and later",
    "1.8, 8u291 and later",
    "8u402-b06, 8u291 and later",
    "9, 9 and 10",
    "10.0.2, 9 and 10",
    "11.0.9.1, 11 before 11.0.11",
    "11.0.10, 11 before 11.0.11",
    "11.0.11, 11.0.11 and later",
    "11, 11.0.11 and later",
    "15, 11 before 11.0.11",
    "16, 17",
    "17.0.2+8, 17",
    "20, 17",
    "21, 21",
    "25.0.3, 25",
    "30, 25"
  })
  void releasesFallIntoEras(String release, String label) {
    assertThat(Behaviour.load().eraOf(JdkRelease.parse(release)).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "eight", "8u", "u281", "1.8.0_x", "4", "1.9", "8u281u", "11u10", "17.", "-8"})
  void otherTextIsNoRelease(String text) {
    assertThatThrownBy(() -> JdkRelease.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write it like 8, 8u281, 1.8.0_281, 11.0.10 or 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "1.6.0_45", "5"})
  void ofWhatIsOlderThanTheTableNothingIsSaid(String text) {
    assertThatThrownBy(() -> JdkRelease.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("older than JDK 7");
  }

  @Test
  void aReleaseSettlesEveryCellOfItsColumn() {
    Behaviour behaviour = Behaviour.load();
    Table table = Table.ofProduct(Behaviour.class, "behaviour.tsv", List.of());
    for (String release : List.of("7u40", "7", "8u20", "8u281", "8u300", "8", "9", "17")) {
      JdkRelease jdk = JdkRelease.parse(release);
      for (Table.Row row : table.rows()) {
        assertThat(ReleaseCell.of(row.required(behaviour.eraOf(jdk).id()), jdk))
            .as(release)
            .doesNotContain("(", " before ", " from ");
      }
    }
  }
}
