package io.github.legacytls.frontend.lowering;

import static io.github.legacytls.frontend.lowering.Values.at;
import static io.github.legacytls.frontend.lowering.Values.number;
import static io.github.legacytls.frontend.lowering.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardsTest {

  private static final Value A = unknown(1);
  private static final Value B = unknown(2);

  @Test
  void bothSidesOfABranchMeetInNothing() {
    Guards then = Guards.NONE.and(A, true);
    Guards otherwise = Guards.NONE.and(A, false);
    assertThat(then.meet(otherwise).list()).isEmpty();
  }

  @Test
  void anOuterConditionOutlivesAnInnerBranch() {
    Guards outer = Guards.NONE.and(A, true);
    assertThat(outer.and(B, true).meet(outer.and(B, false)).list())
        .containsExactly(new Guard(A, true));
  }

  @Test
  void meetingIsIdempotentAndKeepsTheObject() {
    Guards guards = Guards.NONE.and(A, true).and(B, false);
    assertThat(guards.meet(Guards.NONE.and(A, true).and(B, false))).isSameAs(guards);
  }

  @Test
  void negationsAndComparisonsHaveOneForm() {
    Value smaller = operation("<", A, number(7));
    assertThat(Guards.NONE.and(operation("!", A), true).list())
        .containsExactly(new Guard(A, false));
    assertThat(Guards.NONE.and(smaller, false).list())
        .containsExactly(new Guard(operation(">=", A, number(7)), true));
    assertThat(Guards.NONE.and(operation("!", smaller), true).list())
        .containsExactly(new Guard(operation(">=", A, number(7)), true));
  }

  @Test
  void conjunctionsThatHoldAreTakenApart() {
    assertThat(Guards.NONE.and(operation("&&", A, operation("!", B)), true).list())
        .containsExactly(new Guard(A, true), new Guard(B, false));
    assertThat(Guards.NONE.and(operation("||", A, B), false).list())
        .containsExactly(new Guard(A, false), new Guard(B, false));
    assertThat(Guards.NONE.and(operation("||", A, B), true).list()).hasSize(1);
  }

  @Test
  void casesOfOneSwitchDoNotMeet() {
    Guards one = Guards.NONE.and(operation("==", A, number(1)), true);
    Guards two = Guards.NONE.and(operation("==", A, number(2)), true);
    assertThat(one.meet(two).list()).isEmpty();
  }

  @Test
  void onlyTheInnermostAreKept() {
    Guards guards = Guards.NONE;
    for (int i = 0; i < 100; i++) {
      guards = guards.and(unknown(i), true);
    }
    assertThat(guards.list()).hasSize(Limits.GUARDS).endsWith(new Guard(unknown(99), true));
  }

  private static Value operation(String operator, Value... operands) {
    return new Value.Operation(operator, List.of(operands), at(9));
  }
}
