package io.github.legacytls.scan;

import io.github.legacytls.input.ClassPath;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.prefilter.ClassHeader;
import io.github.legacytls.prefilter.DigestIndex;
import io.github.legacytls.program.JdkHeaders;
import io.github.legacytls.program.TypeHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the types of what was scanned, of the class path, and of the JDK this runs on, in this
 * order.
 */
final class ScannedHeaders implements TypeHeaders {

  private final DigestIndex index;
  private final ClassPath classPath;
  private final FrontEnds frontEnds;
  private final TypeHeaders jdk = new JdkHeaders();
  private final Map<String, Optional<Header>> known = new ConcurrentHashMap<>();

  /**
   * Headers of everything that can be found.
   *
   * @param index of what was scanned
   * @param classPath where scanned archives stand too, for the members of their classes
   */
  ScannedHeaders(DigestIndex index, ClassPath classPath, FrontEnds frontEnds) {
    this.index = index;
    this.classPath = classPath;
    this.frontEnds = frontEnds;
  }

  @Override
  public Optional<Header> header(String internalName) {
    Optional<Header> header = known.get(internalName);
    return header == null ? findOnce(internalName) : header;
  }

  /** Front ends are used by one thread at a time. */
  private synchronized Optional<Header> findOnce(String internalName) {
    Optional<Header> header = known.get(internalName);
    if (header == null) {
      header = find(internalName);
      known.put(internalName, header);
    }
    return header;
  }

  @Override
  public boolean exists(String internalName) {
    return index.header(internalName).isPresent()
        || jdk.exists(internalName)
        || header(internalName).isPresent();
  }

  @Override
  public List<String> supertypes(String internalName) {
    return index
        .header(internalName)
        .map(ClassHeader::supertypes)
        .orElseGet(() -> header(internalName).map(Header::supertypes).orElse(List.of()));
  }

  private Optional<Header> find(String internalName) {
    return jdk.header(internalName)
        .or(() -> classPath.find(internalName).flatMap(this::declared))
        .or(() -> index.header(internalName).map(ScannedHeaders::withoutMembers));
  }

  private Optional<Header> declared(Resource resource) {
    return frontEnds.declarations(resource).facts().stream()
        .filter(Fact.Declaration.class::isInstance)
        .map(Fact.Declaration.class::cast)
        .findFirst()
        .map(type -> new Header(type.kind(), names(type.supertypes()), type.members()));
  }

  private static List<String> names(List<TypeName> types) {
    return types.stream()
        .filter(TypeName.Known.class::isInstance)
        .map(type -> ((TypeName.Known) type).internalName())
        .toList();
  }

  /** What the digest kept: enough to tell what is below what. */
  private static Header withoutMembers(ClassHeader header) {
    List<MemberDeclaration> none = List.of();
    return new Header(header.kind(), header.supertypes(), none);
  }
}
