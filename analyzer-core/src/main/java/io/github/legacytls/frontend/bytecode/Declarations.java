package io.github.legacytls.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** What a class declares: itself, its members, constants that need no code, and annotations. */
final class Declarations {

  private final ResourceId resource;
  private final ClassNode node;
  private final TypeName type;
  private final List<Fact> facts = new ArrayList<>();
  private int places;

  Declarations(ResourceId resource, ClassNode node) {
    this.resource = resource;
    this.node = node;
    this.type = Names.type(node.name);
  }

  List<Fact> facts() {
    if ((node.access & ACC_MODULE) != 0) {
      return List.of();
    }
    facts.add(declaration());
    annotate(node.visibleAnnotations, node.invisibleAnnotations, new Annotated.OfType(), "", "", 0);
    node.fields.forEach(this::field);
    node.methods.forEach(this::method);
    return facts;
  }

  private Fact declaration() {
    Stream<TypeName> supertypes =
        Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream()).map(Names::type);
    Stream<MemberDeclaration> members =
        Stream.concat(
            node.fields.stream().map(Declarations::declaration),
            node.methods.stream().map(Declarations::declaration));
    return new Fact.Declaration(
        type, kind(), supertypes.toList(), members.toList(), place("", "", 0));
  }

  private Fact.Kind kind() {
    if ((node.access & ACC_ANNOTATION) != 0) {
      return Fact.Kind.ANNOTATION;
    }
    if ((node.access & ACC_INTERFACE) != 0) {
      return Fact.Kind.INTERFACE;
    }
    if ((node.access & ACC_ENUM) != 0) {
      return Fact.Kind.ENUM;
    }
    return (node.access & ACC_RECORD) != 0 ? Fact.Kind.RECORD : Fact.Kind.CLASS;
  }

  /** What a compiler adds, nobody else writes to; it is as good as final. */
  private static MemberDeclaration declaration(FieldNode field) {
    return new MemberDeclaration.Field(
        field.name,
        Names.type(Type.getType(field.desc)),
        (field.access & ACC_STATIC) != 0,
        (field.access & (ACC_FINAL | ACC_SYNTHETIC)) != 0);
  }

  private static MemberDeclaration declaration(MethodNode method) {
    List<TypeName> parameters = Names.parameters(method.desc);
    return new MemberDeclaration.Method(
        method.name,
        Arity.of(parameters.size(), method.desc),
        parameters,
        Names.returned(method.desc, method.signature),
        (method.access & ACC_STATIC) != 0,
        (method.access & ACC_ABSTRACT) != 0,
        (method.access & ACC_VARARGS) != 0);
  }

  private void field(FieldNode field) {
    FieldName name = new FieldName(type, field.name);
    if (field.value != null && (field.access & ACC_STATIC) != 0) {
      Location site = place(MethodName.STATIC_INITIALISER, "()V", 0);
      Value value = Names.as(Type.getType(field.desc), Names.literal(field.value, site));
      MethodName writer = Names.method(node.name, MethodName.STATIC_INITIALISER, "()V");
      facts.add(new Fact.Write(writer, name, Optional.empty(), value, site));
    }
    annotate(
        field.visibleAnnotations,
        field.invisibleAnnotations,
        new Annotated.OfField(name),
        "",
        "",
        0);
  }

  private void method(MethodNode method) {
    MethodName name = Names.method(node.name, method.name, method.desc);
    int line = firstLine(method);
    if (method.annotationDefault != null) {
      Location site = place(method.name, method.desc, line);
      Value value = annotations(site).value(method.annotationDefault);
      facts.add(new Fact.Return(name, Names.as(Type.getReturnType(method.desc), value), site));
    }
    annotate(
        method.visibleAnnotations,
        method.invisibleAnnotations,
        new Annotated.OfMethod(name),
        method.name,
        method.desc,
        line);
    parameters(
        method, name, method.visibleParameterAnnotations, method.visibleAnnotableParameterCount);
    parameters(
        method,
        name,
        method.invisibleParameterAnnotations,
        method.invisibleAnnotableParameterCount);
  }

  /**
   * The annotations on parameters.
   *
   * @param counted how many parameters the source shows; the compiler may put others in front, and
   *     0 says that it put none
   */
  private void parameters(
      MethodNode method, MethodName name, List<AnnotationNode> @Nullable [] lists, int counted) {
    if (lists == null) {
      return;
    }
    int hidden = counted == 0 ? 0 : name.arity().arguments() - counted;
    for (int i = 0; i < lists.length; i++) {
      annotate(
          lists[i],
          null,
          new Annotated.OfParameter(name, hidden + i),
          method.name,
          method.desc,
          firstLine(method));
    }
  }

  private void annotate(
      @Nullable List<AnnotationNode> visible,
      @Nullable List<AnnotationNode> invisible,
      Annotated on,
      String memberName,
      String descriptor,
      int line) {
    for (List<AnnotationNode> annotations : present(visible, invisible)) {
      for (AnnotationNode annotation : annotations) {
        Location site = place(memberName, descriptor, line);
        AnnotationValues values = annotations(site);
        values.add(annotation, on, facts);
      }
    }
  }

  private static List<List<AnnotationNode>> present(
      @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
    return Stream.concat(Stream.ofNullable(visible), Stream.ofNullable(invisible)).toList();
  }

  private static AnnotationValues annotations(Location site) {
    return new AnnotationValues(site);
  }

  private static int firstLine(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }

  /** Declarations have no instruction; counting down from -1000 tells them apart. */
  private Location place(String name, String descriptor, int line) {
    places++;
    return new Location(
        resource,
        Optional.of(new Member(node.name, name, descriptor)),
        Region.line(line, -1000 - places));
  }
}
