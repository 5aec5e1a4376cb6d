package io.github.legacytls.frontend.source;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.Optional;

/** Places of the nodes of one member, with exact columns. */
final class Places {

  private final ResourceId resource;
  private final Optional<Member> member;

  private Places(ResourceId resource, Optional<Member> member) {
    this.resource = resource;
    this.member = member;
  }

  /** Places in {@code method}, which is empty for the class itself. */
  static Places of(ResourceId resource, String className, String method) {
    return new Places(resource, Optional.of(new Member(className, method, "")));
  }

  Location of(Node node) {
    return between(node, node);
  }

  /** From the begin of {@code first} to the end of {@code last}. */
  Location between(Node first, Node last) {
    return between(first.getRange(), last.getRange());
  }

  private Location between(Optional<Range> begin, Optional<Range> end) {
    Region region =
        begin.isEmpty() || end.isEmpty()
            ? Region.whole()
            : Region.of(
                begin.get().begin.line,
                begin.get().begin.column,
                end.get().end.line,
                end.get().end.column + 1);
    return new Location(resource, member, region);
  }

  /** A creation, without the body of an anonymous class. */
  Location of(ObjectCreationExpr creation) {
    if (creation.getAnonymousClassBody().isEmpty()) {
      return of((Node) creation);
    }
    Node last =
        creation.getArguments().isEmpty()
            ? creation.getType()
            : creation.getArguments().get(creation.getArguments().size() - 1);
    Optional<Range> closing = last.getTokenRange().flatMap(r -> closing(r.getEnd()));
    return between(creation.getRange(), closing.or(last::getRange));
  }

  private static Optional<Range> closing(JavaToken before) {
    Optional<JavaToken> token = before.getNextToken();
    while (token.isPresent() && !token.get().getText().equals(")")) {
      token = token.get().getNextToken();
    }
    return token.flatMap(JavaToken::getRange);
  }

  /** The same place, told apart: for things the compiler adds where nothing is written. */
  Location implicit(Node node, int ordinal) {
    Region at = of(node).region();
    return new Location(
        resource,
        member,
        new Region(at.startLine(), at.startColumn(), at.endLine(), at.endColumn(), ordinal));
  }
}
