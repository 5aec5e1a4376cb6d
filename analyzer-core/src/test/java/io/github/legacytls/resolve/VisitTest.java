package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which looks at a value are the same look, so that one answer does for both. */
class VisitTest {

  private static final Location SITE = Location.of(ResourceId.file("T.java"), Region.line(1, 0));
  private static final MethodName METHOD =
      new MethodName(new TypeName.Known("p/T"), "m", Arity.of(0));

  private static final Value PART = new Value.Literal("a", SITE);
  private static final Value VALUE = new Value.Text(List.of(PART), SITE);
  private static final Frame RUNNING = Frame.of(METHOD);

  private static final Frame ENTERED = entered();

  @Test
  void theSameValueInTheSameFrame() {
    Visit visit = Visit.of(VALUE, RUNNING);

    assertThat(visit).isEqualTo(Visit.of(VALUE, RUNNING));
    assertThat(visit).hasSameHashCodeAs(Visit.of(VALUE, RUNNING));
    assertThat(visit).isEqualTo(Visit.of(VALUE, Frame.of(METHOD)));
  }

  @Test
  void anotherValue() {
    Value equal = new Value.Text(List.of(PART), SITE);

    assertThat(Visit.of(VALUE, RUNNING)).isNotEqualTo(Visit.of(equal, RUNNING));
    assertThat(Visit.of(VALUE, RUNNING)).isNotEqualTo(VALUE);
  }

  @Test
  void whereAConditionHolds() {
    Frame guarded = RUNNING.under(List.of(new Guard(PART, /* holds= */ true)));

    assertThat(Visit.of(VALUE, guarded)).isNotEqualTo(Visit.of(VALUE, RUNNING));
  }

  @Test
  void enteredByAnotherCall() {
    assertThat(Visit.of(VALUE, ENTERED)).isNotEqualTo(Visit.of(VALUE, RUNNING));
    assertThat(Visit.of(VALUE, ENTERED)).isNotEqualTo(Visit.of(VALUE, entered()));
    assertThat(Visit.of(VALUE, ENTERED)).isEqualTo(Visit.of(VALUE, ENTERED));
  }

  /** Such an answer is one for every question; the other holds on the way through one call only. */
  @Test
  void freeOfTheWayThere() {
    assertThat(Visit.of(VALUE, RUNNING).isFree()).isTrue();
    assertThat(Visit.of(VALUE, ENTERED).isFree()).isFalse();
  }

  @Test
  void whatIsAssumedHoldsForOneLook() {
    Alternative assumed =
        new Alternative(new Atom.Scalar("b"), Trace.from(new Step(Step.Kind.ORIGIN, "b", SITE)));

    assertThat(Visit.isWorthKeeping(VALUE, RUNNING)).isTrue();
    assertThat(Visit.isWorthKeeping(VALUE, RUNNING.assuming(PART, assumed))).isFalse();
  }

  @Test
  void whatCostsNothingIsNotKept() {
    assertThat(Visit.isWorthKeeping(PART, RUNNING)).isFalse();
    assertThat(Visit.isWorthKeeping(new Value.Unknown(Value.Reason.OUTSIDE, SITE), RUNNING))
        .isFalse();
    assertThat(Visit.isWorthKeeping(new Value.This(METHOD.owner(), SITE), RUNNING)).isFalse();
  }

  private static Frame entered() {
    return Frame.of(new MethodName(METHOD.owner(), "caller", Arity.of(0)))
        .enter(METHOD, Frame.How.CALL, List.of(), Optional.empty(), SITE);
  }
}
