package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Problem.Severity;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns class files into facts. Any content ends in a unit: what cannot be read, or not wholly,
 * becomes a problem of it.
 */
public final class BytecodeFrontEnd {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int NEWEST = Opcodes.V28;
  private static final int HEADER = 8;

  /** The class file version of Java 1; from 5 on the difference is the number of the release. */
  private static final int BEFORE_JAVA_1 = 44;

  private final Effects effects;

  public BytecodeFrontEnd(Effects effects) {
    this.effects = effects;
  }

  /** The facts of one class file. */
  public Unit lower(Resource resource) {
    return lower(resource, ClassReader.SKIP_FRAMES);
  }

  /** What a class file declares, without its code. */
  public Unit declarations(Resource resource) {
    return lower(resource, ClassReader.SKIP_CODE);
  }

  private Unit lower(Resource resource, int parts) {
    ResourceId id = resource.id();
    byte[] content = resource.content();
    if (content.length < HEADER || number(content, 0, 4) != MAGIC) {
      return unread(id, "this is not a class file; it does not start with 0xCAFEBABE");
    }
    int version = number(content, 6, 2);
    if (version > NEWEST) {
      return unread(
          id,
          "class file version %d (Java %d) is newer than %d, the newest this release reads; use a newer release"
              .formatted(version, version - BEFORE_JAVA_1, NEWEST));
    }
    ClassNode node = new ClassNode();
    try {
      new ClassReader(content).accept(node, parts);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return unread(
          id, "the class file is damaged (%s); compile or download it again".formatted(e));
    }
    return lower(id, node);
  }

  private static int number(byte[] content, int offset, int bytes) {
    int number = 0;
    for (int i = offset; i < offset + bytes; i++) {
      number = (number << 8) | (content[i] & 0xFF);
    }
    return number;
  }

  private Unit lower(ResourceId id, ClassNode node) {
    List<Fact> facts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try {
      facts.addAll(new Declarations(id, node).facts());
    } catch (RuntimeException | AssertionError e) {
      problems.add(new Problem(id, Severity.DEBUG, "a declaration is not valid: " + e));
    }
    for (MethodNode method : node.methods) {
      if (method.instructions.size() > 0) {
        MethodBody body = MethodBody.lower(id, node.name, method, effects);
        facts.addAll(body.facts());
        body.trouble()
            .map(trouble -> new Problem(id, Severity.DEBUG, "not wholly followed: " + trouble))
            .ifPresent(problems::add);
      }
    }
    return new Unit(id, facts, problems);
  }

  private static Unit unread(ResourceId id, String message) {
    return new Unit(id, List.of(), List.of(new Problem(id, Severity.UNREAD, message)));
  }
}
