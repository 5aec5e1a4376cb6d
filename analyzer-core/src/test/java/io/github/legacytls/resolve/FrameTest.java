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

/** Which methods are running, and what is known where. */
class FrameTest {

  private static final Location SITE = Location.of(ResourceId.file("T.java"), Region.line(1, 0));
  private static final MethodName OUTER = method("outer");
  private static final MethodName MIDDLE = method("middle");
  private static final MethodName INNER = method("inner");

  private static final Value A = new Value.Literal("a", SITE);
  private static final Value IS_A = new Value.Operation("==", List.of(A), SITE);

  @Test
  void everyMethodOfTheChainIsRunning() {
    Frame chain = chain();

    assertThat(chain.isRunning(INNER)).isTrue();
    assertThat(chain.isRunning(MIDDLE)).isTrue();
    assertThat(chain.isRunning(OUTER)).isTrue();
    assertThat(chain.isRunning(method("other"))).isFalse();
    assertThat(chain.depth()).isEqualTo(2);
  }

  @Test
  void howEachWasEntered() {
    Frame chain = chain();

    assertThat(chain.entered(INNER)).map(Frame.Entered::how).contains(Frame.How.CREATION);
    assertThat(chain.entered(MIDDLE)).map(Frame.Entered::how).contains(Frame.How.CALL);
    assertThat(chain.entered(OUTER)).as("who calls it is to be found").isEmpty();
    assertThat(chain.entered(method("other"))).isEmpty();
  }

  @Test
  void aConditionSpeaksOfItsPartsInThisMethodOnly() {
    Frame guarded = Frame.of(OUTER).under(List.of(new Guard(IS_A, /* holds= */ true)));

    assertThat(guarded.subjects()).contains(A.site());
    assertThat(enter(guarded, MIDDLE, Frame.How.CALL).guards()).isEmpty();
    assertThat(enter(guarded, MIDDLE, Frame.How.CALL).subjects()).isEmpty();
    assertThat(Frame.of(OUTER).under(List.of())).isEqualTo(Frame.of(OUTER));
    assertThat(guarded.under(List.of())).isEqualTo(guarded);
  }

  @Test
  void whatIsAssumedOfAValueIsAssumedOfNoOther() {
    Alternative b =
        new Alternative(new Atom.Scalar("b"), Trace.from(new Step(Step.Kind.ORIGIN, "b", SITE)));
    Frame assuming = Frame.of(OUTER).assuming(A, b);

    assertThat(assuming.assumed(new Value.Literal("a", SITE))).contains(b);
    assertThat(assuming.assumed(IS_A)).isEmpty();
    assertThat(assuming.assumed(new Value.Literal("c", SITE))).isEmpty();
    assertThat(
            assuming.assumed(
                new Value.Literal("a", Location.of(SITE.resource(), Region.line(2, 0)))))
        .isEmpty();
    assertThat(Frame.of(OUTER).assumed(A)).isEmpty();
  }

  private static Frame chain() {
    return enter(enter(Frame.of(OUTER), MIDDLE, Frame.How.CALL), INNER, Frame.How.CREATION);
  }

  private static Frame enter(Frame from, MethodName callee, Frame.How how) {
    return from.enter(callee, how, List.of(), Optional.empty(), SITE);
  }

  private static MethodName method(String name) {
    return new MethodName(new TypeName.Known("p/T"), name, Arity.of(0));
  }
}
