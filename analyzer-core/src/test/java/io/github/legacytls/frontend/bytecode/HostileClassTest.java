package io.github.legacytls.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.objectweb.asm.Opcodes.*;

import io.github.legacytls.frontend.bytecode.Compiled.Compiler;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Problem.Severity;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Any bytes end in a unit, soon. */
class HostileClassTest {

  private static final String CODE =
      """
      String f; static final String[] A = {"a", "b"};
      String m(String p, int n, List<String> l) {
        try {
          for (int i = 0; i < n; i++) { l.add(p + i); p = l.get(i).trim(); }
          switch (p) { case "a": return "x"; case "b": sink(A); break; default: f = p; }
        } catch (RuntimeException e) { sink((Supplier<String>) () -> e + f); }
        finally { sinks(f, A[1], new String(p)); }
        return n < 3 ? f : String.valueOf(1.5 * n);
      }
      """;

  @Test
  void whatIsNoClassFileIsToldSo() {
    for (byte[] content :
        new byte[][] {{}, {1, 2, 3}, "public class X {}".getBytes(StandardCharsets.UTF_8)}) {
      assertThat(problem(content).message()).contains("not a class file");
    }
  }

  @Test
  void aNewerClassFileIsToldWithItsVersion() {
    byte[] content = Compiled.members("void m() {}").bytes("T").clone();
    content[6] = 0;
    content[7] = 99;
    Problem problem = problem(content);
    assertThat(problem.severity()).isEqualTo(Severity.UNREAD);
    assertThat(problem.message()).contains("version 99").contains("Java 55").contains("newer");
  }

  @Test
  void aTruncatedClassFileIsToldToBeDamaged() {
    byte[] content = Compiled.members("void m() {}").bytes("T");
    Problem problem = problem(Arrays.copyOf(content, content.length / 2));
    assertThat(problem.severity()).isEqualTo(Severity.UNREAD);
    assertThat(problem.message()).contains("damaged");
  }

  @Test
  void mutatedClassFilesNeverThrow() {
    Random random = new Random(20_260_101);
    for (Compiler compiler : Compiler.values()) {
      byte[] original = Compiled.members(compiler, CODE, "-g").bytes("T");
      for (int round = 0; round < 500; round++) {
        byte[] mutant = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
          mutant[8 + random.nextInt(mutant.length - 8)] = (byte) random.nextInt(256);
        }
        assertThatCode(() -> lower(mutant)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void codeThatIsNotValidCostsItsMethodOnly() {
    Unit unit =
        lower(
            written(
                writer -> {
                  MethodVisitor broken =
                      writer.visitMethod(ACC_STATIC, "broken", "()V", null, null);
                  broken.visitCode();
                  broken.visitInsn(POP);
                  broken.visitInsn(RETURN);
                  broken.visitMaxs(1, 0);
                  broken.visitEnd();
                  MethodVisitor sound = writer.visitMethod(ACC_STATIC, "sound", "()V", null, null);
                  sound.visitCode();
                  sound.visitLdcInsn("x");
                  sound.visitMethodInsn(INVOKESTATIC, "S", "s", "(Ljava/lang/String;)V", false);
                  sound.visitInsn(RETURN);
                  sound.visitMaxs(1, 0);
                  sound.visitEnd();
                }));
    assertThat(unit.facts()).anyMatch(Fact.Call.class::isInstance);
    assertThat(unit.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.DEBUG))
        .satisfies(p -> assertThat(p.message()).contains("broken()V"));
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void longCodeTakesNoLongTime() {
    Unit calls =
        lower(
            method(
                "(Ljava/util/List;)V",
                code -> {
                  Label start = new Label();
                  Label end = new Label();
                  Label handler = new Label();
                  code.visitTryCatchBlock(start, end, handler, null);
                  code.visitLabel(start);
                  for (int i = 0; i < 4_000; i++) {
                    code.visitTypeInsn(NEW, "A");
                    code.visitInsn(DUP);
                    code.visitMethodInsn(INVOKESPECIAL, "A", "<init>", "()V", false);
                    code.visitVarInsn(ASTORE, 1);
                  }
                  code.visitLabel(end);
                  code.visitInsn(RETURN);
                  code.visitLabel(handler);
                  code.visitInsn(ATHROW);
                }));
    assertThat(calls.problems()).isEmpty();
    assertThat(calls.facts().stream().filter(Fact.Call.class::isInstance)).hasSize(4_000);
  }

  /** Each value is built from the one before, twice: written out it doubles every time. */
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void valuesThatDoubleStayFinite() {
    Unit unit =
        lower(
            method(
                "(Ljava/lang/String;)V",
                code -> {
                  Label again = new Label();
                  code.visitLabel(again);
                  for (int i = 0; i < 3_000; i++) {
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInsn(DUP);
                    code.visitMethodInsn(
                        INVOKESTATIC,
                        "F",
                        "f",
                        "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                        false);
                    code.visitVarInsn(ASTORE, 0);
                  }
                  code.visitJumpInsn(GOTO, again);
                }));
    assertThat(unit.facts()).hasSizeGreaterThan(3_000);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void manyBranchesIntoOneAnotherEnd() {
    Random random = new Random(7);
    Unit unit =
        lower(
            method(
                "([Ljava/lang/Object;Ljava/util/List;)V",
                code -> {
                  Label[] labels = new Label[600];
                  Arrays.setAll(labels, i -> new Label());
                  for (Label label : labels) {
                    code.visitLabel(label);
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInsn(ICONST_0);
                    code.visitInsn(AALOAD);
                    code.visitVarInsn(ASTORE, 2 + random.nextInt(20));
                    code.visitVarInsn(ALOAD, 1);
                    code.visitVarInsn(ALOAD, 0);
                    code.visitMethodInsn(
                        INVOKEINTERFACE, "java/util/List", "add", "(Ljava/lang/Object;)Z", true);
                    code.visitJumpInsn(IFEQ, labels[random.nextInt(labels.length)]);
                  }
                  code.visitInsn(RETURN);
                }));
    assertThat(unit.facts()).isNotEmpty();
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void recipesOfManyPartsAreCut() {
    Unit unit =
        lower(
            method(
                "(Ljava/lang/String;)V",
                code -> {
                  Handle factory =
                      new Handle(
                          H_INVOKESTATIC,
                          "java/lang/invoke/StringConcatFactory",
                          "makeConcatWithConstants",
                          "()V",
                          false);
                  for (int i = 0; i < 2_000; i++) {
                    code.visitVarInsn(ALOAD, 0);
                    code.visitInvokeDynamicInsn(
                        "concat",
                        "(Ljava/lang/String;)Ljava/lang/String;",
                        factory,
                        "\1".repeat(20_000));
                    code.visitVarInsn(ASTORE, 0);
                  }
                  code.visitInsn(RETURN);
                }));
    assertThat(unit.problems()).isEmpty();
  }

  @Test
  void subroutinesOfOldCompilersAreFollowed() {
    Unit unit =
        lower(
            method(
                "()V",
                code -> {
                  Label subroutine = new Label();
                  code.visitLdcInsn("before");
                  code.visitVarInsn(ASTORE, 0);
                  code.visitJumpInsn(JSR, subroutine);
                  code.visitVarInsn(ALOAD, 0);
                  code.visitMethodInsn(INVOKESTATIC, "S", "s", "(Ljava/lang/String;)V", false);
                  code.visitInsn(RETURN);
                  code.visitLabel(subroutine);
                  code.visitVarInsn(ASTORE, 1);
                  code.visitVarInsn(RET, 1);
                }));
    assertThat(unit.problems()).isEmpty();
    assertThat(unit.facts()).anyMatch(Fact.Call.class::isInstance);
  }

  private static byte[] method(String descriptor, Consumer<MethodVisitor> body) {
    return written(
        writer -> {
          MethodVisitor code = writer.visitMethod(ACC_STATIC, "m", descriptor, null, null);
          code.visitCode();
          body.accept(code);
          code.visitMaxs(10, 40);
          code.visitEnd();
        });
  }

  private static byte[] written(Consumer<ClassWriter> members) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V1_4, ACC_PUBLIC, "X", null, "java/lang/Object", null);
    members.accept(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static Unit lower(byte[] content) {
    return new BytecodeFrontEnd(Compiled.EFFECTS)
        .lower(new Resource(ResourceId.file("X.class"), content));
  }

  private static Problem problem(byte[] content) {
    Unit unit = lower(content);
    assertThat(unit.facts()).isEmpty();
    assertThat(unit.problems()).hasSize(1);
    return unit.problems().get(0);
  }
}
