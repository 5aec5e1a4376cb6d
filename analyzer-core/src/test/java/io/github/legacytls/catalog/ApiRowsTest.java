package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.pin.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the API table is used in classes made for it, and found there or not. */
class ApiRowsTest {

  private static final Catalog CATALOG = Catalog.load();

  private static final Map<String, List<Exercise>> EXERCISES =
      CATALOG.sinks().stream()
          .collect(Collectors.toMap(Sink::id, sink -> new Exercises(CATALOG).of(sink)));

  private static final Findings FINDINGS =
      Findings.in(EXERCISES.values().stream().flatMap(List::stream).toList(), CATALOG);

  static Stream<String> rows() {
    return CATALOG.sinks().stream().map(Sink::id);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowIsFoundWhereItBringsOldVersions(String id) {
    List<String> surprises = new ArrayList<>();
    for (Exercise exercise : EXERCISES.getOrDefault(id, List.of())) {
      List<Finding> found = FINDINGS.grave(exercise.className());
      List<String> rules = found.stream().map(it -> it.verdict().rule().id()).distinct().toList();
      List<String> expected = exercise.rule().stream().toList();
      if (!rules.equals(expected)) {
        surprises.add(exercise.variant() + ": expected " + expected + " but found " + found);
      }
    }
    assertThat(surprises).as("%s", CATALOG.sink(id).orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aCallOfTheVeryOwnerNamesItsRow(String id) {
    Sink sink = CATALOG.sink(id).orElseThrow();
    if (sink.treatment() == Treatment.ARGUMENT) {
      assertThat(FINDINGS.grave("rows/" + id.replace("-", "") + "/legacy"))
          .allSatisfy(it -> assertThat(it.pin().catalogId()).isEqualTo(id));
    }
  }

  @Test
  void everyRowIsExercised() {
    assertThat(EXERCISES.values()).hasSize(CATALOG.sinks().size()).noneMatch(List::isEmpty);
  }

  @Test
  void anOwnerByItsNameIsCertainAndARelocatedOneLikely() {
    assertThat(confidences("rows/api092/legacy")).containsOnly(Confidence.CERTAIN);
    assertThat(confidences("rows/api092/relocated")).containsOnly(Confidence.LIKELY);
  }

  private static List<Confidence> confidences(String className) {
    return FINDINGS.grave(className).stream().map(Finding::confidence).toList();
  }
}
