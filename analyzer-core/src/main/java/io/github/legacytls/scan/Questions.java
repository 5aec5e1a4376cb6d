package io.github.legacytls.scan;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.prefilter.DigestIndex;
import io.github.legacytls.prefilter.Search;
import io.github.legacytls.resolve.Demand;
import java.util.List;

/** Turns what the resolver missed into questions to the digests. */
final class Questions {

  private Questions() {}

  static Search of(Demand demand, DigestIndex index) {
    var search = new Search(index);
    for (MethodName method : demand.callersOf()) {
      references(search, method.owner(), method.name());
    }
    for (FieldName field : demand.writersOf()) {
      references(search, field.owner(), field.name());
    }
    for (MethodName method : demand.bodiesOf()) {
      names(method.owner()).forEach(owner -> search.declarations(owner, method.name()));
    }
    demand.settingsOf().forEach(search::settings);
    return search;
  }

  private static void references(Search search, TypeName owner, String member) {
    List<String> owners = names(owner);
    owners.forEach(name -> search.references(name, member));
    if (owners.isEmpty()) {
      search.references(member);
    }
  }

  /** The internal names a type may have. */
  private static List<String> names(TypeName type) {
    if (type instanceof TypeName.Known known) {
      return List.of(known.internalName());
    }
    return type instanceof TypeName.Written written ? written.candidates() : List.of();
  }
}
