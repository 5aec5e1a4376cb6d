package io.github.legacytls.catalog;

import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Exactly;
import io.github.legacytls.protocol.SpelledVersion.Generic;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** A value that a row of the API table takes, old or new, in the row's own spelling. */
sealed interface SampleValue {

  record Text(String text) implements SampleValue {}

  record Constant(String owner, String name) implements SampleValue {}

  record Mask(int bits) implements SampleValue {}

  record Flag(boolean flag) implements SampleValue {}

  List<String> OLD_TEXTS =
      List.of("TLSv1", "TLSv1.1", "SSLv3", "1.0", "TLS_1_0", "V_1_0", "true", "false", "tlsv1");

  List<String> NEW_TEXTS =
      List.of(
          "TLSv1.3",
          "TLSv1.2",
          "1.2",
          "TLS_1_2",
          "V_1_3",
          "TLSv1.2_2021",
          "false",
          "true",
          "tlsv1.2",
          "DTLSv1.2");

  /** A value that brings an old version. */
  static Optional<SampleValue> old(Sink sink, String spellings, Catalog catalog) {
    return first(
        sink,
        Stream.concat(Stream.of(spellings.split("[;,]\\s*", -1)), OLD_TEXTS.stream()).toList(),
        catalog,
        read -> read.stream().anyMatch(SampleValue::isOld));
  }

  /** A value that brings new versions only. */
  static Optional<SampleValue> modern(Sink sink, Catalog catalog) {
    return first(sink, NEW_TEXTS, catalog, read -> read.stream().allMatch(SampleValue::isFine));
  }

  private static Optional<SampleValue> first(
      Sink sink, List<String> texts, Catalog catalog, Predicate<List<SpelledVersion>> wanted) {
    Grammar grammar = sink.grammar();
    Stream<SampleValue> candidates =
        Stream.of(
                texts.stream().map(SampleValue.Text::new),
                Stream.of(4, 48).map(SampleValue.Mask::new),
                Stream.of(true, false).map(SampleValue.Flag::new))
            .flatMap(it -> it);
    if (takesConstants(sink)) {
      candidates =
          catalog.spellings().constantNames().stream()
              .map(name -> name.split("\\.", 2))
              .filter(name -> isTaken(sink, name[0]))
              .map(name -> new Constant(name[0], name[1]));
    }
    return candidates
        .filter(
            value -> {
              List<SpelledVersion> read = value.readBy(grammar);
              boolean silentFlag = value instanceof Flag && isFlag(sink);
              return (!read.isEmpty() || silentFlag || value.isSwitchedOff(grammar))
                  && wanted.test(read);
            })
        .findFirst();
  }

  private boolean isSwitchedOff(Grammar grammar) {
    return grammar instanceof Switch
        && this instanceof Text text
        && (text.text().equals("true") || text.text().equals("false"));
  }

  private static boolean isFlag(Sink sink) {
    return sink.grammar() instanceof Switch && sink.descriptor().startsWith("(Z)");
  }

  private static boolean takesConstants(Sink sink) {
    return sink.grammar() instanceof ConstantNames;
  }

  /** Whether constants of a class fit: its own type, or, for collections, one of its library. */
  private static boolean isTaken(Sink sink, String owner) {
    ConstantNames names = (ConstantNames) sink.grammar();
    if (owner.equals(names.type())) {
      return true;
    }
    return names.type().startsWith("java/util/")
        && (packageOf(owner).equals(packageOf(sink.owner())) || owner.equals("okhttp3/TlsVersion"));
  }

  private static String packageOf(String owner) {
    return owner.substring(0, owner.lastIndexOf('/'));
  }

  private List<SpelledVersion> readBy(Grammar grammar) {
    if (this instanceof Text text) {
      return grammar.read(text.text());
    }
    if (this instanceof Constant constant) {
      return grammar.readConstant(constant.owner(), constant.name());
    }
    return this instanceof Mask mask
        ? grammar.readNumber(mask.bits())
        : grammar.readFlag(((Flag) this).flag());
  }

  static boolean isOld(SpelledVersion spelled) {
    return spelled.version().filter(it -> it.isOlderThan(ProtocolVersion.TLS_1_2)).isPresent();
  }

  private static boolean isFine(SpelledVersion spelled) {
    return !isOld(spelled)
        && (spelled.meaning() instanceof Exactly || spelled.meaning() instanceof Generic);
  }

  static boolean bringsEverything(SpelledVersion spelled) {
    return spelled.meaning() instanceof Everything;
  }

  /** Pushes the value as a parameter (or field) of that type. */
  default void push(CallWriter writer, String descriptor) {
    switch (descriptor) {
      case "Ljava/util/List;", "Ljava/util/Collection;", "Ljava/lang/Iterable;" -> {
        pushAlone(writer, "Ljava/lang/Object;");
        writer.staticCall("java/util/List", "of", "(Ljava/lang/Object;)Ljava/util/List;");
      }
      case "Ljava/util/Set;" -> {
        pushAlone(writer, "Ljava/lang/Object;");
        writer.staticCall("java/util/Set", "of", "(Ljava/lang/Object;)Ljava/util/Set;");
      }
      case "Ljava/util/EnumSet;" -> {
        pushAlone(writer, "Ljava/lang/Enum;");
        writer.staticCall("java/util/EnumSet", "of", "(Ljava/lang/Enum;)Ljava/util/EnumSet;");
      }
      case "Ljava/util/Optional;" -> {
        push(writer, "Ljava/util/List;");
        writer.staticCall("java/util/Optional", "of", "(Ljava/lang/Object;)Ljava/util/Optional;");
      }
      case "Lscala/collection/immutable/Seq;" -> pushScalaList(writer);
      case "Lscala/Option;" -> {
        writer.code().visitTypeInsn(org.objectweb.asm.Opcodes.NEW, "scala/Some");
        writer.code().visitInsn(org.objectweb.asm.Opcodes.DUP);
        pushScalaList(writer);
        writer.specialCall("scala/Some", "<init>", "(Ljava/lang/Object;)V");
      }
      default -> {
        if (descriptor.startsWith("[")) {
          String element = descriptor.substring(1);
          writer.arrayOfOne(element, () -> pushAlone(writer, element));
        } else {
          pushAlone(writer, descriptor);
        }
      }
    }
  }

  /** As scalac 2.13 compiles {@code List("TLSv1")}. */
  private void pushScalaList(CallWriter writer) {
    writer.constant(
        "scala/collection/immutable/List$", "MODULE$", "Lscala/collection/immutable/List$;");
    writer.constant("scala/runtime/ScalaRunTime$", "MODULE$", "Lscala/runtime/ScalaRunTime$;");
    writer.arrayOfOne("Ljava/lang/String;", () -> pushAlone(writer, "Ljava/lang/String;"));
    writer.virtualCall(
        "scala/runtime/ScalaRunTime$",
        "wrapRefArray",
        "([Ljava/lang/Object;)Lscala/collection/immutable/ArraySeq;");
    writer.virtualCall(
        "scala/collection/immutable/List$",
        "apply",
        "(Lscala/collection/immutable/Seq;)Lscala/collection/immutable/List;");
  }

  private void pushAlone(CallWriter writer, String descriptor) {
    if (this instanceof Text text) {
      writer.text(text.text());
    } else if (this instanceof Mask mask) {
      writer.number(mask.bits());
    } else if (this instanceof Flag flag) {
      writer.number(flag.flag() ? 1 : 0);
    } else if (this instanceof Constant constant) {
      boolean itsOwnType = descriptor.equals("L" + constant.owner() + ";");
      String type =
          itsOwnType
                  || descriptor.equals("I")
                  || descriptor.equals(Type.getDescriptor(String.class))
              ? descriptor
              : "L" + constant.owner() + ";";
      writer.constant(constant.owner(), constant.name(), type);
    }
  }
}
