package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * Annotations and their arguments; one that is an argument of another stands on the same member.
 */
final class AnnotationValues {

  private final Location site;

  AnnotationValues(Location site) {
    this.site = site;
  }

  /** Adds an annotation, and those inside of it, to {@code facts}. */
  void add(AnnotationNode annotation, Annotated on, List<Fact> facts) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    List<Object> pairs = annotation.values == null ? List.of() : annotation.values;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      arguments.put((String) pairs.get(i), value(pairs.get(i + 1)));
    }
    facts.add(new Fact.Annotation(Names.type(Type.getType(annotation.desc)), arguments, on, site));
    for (int i = 1; i < pairs.size(); i += 2) {
      addNested(pairs.get(i), on, facts);
    }
  }

  private void addNested(Object argument, Annotated on, List<Fact> facts) {
    if (argument instanceof AnnotationNode nested) {
      add(nested, on, facts);
    } else if (argument instanceof List<?> list) {
      list.forEach(element -> addNested(element, on, facts));
    }
  }

  /** An argument or default of an annotation, as ASM's tree holds it. */
  Value value(Object argument) {
    if (argument instanceof List<?> list) {
      return new Value.Sequence(list.stream().map(this::value).toList(), false, site);
    }
    if (argument instanceof String[] constant) {
      String owner = Type.getType(constant[0]).getInternalName();
      return new Value.Constant(Names.field(owner, constant[1]), site);
    }
    if (argument.getClass().isArray()) {
      int length = java.lang.reflect.Array.getLength(argument);
      List<Value> elements =
          java.util.stream.IntStream.range(0, length)
              .mapToObj(i -> Names.literal(java.lang.reflect.Array.get(argument, i), site))
              .toList();
      return new Value.Sequence(elements, false, site);
    }
    return Names.literal(argument, site);
  }
}
