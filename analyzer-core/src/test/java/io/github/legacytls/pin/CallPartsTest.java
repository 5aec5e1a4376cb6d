package io.github.legacytls.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallPartsTest {

  @Test
  void fewCallsAreOnePart() {
    List<Fact.Call> calls = calls(ResourceId.file("A.java"), 10);

    assertThat(CallParts.of(calls)).containsExactly(calls);
    assertThat(CallParts.of(List.of())).isEmpty();
  }

  @Test
  void callsOfAFileStayTogether() {
    List<Fact.Call> calls = new ArrayList<>();
    for (int file = 0; file < 50; file++) {
      calls.addAll(calls(ResourceId.file("F" + file + ".java"), 700));
    }

    List<List<Fact.Call>> parts = CallParts.of(calls);

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(calls);
    for (int i = 1; i < parts.size(); i++) {
      List<Fact.Call> before = parts.get(i - 1);
      assertThat(before.get(before.size() - 1).site().resource())
          .isNotEqualTo(parts.get(i).get(0).site().resource());
    }
  }

  @Test
  void archivesAreCutBetweenRatherThanWithin() {
    List<Fact.Call> calls = new ArrayList<>();
    for (int jar = 0; jar < 40; jar++) {
      for (int file = 0; file < 5; file++) {
        calls.addAll(calls(ResourceId.file(jar + ".jar").entry("F" + file + ".class"), 40));
      }
    }

    assertThat(CallParts.of(calls)).hasSize(20).allMatch(part -> part.size() == 400);
  }

  private static List<Fact.Call> calls(ResourceId resource, int count) {
    MethodName method = new MethodName(new TypeName.Known("p/A"), "run", Arity.of(0, "()V"));
    List<Fact.Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(
          new Fact.Call(
              method,
              method,
              Optional.empty(),
              List.of(),
              List.of(),
              Location.of(resource, Region.line(i + 1, i))));
    }
    return calls;
  }
}
