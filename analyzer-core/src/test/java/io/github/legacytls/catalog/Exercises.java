package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes, for a row of the API table, classes that use it. */
final class Exercises {

  static final String LEGACY = "legacy-protocol";
  static final String ALLOWED = "legacy-protocol-allowed";
  static final String BY_DEFAULT = "legacy-by-default";
  static final String REENABLED = "legacy-reenabled";

  private final Catalog catalog;
  private final Map<String, String> oldSpellings;

  Exercises(Catalog catalog) {
    this.catalog = catalog;
    this.oldSpellings =
        Table.ofProduct("apis.tsv", ApiTable.COLUMNS).rows().stream()
            .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("legacy_spellings")));
  }

  List<Exercise> of(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    switch (sink.treatment()) {
      case ARGUMENT, GUARDED -> {
        exercises.addAll(values(sink, Calls::call));
        exercises.addAll(Calls.hierarchy(sink, old(sink)));
      }
      case FIELD -> exercises.addAll(values(sink, this::write));
      case LIVE_LIST -> exercises.addAll(values(sink, this::addToList));
      case ANNOTATION -> exercises.addAll(values(sink, this::annotate));
      case OVERRIDE -> exercises.addAll(values(sink, this::override));
      case RECEIVER -> exercises.addAll(values(sink, this::receive));
      case CONSTANT -> exercises.addAll(new ConstantExercises(catalog).alone(sink));
      case PASSED_ON -> exercises.addAll(new ConstantExercises(catalog).passedOn(sink));
      case VALUE -> exercises.addAll(new MadeValueExercises(catalog).of(sink));
      case KEY -> exercises.addAll(values(sink, ConstantExercises::key));
      case KEYED -> exercises.addAll(new KeyedExercises(catalog).of(sink));
      case PAIRS -> exercises.addAll(new KeyedExercises(catalog).pairs(sink));
      case URL -> exercises.addAll(new KeyedExercises(catalog).url(sink));
      case EVERYTHING -> exercises.addAll(everything(sink));
      case LEGACY_BY_DEFAULT, VERSION_DEPENDENT ->
          exercises.add(Exercise.finding(sink.id(), "used", use(sink), BY_DEFAULT));
      case CARRIES, CIPHER, GENERIC -> exercises.add(Exercise.silent(sink.id(), "used", use(sink)));
    }
    return exercises;
  }

  /** Where a value goes. */
  interface Use {
    CallWriter with(Sink sink, SampleValue value, String variant);
  }

  private List<Exercise> values(Sink sink, Use use) {
    List<Exercise> exercises = new ArrayList<>();
    SampleValue old = old(sink);
    CallWriter legacy = use.with(sink, old, "legacy");
    exercises.add(
        rule(sink, old)
            .map(rule -> Exercise.finding(sink.id(), "legacy", legacy, rule))
            .orElseGet(() -> Exercise.silent(sink.id(), "legacy", legacy)));
    SampleValue.modern(sink, catalog)
        .ifPresent(
            modern ->
                exercises.add(
                    Exercise.silent(sink.id(), "modern", use.with(sink, modern, "modern"))));
    return exercises;
  }

  SampleValue old(Sink sink) {
    return SampleValue.old(sink, oldSpellings.getOrDefault(sink.id(), ""), catalog)
        .orElseThrow(() -> new AssertionError(sink.id() + " takes no old version"));
  }

  /** The rule that an old value alone breaks. */
  static Optional<String> rule(Sink sink, SampleValue old) {
    return switch (sink.role()) {
      case EXCLUDED -> Optional.empty();
      case MINIMUM -> Optional.of(ALLOWED);
      default ->
          Optional.of(isAdditive(sink) || sink.grammar() instanceof Switch ? ALLOWED : LEGACY);
    };
  }

  /** Adds to what is there, so that an old version is never the only one. */
  static boolean isAdditive(Sink sink) {
    return sink.member().startsWith("add") || sink.treatment() == Treatment.LIVE_LIST;
  }

  static CallWriter writer(Sink sink, String variant) {
    return new CallWriter("rows/" + sink.id().replace("-", "") + "/" + variant);
  }

  private CallWriter write(Sink sink, SampleValue value, String variant) {
    CallWriter writer = writer(sink, variant);
    boolean isStatic = sink.note().contains("static");
    if (!isStatic) {
      writer.unknown("L" + sink.owner() + ";");
    }
    value.push(writer, sink.descriptor());
    writer
        .code()
        .visitFieldInsn(
            isStatic ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD,
            sink.owner(),
            sink.member(),
            sink.descriptor());
    return writer;
  }

  private CallWriter addToList(Sink sink, SampleValue value, String variant) {
    CallWriter writer = writer(sink, variant);
    writer.unknown("L" + sink.owner() + ";");
    writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    value.push(writer, "Ljava/lang/Object;");
    writer
        .code()
        .visitMethodInsn(
            Opcodes.INVOKEINTERFACE, "java/util/List", "add", "(Ljava/lang/Object;)Z", true);
    writer.code().visitInsn(Opcodes.POP);
    return writer;
  }

  private CallWriter annotate(Sink sink, SampleValue value, String variant) {
    CallWriter writer = writer(sink, variant);
    AnnotationVisitor annotation = writer.writer().visitAnnotation("L" + sink.owner() + ";", true);
    AnnotationVisitor array = annotation.visitArray(sink.member());
    array.visit(null, ((SampleValue.Text) value).text());
    array.visitEnd();
    annotation.visitEnd();
    return writer;
  }

  private CallWriter override(Sink sink, SampleValue value, String variant) {
    CallWriter writer =
        new CallWriter("rows/" + sink.id().replace("-", "") + "/" + variant, sink.owner());
    writer.begin(Opcodes.ACC_PUBLIC, sink.member(), sink.descriptor());
    value.push(writer, Type.getReturnType(sink.descriptor()).getDescriptor());
    writer.code().visitInsn(Opcodes.ARETURN);
    return writer.begin(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "last", "()V");
  }

  private CallWriter receive(Sink sink, SampleValue value, String variant) {
    CallWriter writer = writer(sink, variant);
    value.push(writer, "L" + sink.owner() + ";");
    writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    writer.dropResult(sink.descriptor());
    return writer;
  }

  private List<Exercise> everything(Sink sink) {
    CallWriter alone = use(sink);
    CallWriter passed = writer(sink, "passed");
    passed.unknown("L" + sink.owner() + ";");
    passed.unknown("L" + sink.owner() + ";");
    passed.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    String supplied = Type.getReturnType(sink.descriptor()).getDescriptor();
    if (supplied.startsWith("[")) {
      passed.virtualCall(sink.owner(), "setEnabledProtocols", "(" + supplied + ")V");
    } else {
      passed.virtualCall("javax/net/ssl/SSLEngine", "setSSLParameters", "(" + supplied + ")V");
    }
    return List.of(
        Exercise.silent(sink.id(), "used", alone),
        Exercise.finding(sink.id(), "passed", passed, BY_DEFAULT));
  }

  /** The member is used, with arguments nobody knows. */
  private static CallWriter use(Sink sink) {
    CallWriter writer = writer(sink, "used");
    if (sink.kind() == Sink.Kind.FIELD_CONSTANT) {
      writer.unknown("Loutside/Builder;");
      writer.constant(sink.owner(), sink.member(), sink.descriptor());
      writer.virtualCall("outside/Builder", "take", "(" + sink.descriptor() + ")V");
      return writer;
    }
    SampleValue unread = new SampleValue.Text("TLSv1");
    if (sink.treatment() == Treatment.CIPHER) {
      Calls.call(writer, sink, sink.owner(), Function.identity(), unread);
      return writer;
    }
    boolean constructor = sink.kind() == Sink.Kind.CONSTRUCTOR;
    if (constructor) {
      writer.code().visitTypeInsn(Opcodes.NEW, sink.owner());
    } else if (!Calls.isStatic(sink)) {
      writer.unknown("L" + sink.owner() + ";");
    }
    for (Type parameter : Type.getArgumentTypes(sink.descriptor())) {
      writer.unknown(parameter.getDescriptor());
    }
    if (constructor) {
      writer.specialCall(sink.owner(), sink.member(), sink.descriptor());
    } else if (Calls.isStatic(sink)) {
      writer.staticCall(sink.owner(), sink.member(), sink.descriptor());
    } else {
      writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    }
    writer.dropResult(sink.descriptor());
    return writer;
  }
}
