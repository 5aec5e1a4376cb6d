package io.github.legacytls.catalog;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes calls of members that take versions, on their owner, on subclasses and on copies. */
final class Calls {

  private Calls() {}

  static CallWriter call(Sink sink, SampleValue value, String variant) {
    CallWriter writer = Exercises.writer(sink, variant);
    call(writer, sink, sink.owner(), Function.identity(), value);
    return writer;
  }

  /**
   * @param renamed what a descriptor becomes in a relocated library
   */
  static void call(
      CallWriter writer,
      Sink sink,
      String owner,
      Function<String, String> renamed,
      SampleValue value) {
    String descriptor = renamed.apply(sink.descriptor());
    boolean constructor = sink.kind() == Sink.Kind.CONSTRUCTOR;
    if (constructor) {
      writer.code().visitTypeInsn(Opcodes.NEW, owner);
    } else if (!isStatic(sink)) {
      writer.unknown("L" + owner + ";");
    }
    pushArguments(writer, sink, descriptor, value);
    if (constructor) {
      writer.specialCall(owner, sink.member(), descriptor);
    } else if (isStatic(sink)) {
      writer.staticCall(owner, sink.member(), descriptor);
    } else {
      writer.virtualCall(owner, sink.member(), descriptor);
    }
    writer.dropResult(descriptor);
  }

  static void pushArguments(CallWriter writer, Sink sink, String descriptor, SampleValue value) {
    Type[] parameters = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < parameters.length; i++) {
      String type = parameters[i].getDescriptor();
      if (sink.argument().isPresent() && sink.argument().getAsInt() == i) {
        value.push(writer, type);
      } else if (i == 0 && sink.treatment() == Treatment.GUARDED) {
        writer.text(sink.text().orElseThrow());
      } else {
        writer.unknown(type);
      }
    }
  }

  static boolean isStatic(Sink sink) {
    if (!sink.owner().startsWith("java")) {
      return sink.note().contains("static");
    }
    try {
      Class<?> owner =
          Class.forName(
              sink.owner().replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      return List.of(owner.getMethods()).stream()
          .filter(method -> method.getName().equals(sink.member()))
          .anyMatch(method -> Modifier.isStatic(method.getModifiers()));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Subclasses and relocated copies are found, neighbours with other parameters are not. */
  static List<Exercise> hierarchy(Sink sink, SampleValue old) {
    List<Exercise> exercises = new ArrayList<>();
    Optional<String> rule = Exercises.rule(sink, old);
    if (rule.isPresent()) {
      exercises.add(subclass(sink, old, rule.orElseThrow()));
      if (!sink.owner().startsWith("java")) {
        CallWriter relocated = Exercises.writer(sink, "relocated");
        call(
            relocated,
            sink,
            "shaded/" + sink.owner(),
            descriptor -> relocate(sink, descriptor),
            old);
        exercises.add(Exercise.finding(sink.id(), "relocated", relocated, rule.orElseThrow()));
      }
    }
    CallWriter neighbour = Exercises.writer(sink, "neighbour");
    neighbour.unknown("L" + sink.owner() + ";");
    neighbour.text("TLSv1");
    neighbour.unknown("Loutside/Thing;");
    neighbour.virtualCall(
        sink.owner(),
        sink.kind() == Sink.Kind.CONSTRUCTOR ? "other" : sink.member(),
        "(Ljava/lang/String;Loutside/Thing;)V");
    exercises.add(Exercise.silent(sink.id(), "neighbour", neighbour));
    return exercises;
  }

  private static Exercise subclass(Sink sink, SampleValue old, String rule) {
    String name = "rows/" + sink.id().replace("-", "") + "/subclass";
    CallWriter writer = new CallWriter(name, sink.owner());
    if (sink.kind() == Sink.Kind.CONSTRUCTOR) {
      writer.begin(Opcodes.ACC_PUBLIC, "<init>", "()V");
      writer.code().visitVarInsn(Opcodes.ALOAD, 0);
      pushArguments(writer, sink, sink.descriptor(), old);
      writer.specialCall(sink.owner(), "<init>", sink.descriptor());
    } else {
      call(writer, sink, name, Function.identity(), old);
    }
    return Exercise.finding(sink.id(), "subclass", writer, rule);
  }

  private static String relocate(Sink sink, String descriptor) {
    String[] segments = sink.owner().split("/", -1);
    String library =
        segments.length > 2 ? segments[0] + "/" + segments[1] + "/" : segments[0] + "/";
    return descriptor.replace("L" + library, "Lshaded/" + library);
  }
}
