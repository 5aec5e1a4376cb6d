package io.github.legacytls.program;

import io.github.legacytls.ir.MemberDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of one type, which are asked for again and again, by their names. */
record MembersByName(
    Map<String, List<MemberDeclaration.Method>> methods,
    Map<String, MemberDeclaration.Field> fields) {

  static MembersByName of(List<MemberDeclaration> members) {
    Map<String, List<MemberDeclaration.Method>> methods = new HashMap<>();
    Map<String, MemberDeclaration.Field> fields = new HashMap<>();
    for (MemberDeclaration member : members) {
      if (member instanceof MemberDeclaration.Method method) {
        methods.computeIfAbsent(method.name(), name -> new ArrayList<>(1)).add(method);
      } else if (member instanceof MemberDeclaration.Field field) {
        fields.putIfAbsent(field.name(), field);
      }
    }
    return new MembersByName(methods, fields);
  }
}
