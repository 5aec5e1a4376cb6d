package io.github.legacytls.frontend.lowering;

import static io.github.legacytls.frontend.lowering.Values.at;
import static io.github.legacytls.frontend.lowering.Values.method;
import static io.github.legacytls.frontend.lowering.Values.number;
import static io.github.legacytls.frontend.lowering.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.frontend.FactPrinter;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The verbs, as a front end speaks them. */
class MethodLoweringTest {

  private static final FieldName FIELD = new FieldName(new TypeName.Known("p/T"), "f");
  private static final Value SELF = new Value.This(new TypeName.Known("p/T"), at(-2));

  private final MethodLowering lowering =
      new MethodLowering(
          method("m", 0),
          callee ->
              switch (callee.name()) {
                case "add" -> Effect.MUTATES_RECEIVER;
                case "append" -> Effect.MUTATES_AND_RETURNS_RECEIVER;
                case "fill" -> Effect.MUTATES_FIRST_ARGUMENT;
                case "arraycopy" -> Effect.MUTATES_THIRD_ARGUMENT;
                default -> Effect.PURE;
              });
  private final Heap heap = new Heap();

  @Test
  void anAliasSeesWhatHappensToTheObject() {
    Value list = create(1);
    add(heap, list, "a", 2);
    sink(heap, list, 3);
    assertThat(sunk()).containsExactly("new T(){add(\"a\")}");
  }

  @Test
  void aCallSeesTheObjectAsItIsThen() {
    Value list = create(1);
    add(heap, list, "a", 2);
    sink(heap, list, 3);
    add(heap, list, "b", 4);
    sink(heap, list, 5);
    assertThat(sunk()).containsExactly("new T(){add(\"a\")}", "new T(){add(\"a\") add(\"b\")}");
  }

  @Test
  void whatOnePathChangedIsChangedSometimes() {
    Value list = create(1);
    Heap other = heap.copy();
    add(other, list, "a", 2);
    assertThat(heap.join(other)).isTrue();
    assertThat(heap.join(other)).isFalse();
    sink(heap, list, 3);
    assertThat(sunk()).containsExactly("new T(){maybe add(\"a\")}");
  }

  @Test
  void anObjectMadeOnOnePathKeepsItsChanges() {
    Heap other = heap.copy();
    Value list = lowering.construct(other, method("<init>", 0), List.of(), List.of(), at(1));
    add(other, list, "a", 2);
    heap.join(other);
    sink(heap, list, 3);
    assertThat(sunk()).containsExactly("new T(){add(\"a\")}");
  }

  @Test
  void changesOfBothPathsStayInOrder() {
    Value list = create(1);
    add(heap, list, "a", 2);
    Heap other = heap.copy();
    add(heap, list, "b", 3);
    add(other, list, "c", 4);
    heap.join(other);
    add(heap, list, "d", 5);
    sink(heap, list, 6);
    assertThat(sunk())
        .containsExactly("new T(){add(\"a\") maybe add(\"b\") maybe add(\"c\") add(\"d\")}");
  }

  @Test
  void arraysJoinSlotBySlot() {
    Value array = lowering.array(heap, at(1));
    store(heap, array, 0, "a", 2);
    store(heap, array, 1, "b", 3);
    Heap other = heap.copy();
    store(other, array, 1, "c", 4);
    heap.join(other);
    heap.join(other);
    sink(heap, array, 5);
    sink(heap, lowering.loadElement(heap, array, number(1), at(6)), 7);
    assertThat(sunk()).containsExactly("[\"a\", {\"b\" | \"c\"}]", "{\"b\" | \"c\"}");
  }

  @Test
  void aStoreAtAnUnknownIndexMayHitAnyElement() {
    Value array = lowering.array(heap, at(1));
    store(heap, array, 0, "a", 2);
    lowering.storeElement(heap, array, Values.unknown(3), text("b", 4), at(4));
    sink(heap, array, 5);
    sink(heap, lowering.loadElement(heap, array, number(0), at(6)), 7);
    assertThat(sunk()).containsExactly("[\"a\", \"b\"]", "{\"a\" | \"b\"}");
  }

  @Test
  void anArrayChangedAsAWholeTakesLaterStoresAsChanges() {
    Value array = lowering.array(heap, at(1));
    store(heap, array, 0, "a", 2);
    lowering.call(
        heap, method("fill", 2), Optional.empty(), List.of(array, text("x", 3)), List.of(), at(3));
    store(heap, array, 1, "b", 4);
    sink(heap, array, 5);
    assertThat(sunk()).containsExactly("[\"a\"]{fill([\"a\"], \"x\") []=(1, \"b\")}");
  }

  @Test
  void anArrayFilledOnOnePathJoinsWithTheOther() {
    Value array = lowering.array(heap, at(1));
    store(heap, array, 0, "a", 2);
    Heap other = heap.copy();
    lowering.call(
        other, method("fill", 2), Optional.empty(), List.of(array, text("x", 3)), List.of(), at(3));
    Heap back = other.copy();
    assertThat(back.join(heap)).isTrue();
    heap.join(other);
    assertThat(heap.join(other)).isFalse();
    assertThat(heap.join(back)).isFalse();
    sink(heap, array, 5);
    assertThat(sunk()).containsExactly("[\"a\"]{maybe fill([\"a\"], \"x\")}");
  }

  @Test
  void aLoopThatBuildsOnItselfEndsInRecursion() {
    Value text = loop(text("", 1), s -> lowering.text(heap, List.of(s, text("x", 2)), at(3)));
    sink(heap, text, 4);
    assertThat(sunk()).containsExactly("{\"\" | text({\"\" | ?RECURSION} + \"x\")}");
  }

  @Test
  void aFluentObjectInALoopIsTheSameObject() {
    Value builder = create(1);
    Value end =
        loop(
            builder,
            b ->
                lowering.call(
                    heap, method("append", 1), Optional.of(b), List.of(b), List.of(), at(2)));
    sink(heap, end, 3);
    assertThat(end).isEqualTo(builder);
    assertThat(sunk()).hasSize(1);
  }

  @Test
  void whatIsNestedTooDeepIsCut() {
    Value value = text("x", 0);
    for (int i = 1; i <= 40; i++) {
      value = lowering.text(heap, List.of(value, text("y", -i)), at(i));
    }
    sink(heap, value, 50);
    assertThat(sunk().get(0)).contains("?BUDGET").contains("\"y\"").doesNotContain("\"x\"");
  }

  @Test
  void whatDoublesIsCutByWeight() {
    Value value = text("x", 0);
    for (int i = 1; i <= 40; i++) {
      value = lowering.text(heap, List.of(value, value), at(i));
    }
    sink(heap, value, 50);
    assertThat(sunk().get(0).length()).isLessThan(20_000);
    assertThat(sunk().get(0)).contains("?BUDGET");
  }

  @Test
  void manyChangesEndInAnUnknownOne() {
    Value list = create(1);
    for (int i = 0; i < 100; i++) {
      add(heap, list, "v" + i, 10 + i);
    }
    sink(heap, list, 500);
    assertThat(sunk().get(0)).contains("add(\"v0\")").contains("maybe add(?BUDGET)");
  }

  @Test
  void aWideArrayKeepsItsFirstElementsAndJoinsTheRest() {
    Value array = lowering.array(heap, at(1));
    for (int i = 0; i < 2 * Limits.ELEMENTS; i++) {
      store(heap, array, i, "v" + i, 10 + i);
    }
    sink(heap, array, 5_000);
    assertThat(sunk().get(0)).contains("\"v0\"").contains("\"v255\"").contains("\"v256\"");
  }

  @Test
  void fieldsOfThisAreReadBackUnlessAPathDidNotStore() {
    lowering.storeField(heap, FIELD, SELF, text("a", 1), at(1));
    sink(heap, lowering.loadField(heap, FIELD, SELF, at(2)), 3);
    heap.join(new Heap());
    sink(heap, lowering.loadField(heap, FIELD, SELF, at(4)), 5);
    assertThat(sunk()).containsExactly("\"a\"", "this.f");
  }

  @Test
  void aWriteHoldsWhatTheFieldHoldsAtTheEndOfTheMethod() {
    Value list = create(1);
    lowering.storeField(heap, FIELD, SELF, list, at(2));
    add(heap, list, "a", 3);
    lowering.exit(heap);
    Fact.Write write =
        lowering.facts().stream()
            .filter(Fact.Write.class::isInstance)
            .map(Fact.Write.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(FactPrinter.print(write)).isEqualTo("this.f = new T(){add(\"a\")}");
  }

  @Test
  void theLastExecutionOfAPlaceCounts() {
    sink(heap, text("first", 1), 9);
    sink(heap, text("second", 2), 9);
    assertThat(sunk()).containsExactly("\"second\"");
  }

  /** As a front end runs a loop: until the joined value does not change any more. */
  private static Value loop(Value start, UnaryOperator<Value> body) {
    Value now = start;
    while (true) {
      Value joined = Join.of(now, body.apply(now));
      if (joined == now) {
        return now;
      }
      now = joined;
    }
  }

  private Value create(int place) {
    return lowering.construct(heap, method("<init>", 0), List.of(), List.of(), at(place));
  }

  private void add(Heap in, Value list, String text, int place) {
    lowering.call(
        in, method("add", 1), Optional.of(list), List.of(text(text, place)), List.of(), at(place));
  }

  private void store(Heap in, Value array, long index, String text, int place) {
    lowering.storeElement(in, array, number(index), text(text, place), at(place));
  }

  private void sink(Heap in, Value value, int place) {
    lowering.call(in, method("sink", 1), Optional.empty(), List.of(value), List.of(), at(place));
  }

  private List<String> sunk() {
    return lowering.facts().stream()
        .filter(Fact.Call.class::isInstance)
        .map(Fact.Call.class::cast)
        .filter(c -> c.callee().name().equals("sink"))
        .map(c -> FactPrinter.print(c.arguments().get(0)))
        .toList();
  }
}
