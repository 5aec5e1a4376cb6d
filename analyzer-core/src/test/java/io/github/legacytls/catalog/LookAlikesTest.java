package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Members that look like sinks are none, whatever they are given. */
class LookAlikesTest {

  private static final Catalog CATALOG = Catalog.load();

  private static final List<Exercise> EXERCISES =
      IntStream.range(0, CATALOG.lookAlikes().size())
          .mapToObj(
              i -> {
                String name = String.format(Locale.ROOT, "lookalikes/number%02d", i);
                CallWriter writer = new CallWriter(name);
                use(writer, CATALOG.lookAlikes().get(i));
                return Exercise.silent(CATALOG.lookAlikes().get(i).toString(), "used", writer);
              })
          .toList();

  private static final Findings FINDINGS = Findings.in(EXERCISES, CATALOG);

  /** Every text is an old version, in arrays and lists too. */
  private static void use(CallWriter writer, LookAlike lookAlike) {
    SampleValue old = new SampleValue.Text("TLSv1");
    if (!lookAlike.descriptor().startsWith("(")) {
      writer.unknown("Loutside/Settings;");
      writer.constant(lookAlike.owner(), lookAlike.member(), lookAlike.descriptor());
      writer.text("TLSv1");
      writer.virtualCall(
          "outside/Settings", "set", "(" + lookAlike.descriptor() + "Ljava/lang/String;)V");
      return;
    }
    boolean constructor = lookAlike.member().equals("<init>");
    if (constructor) {
      writer.code().visitTypeInsn(Opcodes.NEW, lookAlike.owner());
    } else {
      writer.unknown("L" + lookAlike.owner() + ";");
    }
    for (Type parameter : Type.getArgumentTypes(lookAlike.descriptor())) {
      String type = parameter.getDescriptor();
      if (type.matches("\\[?Ljava/lang/String;|Ljava/util/(List|Set);|Ljava/lang/Iterable;")) {
        old.push(writer, type);
      } else {
        writer.unknown(type);
      }
    }
    if (constructor) {
      writer.specialCall(lookAlike.owner(), "<init>", lookAlike.descriptor());
    } else {
      writer.virtualCall(lookAlike.owner(), lookAlike.member(), lookAlike.descriptor());
    }
    writer.dropResult(lookAlike.descriptor());
  }

  static Stream<Exercise> exercises() {
    return EXERCISES.stream();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void nothingIsFound(Exercise exercise) {
    assertThat(FINDINGS.grave(exercise.className())).as(exercise.row()).isEmpty();
  }

  @Test
  void noneOfThemIsARow() {
    assertThat(
            CATALOG.lookAlikes().stream()
                .map(it -> it.owner() + "." + it.member() + it.descriptor())
                .collect(Collectors.toMap(Function.identity(), Function.identity()))
                .keySet())
        .doesNotContainAnyElementsOf(
            CATALOG.sinks().stream()
                .filter(sink -> sink.treatment() != Treatment.CIPHER)
                .map(Sink::api)
                .toList());
  }
}
