package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes classes in which a function of a library makes a value that reaches a sink. */
final class MadeValueExercises {

  private final Catalog catalog;

  MadeValueExercises(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Exercise> of(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    CallWriter alone = new CallWriter("rows/" + sink.id().replace("-", "") + "/alone");
    make(alone, sink, "TLSv1", 1);
    alone.code().visitInsn(Opcodes.POP);
    exercises.add(Exercise.silent(sink.id(), "alone", alone));
    exercises.add(
        Exercise.finding(sink.id(), "legacy", passed(sink, "legacy", 1), "legacy-protocol"));
    exercises.add(Exercise.silent(sink.id(), "modern", passed(sink, "modern", 4)));
    return exercises;
  }

  private static void make(CallWriter writer, Sink sink, String text, int minor) {
    if (sink.grammar() instanceof WireNumbers) {
      writer.number(3);
      writer.number(minor);
    } else {
      String type = Type.getArgumentTypes(sink.descriptor())[0].getDescriptor();
      new SampleValue.Text(text).push(writer, type);
    }
    writer.staticCall(sink.owner(), sink.member(), sink.descriptor());
  }

  private CallWriter passed(Sink sink, String variant, int minor) {
    String name = "rows/" + sink.id().replace("-", "") + "/" + variant;
    String made = Type.getReturnType(sink.descriptor()).getDescriptor();
    if (sink.grammar() instanceof WireNumbers) {
      return overridden(sink, name, minor);
    }
    CallWriter writer = new CallWriter(name);
    String text = minor == 1 ? "TLSv1" : "TLSv1.3";
    if (made.equals("Ljava/lang/String;")) {
      make(writer, sink, text.replace(".3", ".2").toLowerCase(Locale.ROOT), minor);
      writer.staticCall(
          "javax/net/ssl/SSLContext",
          "getInstance",
          "(Ljava/lang/String;)Ljavax/net/ssl/SSLContext;");
      writer.code().visitInsn(Opcodes.POP);
      return writer;
    }
    Sink keyed = catalog.sink("api-181").orElseThrow();
    Sink key = catalog.sink("api-177").orElseThrow();
    writer.unknown("L" + keyed.owner() + ";");
    writer.constant(key.owner(), key.member(), key.descriptor());
    make(writer, sink, text, minor);
    writer.virtualCall(keyed.owner(), keyed.member(), keyed.descriptor());
    writer.dropResult(keyed.descriptor());
    return writer;
  }

  /** A class that overrides what decides on the versions, and returns a made one. */
  private CallWriter overridden(Sink sink, String name, int minor) {
    Sink overridden =
        catalog.sinks().stream()
            .filter(it -> it.treatment() == Treatment.OVERRIDE)
            .filter(
                it ->
                    Type.getReturnType(it.descriptor())
                        .equals(Type.getReturnType(sink.descriptor())))
            .findFirst()
            .orElseThrow();
    CallWriter writer = new CallWriter(name, overridden.owner());
    writer.begin(Opcodes.ACC_PUBLIC, overridden.member(), overridden.descriptor());
    make(writer, sink, "", minor);
    writer.code().visitInsn(Opcodes.ARETURN);
    return writer.begin(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "last", "()V");
  }
}
