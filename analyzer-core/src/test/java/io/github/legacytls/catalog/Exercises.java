package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.protocol.SpelledVersion;
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

  private static final String LEGACY = "legacy-protocol";
  private static final String ALLOWED = "legacy-protocol-allowed";
  private static final String BY_DEFAULT = "legacy-by-default";
  private static final String REENABLED = "legacy-reenabled";

  private final Catalog catalog;
  private final Map<String, String> oldSpellings;

  Exercises(Catalog catalog) {
    this.catalog = catalog;
    this.oldSpellings =
        Table.ofProduct("apis.tsv", SinkTable.COLUMNS).rows().stream()
            .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("legacy_spellings")));
  }

  List<Exercise> of(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    switch (sink.treatment()) {
      case ARGUMENT, GUARDED -> {
        exercises.addAll(values(sink, this::call));
        exercises.addAll(hierarchy(sink));
      }
      case FIELD -> exercises.addAll(values(sink, this::write));
      case LIVE_LIST -> exercises.addAll(values(sink, this::addToList));
      case ANNOTATION -> exercises.addAll(values(sink, this::annotate));
      case OVERRIDE -> exercises.addAll(values(sink, this::override));
      case RECEIVER -> exercises.addAll(values(sink, this::receive));
      case CONSTANT -> exercises.addAll(constant(sink));
      case PASSED_ON -> exercises.addAll(passedOn(sink));
      case VALUE -> exercises.addAll(made(sink));
      case KEY -> exercises.addAll(values(sink, this::key));
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
  private interface Use {
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

  private SampleValue old(Sink sink) {
    return SampleValue.old(sink, oldSpellings.getOrDefault(sink.id(), ""), catalog)
        .orElseThrow(() -> new AssertionError(sink.id() + " takes no old version"));
  }

  /** The rule that an old value alone breaks. */
  private static Optional<String> rule(Sink sink, SampleValue old) {
    return switch (sink.role()) {
      case EXCLUDED -> Optional.empty();
      case MINIMUM -> Optional.of(ALLOWED);
      default -> Optional.of(sink.grammar() instanceof Switch ? ALLOWED : LEGACY);
    };
  }

  private static CallWriter writer(Sink sink, String variant) {
    return new CallWriter("rows/" + sink.id().replace("-", "") + "/" + variant);
  }

  private CallWriter call(Sink sink, SampleValue value, String variant) {
    CallWriter writer = writer(sink, variant);
    call(writer, sink, sink.owner(), Function.identity(), value);
    return writer;
  }

  /**
   * @param renamed what a descriptor becomes in a relocated library
   */
  private static void call(
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
          .anyMatch(method -> java.lang.reflect.Modifier.isStatic(method.getModifiers()));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Subclasses and relocated copies are found, neighbours with other parameters are not. */
  private List<Exercise> hierarchy(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    SampleValue old = old(sink);
    Optional<String> rule = rule(sink, old);
    if (rule.isPresent()) {
      exercises.add(subclass(sink, old, rule.orElseThrow()));
      if (!sink.owner().startsWith("java")) {
        CallWriter relocated = writer(sink, "relocated");
        call(
            relocated,
            sink,
            "shaded/" + sink.owner(),
            descriptor -> relocate(sink, descriptor),
            old);
        exercises.add(Exercise.finding(sink.id(), "relocated", relocated, rule.orElseThrow()));
      }
    }
    CallWriter neighbour = writer(sink, "neighbour");
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

  /** A constant says nothing alone, and what it stands for when it reaches a sink. */
  private List<Exercise> constant(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    CallWriter alone = writer(sink, "alone");
    alone.constant(sink.owner(), sink.member(), sink.descriptor());
    alone.code().visitInsn(Opcodes.POP);
    exercises.add(Exercise.silent(sink.id(), "alone", alone));
    taker(sink)
        .ifPresent(
            taker -> {
              CallWriter passed = writer(sink, "passed");
              SampleValue value = new SampleValue.Constant(sink.owner(), sink.member());
              call(passed, taker, taker.owner(), Function.identity(), value);
              exercises.add(passed(sink, taker, passed));
            });
    return exercises;
  }

  private static Exercise passed(Sink constant, Sink taker, CallWriter writer) {
    List<SpelledVersion> read = taker.grammar().readConstant(constant.owner(), constant.member());
    assertThat(read).as("%s read by %s", constant.id(), taker.id()).isNotEmpty();
    if (read.stream().anyMatch(SampleValue::isOld)) {
      return Exercise.finding(
          constant.id(), "passed", writer, taker.role() == Role.MINIMUM ? ALLOWED : LEGACY);
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

  private List<Exercise> passedOn(Sink sink) {
    List<Exercise> exercises = new ArrayList<>();
    List<SpelledVersion> read = sink.grammar().readConstant(sink.owner(), sink.member());
    assertThat(read).as(sink.id()).anyMatch(SampleValue::isOld);
    exercises.add(
        Exercise.finding(
            sink.id(),
            "passed",
            passOn(sink, sink.member(), "passed"),
            sink.role() == Role.MINIMUM ? ALLOWED : LEGACY));
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
    CallWriter writer = writer(sink, variant);
    writer.unknown("Loutside/Builder;");
    writer.constant(sink.owner(), constant, sink.descriptor());
    writer.virtualCall("outside/Builder", "policy", "(" + sink.descriptor() + ")V");
    return writer;
  }

  private CallWriter key(Sink sink, SampleValue value, String variant) {
    CallWriter writer = writer(sink, variant);
    writer.unknown("Loutside/Settings;");
    String keyType;
    if (sink.kind() == Sink.Kind.METHOD) {
      writer.unknown("L" + sink.owner() + ";");
      writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
      keyType = Type.getReturnType(sink.descriptor()).getDescriptor();
    } else {
      writer.constant(sink.owner(), sink.member(), sink.descriptor());
      keyType = sink.descriptor();
    }
    value.push(writer, "Ljava/lang/String;");
    writer.virtualCall("outside/Settings", "set", "(" + keyType + "Ljava/lang/String;)V");
    return writer;
  }

  /** Values that library functions make, on their way to a sink. */
  private List<Exercise> made(Sink sink) {
    return new MadeValueExercises(catalog).of(sink);
  }

  private List<Exercise> everything(Sink sink) {
    CallWriter alone = use(sink);
    CallWriter passed = writer(sink, "passed");
    passed.unknown("L" + sink.owner() + ";");
    passed.unknown("L" + sink.owner() + ";");
    passed.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    passed.virtualCall(sink.owner(), "setEnabledProtocols", "([Ljava/lang/String;)V");
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
      call(writer, sink, sink.owner(), Function.identity(), unread);
      return writer;
    }
    boolean constructor = sink.kind() == Sink.Kind.CONSTRUCTOR;
    if (constructor) {
      writer.code().visitTypeInsn(Opcodes.NEW, sink.owner());
    } else if (!isStatic(sink)) {
      writer.unknown("L" + sink.owner() + ";");
    }
    for (Type parameter : Type.getArgumentTypes(sink.descriptor())) {
      writer.unknown(parameter.getDescriptor());
    }
    if (constructor) {
      writer.specialCall(sink.owner(), sink.member(), sink.descriptor());
    } else if (isStatic(sink)) {
      writer.staticCall(sink.owner(), sink.member(), sink.descriptor());
    } else {
      writer.virtualCall(sink.owner(), sink.member(), sink.descriptor());
    }
    writer.dropResult(sink.descriptor());
    return writer;
  }

  static String reenabled() {
    return REENABLED;
  }
}
