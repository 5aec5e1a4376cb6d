package io.github.legacytls.ir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a resource says depends neither on the order it is read in nor on what its reader does
 * later.
 */
class UnitTest {

  private static final ResourceId FILE = ResourceId.file("app.properties");

  @Test
  void factsStandInTheOrderOfTheirPlaces() {
    Unit unit = new Unit(FILE, List.of(setting(9), setting(1), setting(4)), List.of());

    assertThat(unit.facts()).containsExactly(setting(1), setting(4), setting(9));
  }

  @Test
  void factsOfOnePlaceStayInTheOrderTheyWereSaid() {
    Fact first = new Fact.Return(method("z"), text(2), at(2));
    Fact second = new Fact.Return(method("a"), text(2), at(2));

    assertThat(new Unit(FILE, List.of(first, second), List.of()).facts())
        .containsExactly(first, second);
  }

  @Test
  void whatIsAddedToTheListsLaterIsNotSaid() {
    List<Fact> facts = new ArrayList<>(List.of(setting(1)));
    List<Problem> problems = new ArrayList<>();
    Unit unit = new Unit(FILE, facts, problems);

    facts.add(setting(2));
    problems.add(new Problem(FILE, Problem.Severity.UNREAD, "is not text"));

    assertThat(unit.facts()).containsExactly(setting(1));
    assertThat(unit.problems()).isEmpty();
  }

  private static Fact setting(int line) {
    return new Fact.Setting(text(line), text(line), SettingKind.PROPERTIES, at(line));
  }

  private static MethodName method(String name) {
    return new MethodName(new TypeName.Known("p/T"), name, Arity.of(0));
  }

  private static Value text(int line) {
    return new Value.Literal("a", at(line));
  }

  private static Location at(int line) {
    return Location.of(FILE, Region.line(line, 0));
  }
}
