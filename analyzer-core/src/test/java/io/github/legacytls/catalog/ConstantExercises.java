package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;

/** Writes classes that use constants: alone, passed to a sink, passed on, and as keys. */
final class ConstantExercises {

  private final Catalog catalog;

  ConstantExercises(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A constant says nothing alone, and what it stands for when it reaches a sink. */
  List<Exercise> alone(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    CallWriter alone = Exercises.writer(sink, "alone");
    alone.constant(sink.owner(), sink.member(), sink.descriptor());
    alone.code().visitInsn(Opcodes.POP);
    exercises.add(Exercise.silent(sink.id(), "alone", alone));
    taker(sink)
        .ifPresent(
            taker -> {
              CallWriter passed = Exercises.writer(sink, "passed");
              SampleValue value = new SampleValue.Constant(sink.owner(), sink.member());
              Calls.call(passed, taker, taker.owner(), Function.identity(), value);
              exercises.add(passed(sink, taker, passed));
            });
    return exercises;
  }

  private static Exercise passed(Sink constant, Sink taker, CallWriter writer) {
    List<SpelledVersion> read = taker.grammar().readConstant(constant.owner(), constant.member());
    assertThat(read).as("%s read by %s", constant.id(), taker.id()).isNotEmpty();
    if (read.stream().anyMatch(SampleValue::isOld)) {
      return Exercise.finding(
          constant.id(),
          "passed",
          writer,
          taker.role() == Role.MINIMUM || Exercises.isAdditive(taker)
              ? Exercises.ALLOWED
              : Exercises.LEGACY);
    }
    boolean nobody = read.stream().anyMatch(it -> it.meaning() instanceof SpelledVersion.Nobody);
    return nobody
        ? Exercise.finding(constant.id(), "passed", writer, "unknown-protocol-name")
        : Exercise.silent(constant.id(), "passed", writer);
  }

  /** A row that takes a constant: of its very type, or else any that takes texts or masks. */
  private Optional<Sink> taker(Sink constant) {
    boolean text = constant.descriptor().equals("Ljava/lang/String;");
    return catalog.sinks().stream()
        .filter(it -> it.treatment() == Treatment.ARGUMENT && it.role() != Role.EXCLUDED)
        .filter(
            it ->
                text
                    ? it.role() == constant.role()
                        && it.owner().startsWith("javax/")
                        && it.arity() == 1
                    : it.grammar() instanceof ConstantNames names
                        && names.type().equals(constant.owner()))
        .filter(it -> it.role() != Role.EXCLUDED && constant.role() != Role.EXCLUDED)
        .findFirst();
  }

  List<Exercise> passedOn(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    List<SpelledVersion> read = sink.grammar().readConstant(sink.owner(), sink.member());
    assertThat(read).as(sink.id()).anyMatch(SampleValue::isOld);
    exercises.add(
        Exercise.finding(
            sink.id(),
            "passed",
            passOn(sink, sink.member(), "passed"),
            sink.role() == Role.MINIMUM ? Exercises.ALLOWED : Exercises.LEGACY));
    SampleValue.modern(sink, catalog)
        .ifPresent(
            modern ->
                exercises.add(
                    Exercise.silent(
                        sink.id(),
                        "modern",
                        passOn(sink, ((SampleValue.Constant) modern).name(), "modern"))));
    return exercises;
  }

  private static CallWriter passOn(Sink sink, String constant, String variant) {
    CallWriter writer = Exercises.writer(sink, variant);
    writer.unknown("Loutside/Builder;");
    writer.constant(sink.owner(), constant, sink.descriptor());
    writer.virtualCall("outside/Builder", "policy", "(" + sink.descriptor() + ")V");
    return writer;
  }

  static CallWriter key(Sink sink, SampleValue value, String variant) {
    CallWriter writer = Exercises.writer(sink, variant);
    if (sink.kind() == Sink.Kind.METHOD) {
      writer.unknown("L" + sink.owner() + ";");
      writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
      value.push(writer, "Ljava/lang/String;");
      String setProperty = "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;";
      writer.staticCall("java/lang/System", "setProperty", setProperty);
      writer.dropResult(setProperty);
      return writer;
    }
    writer.unknown("Loutside/Settings;");
    writer.constant(sink.owner(), sink.member(), sink.descriptor());
    value.push(writer, "Ljava/lang/String;");
    writer.virtualCall("outside/Settings", "set", "(" + sink.descriptor() + "Ljava/lang/String;)V");
    return writer;
  }
}
