package io.github.legacytls.catalog;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.objectweb.asm.Type;

/** Writes classes that set keys to values. */
final class KeyedExercises {

  private final Catalog catalog;

  KeyedExercises(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A key that a member takes, by its text or as a constant of its own type. */
  private sealed interface KeyGiven {
    record ByText(String key) implements KeyGiven {}

    record ByConstant(String owner, String name) implements KeyGiven {}
  }

  List<Exercise> of(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    if (sink.settingKind() == SettingKind.JAVA_SECURITY) {
      exercises.add(
          Exercise.finding(
              sink.id(),
              "legacy",
              call(sink, new KeyGiven.ByText("jdk.tls.disabledAlgorithms"), "RC4, DES", "legacy"),
              Exercises.REENABLED));
      exercises.add(
          Exercise.silent(
              sink.id(),
              "modern",
              call(
                  sink,
                  new KeyGiven.ByText("jdk.tls.disabledAlgorithms"),
                  "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4",
                  "modern")));
      return exercises;
    }
    KeyGiven key = key(sink);
    exercises.add(
        Exercise.finding(
            sink.id(), "legacy", call(sink, key, "TLSv1", "legacy"), "legacy-protocol"));
    exercises.add(Exercise.silent(sink.id(), "modern", call(sink, key, "TLSv1.3", "modern")));
    if (key instanceof KeyGiven.ByText) {
      KeyGiven other = new KeyGiven.ByText("some.other.key");
      exercises.add(Exercise.silent(sink.id(), "otherkey", call(sink, other, "TLSv1", "otherkey")));
    }
    return exercises;
  }

  private KeyGiven key(Sink sink) {
    String keyType = Type.getArgumentTypes(sink.descriptor())[0].getDescriptor();
    if (!keyType.equals("Ljava/lang/String;") && !keyType.equals("Ljava/lang/Object;")) {
      return catalog.sinks().stream()
          .filter(it -> it.treatment() == Treatment.KEY && it.descriptor().equals(keyType))
          .filter(
              it -> sink.form() == ValueForm.STRING_VARARGS || it.role() == Role.CONTEXT_PROTOCOL)
          .findFirst()
          .map(it -> new KeyGiven.ByConstant(it.owner(), it.member()))
          .orElseThrow();
    }
    if (!sink.settingKey("").isEmpty()) {
      String prefix = sink.settingKey("");
      return catalog.keys().stream()
          .filter(it -> it.key().startsWith(prefix))
          .findFirst()
          .map(it -> new KeyGiven.ByText(it.key().substring(prefix.length())))
          .orElseThrow();
    }
    return new KeyGiven.ByText(
        sink.form() == ValueForm.COMMA_LIST || sink.form() == ValueForm.STRING_VARARGS
            ? "hadoop.ssl.enabled.protocols"
            : "https.protocols");
  }

  private static CallWriter call(Sink sink, KeyGiven key, String value, String variant) {
    CallWriter writer = new CallWriter("rows/" + sink.id().replace("-", "") + "/" + variant);
    if (!Calls.isStatic(sink)) {
      writer.unknown("L" + sink.owner() + ";");
    }
    Type[] parameters = Type.getArgumentTypes(sink.descriptor());
    for (int i = 0; i < parameters.length; i++) {
      String type = parameters[i].getDescriptor();
      if (i == sink.keyArgument().orElseThrow()) {
        push(writer, key, type);
      } else if (i == sink.argument().orElseThrow()) {
        new SampleValue.Text(value).push(writer, type);
      } else {
        writer.unknown(type);
      }
    }
    if (Calls.isStatic(sink)) {
      writer.staticCall(sink.owner(), sink.member(), sink.descriptor());
    } else {
      writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    }
    writer.dropResult(sink.descriptor());
    return writer;
  }

  private static void push(CallWriter writer, KeyGiven key, String type) {
    if (key instanceof KeyGiven.ByText text) {
      writer.text(text.key());
    } else if (key instanceof KeyGiven.ByConstant constant) {
      writer.constant(constant.owner(), constant.name(), type);
    }
  }

  List<Exercise> pairs(Sink sink) {
    return both(
        sink,
        (writer, value) -> {
          int pairs = Type.getArgumentTypes(sink.descriptor()).length / 2;
          for (int i = 0; i < pairs; i++) {
            writer.text(i == 0 ? "ssl.enabled.protocols" : "other.key." + i);
            writer.text(i == 0 ? value : "other");
          }
        });
  }

  List<Exercise> url(Sink sink) {
    return both(
        sink,
        (writer, value) -> {
          Type[] parameters = Type.getArgumentTypes(sink.descriptor());
          for (int i = 0; i < parameters.length; i++) {
            if (i == sink.argument().orElseThrow()) {
              writer.text("jdbc:mysql://host:3306/db?useSSL=true&enabledTLSProtocols=" + value);
            } else {
              writer.unknown(parameters[i].getDescriptor());
            }
          }
        });
  }

  private static List<Exercise> both(Sink sink, BiConsumer<CallWriter, String> arguments) {
    List<Exercise> exercises = new ArrayList<>();
    CallWriter legacy = new CallWriter("rows/" + sink.id().replace("-", "") + "/legacy");
    arguments.accept(legacy, "TLSv1");
    legacy.staticCall(sink.owner(), sink.member(), sink.descriptor());
    legacy.dropResult(sink.descriptor());
    exercises.add(Exercise.finding(sink.id(), "legacy", legacy, "legacy-protocol"));
    CallWriter modern = new CallWriter("rows/" + sink.id().replace("-", "") + "/modern");
    arguments.accept(modern, "TLSv1.3");
    modern.staticCall(sink.owner(), sink.member(), sink.descriptor());
    modern.dropResult(sink.descriptor());
    exercises.add(Exercise.silent(sink.id(), "modern", modern));
    return exercises;
  }
}
