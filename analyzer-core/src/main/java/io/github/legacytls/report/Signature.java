package io.github.legacytls.report;

import io.github.legacytls.location.Member;
import java.util.ArrayList;
import java.util.List;

/** A member of a class as a Java programmer writes it: {@code p.Http.connect(String, int)}. */
public final class Signature {

  private Signature() {}

  public static String of(Member member) {
    String owner = member.className().replace('/', '.').replace('$', '.');
    return switch (member.method()) {
      case "" -> owner;
      case "<clinit>" -> owner + " (static initialiser)";
      case "<init>" -> "new " + owner + parameters(member.descriptor());
      default -> owner + "." + member.method() + parameters(member.descriptor());
    };
  }

  /** A pin's API in the same form; a configuration key, which has no descriptor, as it is. */
  public static String ofApi(String api) {
    int descriptor = api.indexOf('(');
    int dot = descriptor < 0 ? -1 : api.lastIndexOf('.', descriptor);
    return dot < 0
        ? api
        : of(
            new Member(
                api.substring(0, dot),
                api.substring(dot + 1, descriptor),
                api.substring(descriptor)));
  }

  private static String parameters(String descriptor) {
    int end = descriptor.indexOf(')');
    if (!descriptor.startsWith("(") || end < 0) {
      return "";
    }
    List<String> types = new ArrayList<>();
    int at = 1;
    while (at < end) {
      int start = at;
      while (at < end && descriptor.charAt(at) == '[') {
        at++;
      }
      int dimensions = at - start;
      int next = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
      if (next <= at || next > end) {
        return "";
      }
      types.add(type(descriptor.substring(at, next)) + "[]".repeat(dimensions));
      at = next;
    }
    return "(" + String.join(", ", types) + ")";
  }

  private static String type(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> {
        String name = descriptor.substring(1, descriptor.length() - 1);
        yield name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
      }
    };
  }
}
