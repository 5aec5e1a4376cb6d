package io.github.legacytls.catalog;

import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes a class with one method that does what a user of a library would do. */
final class CallWriter {

  /** A class nobody scans: what comes from there is not known. */
  private static final String OUTSIDE = "outside/World";

  private static final Set<String> INTERFACES =
      Set.of("java/util/List", "java/util/Set", "java/util/Map");

  private final String className;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private MethodVisitor code;

  CallWriter(String className) {
    this(className, "java/lang/Object");
  }

  CallWriter(String className, String parent) {
    this.className = className;
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, className, null, parent, null);
    writer.visitSource(null, null);
    code = method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "use", "()V");
  }

  String className() {
    return className;
  }

  ClassWriter writer() {
    return writer;
  }

  /** Ends the current method and begins another. */
  CallWriter begin(int access, String name, String descriptor) {
    end();
    code = method(access, name, descriptor);
    return this;
  }

  private MethodVisitor method(int access, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
    return method;
  }

  private void end() {
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  byte[] bytes() {
    end();
    writer.visitEnd();
    return writer.toByteArray();
  }

  MethodVisitor code() {
    return code;
  }

  void text(String text) {
    code.visitLdcInsn(text);
  }

  void number(int number) {
    code.visitLdcInsn(number);
  }

  void constant(String owner, String name, String descriptor) {
    code.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
  }

  /** A value of that type that nobody knows. */
  void unknown(String descriptor) {
    constant(OUTSIDE, "value", descriptor);
  }

  /** Makes an array of one element, which {@code element} pushes. */
  void arrayOfOne(String elementDescriptor, Runnable element) {
    code.visitInsn(Opcodes.ICONST_1);
    code.visitTypeInsn(Opcodes.ANEWARRAY, Type.getType(elementDescriptor).getInternalName());
    code.visitInsn(Opcodes.DUP);
    code.visitInsn(Opcodes.ICONST_0);
    element.run();
    code.visitInsn(Opcodes.AASTORE);
  }

  void staticCall(String owner, String name, String descriptor) {
    boolean isInterface = INTERFACES.contains(owner);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, isInterface);
  }

  void virtualCall(String owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
  }

  void specialCall(String owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, name, descriptor, false);
  }

  /** Drops what a call of that descriptor leaves. */
  void dropResult(String descriptor) {
    Type result = Type.getReturnType(descriptor);
    if (result.getSize() == 2) {
      code.visitInsn(Opcodes.POP2);
    } else if (result.getSize() == 1) {
      code.visitInsn(Opcodes.POP);
    }
  }
}
