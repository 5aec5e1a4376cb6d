package io.github.legacytls.program;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite.Ownership;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who calls what, through the hierarchy. */
final class Callers {

  private final FactIndex facts;
  private final TypeIndex types;
  private final Linker linker;
  private final Map<String, List<CallSite>> linked = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<CallSite>>> linkedByOwner = new ConcurrentHashMap<>();
  private final Map<Value.Result, MethodName> results =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Question, List<CallSite>> answered = new ConcurrentHashMap<>();

  /** Who calls a method, as seen from an archive: asked again along each way that leads there. */
  private record Question(MethodName method, String archive) {}

  Callers(FactIndex facts, TypeIndex types, Linker linker) {
    this.facts = facts;
    this.types = types;
    this.linker = linker;
  }

  /** A callee with its owner, and how sure that is. */
  record Link(MethodName name, Ownership ownership) {}

  CallSite link(Fact.Call call) {
    Link link = link(call.callee(), call.receiver(), call.site());
    return new CallSite(call, link.name(), link.ownership());
  }

  MethodName linked(Value.Result result) {
    MethodName known = results.get(result);
    if (known == null) {
      known = link(result.callee(), result.receiver(), result.site()).name();
      results.put(result, known);
    }
    return known;
  }

  Link link(MethodName callee, Optional<Value> receiver, Location site) {
    Optional<TypeReference> owner =
        linker.ownerOf(callee, receiver, site).filter(o -> !o.name().isEmpty());
    if (owner.isEmpty()) {
      return new Link(callee, Ownership.BY_NAME);
    }
    String name = owner.get().isArray() ? "java/lang/Object" : owner.get().name();
    MethodName known = new MethodName(new TypeName.Known(name), callee.name(), callee.arity());
    return new Link(known, owner.get().ownership());
  }

  List<CallSite> named(String member) {
    return linked.computeIfAbsent(
        member, m -> facts.callsNamed(m).stream().map(this::link).toList());
  }

  List<CallSite> of(MethodName method, String archive) {
    var question = new Question(method, archive);
    List<CallSite> answer = answered.get(question);
    if (answer == null) {
      answer = find(method, archive);
      answered.put(question, answer);
    }
    return answer;
  }

  /**
   * The owners that calls of the name mention are few beside the calls, so that the hierarchy is
   * asked once for each owner.
   */
  private List<CallSite> find(MethodName method, String archive) {
    String owner = DeclaredType.nameOf(method.owner());
    MemberDeclaration.Method declaration = declaration(owner, method);
    List<CallSite> found = new ArrayList<>();
    Map<String, List<CallSite>> sites = byOwner(method.name());
    for (String named : method.isConstructor() ? Set.of(owner) : sites.keySet()) {
      if (isRelated(named, owner, declaration)) {
        sites.getOrDefault(named, List.of()).stream()
            .filter(site -> Applicability.accepts(declaration, arity(site)))
            .filter(site -> mayRun(site, owner, declaration, archive))
            .filter(site -> !site.isExpectation())
            .forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(CallSite::site));
    return List.copyOf(found);
  }

  /** The calls of a name by the owner they name; by the empty name where that is not known. */
  private Map<String, List<CallSite>> byOwner(String member) {
    return linkedByOwner.computeIfAbsent(
        member,
        m ->
            named(m).stream()
                .collect(
                    Collectors.groupingBy(
                        site ->
                            site.ownership() == Ownership.BY_NAME
                                ? ""
                                : DeclaredType.nameOf(site.callee().owner()))));
  }

  private boolean isRelated(String named, String owner, MemberDeclaration.Method declaration) {
    if (named.isEmpty()) {
      return isDistinctive(declaration) && !declaration.name().equals(MethodName.CONSTRUCTOR);
    }
    if (named.equals(owner)) {
      return true;
    }
    return !declaration.name().equals(MethodName.CONSTRUCTOR)
        && (types.isBelow(named, owner)
            || (!declaration.isStatic() && types.isBelow(owner, named)));
  }

  private static Arity arity(CallSite site) {
    return site.callee().arity();
  }

  private MemberDeclaration.Method declaration(String owner, MethodName method) {
    for (MemberDeclaration member : types.membersOf(owner)) {
      if (member instanceof MemberDeclaration.Method declared
          && declared.name().equals(method.name())
          && declared.arity().equals(method.arity())) {
        return declared;
      }
    }
    return new MemberDeclaration.Method(
        method.name(), method.arity(), List.of(), TypeName.INFERRED, false, false, false);
  }

  private boolean mayRun(
      CallSite site, String owner, MemberDeclaration.Method declaration, String archive) {
    String from = types.archiveOf(site.site().resource());
    if (!types.sees(from, owner, archive)) {
      return false;
    }
    String named = DeclaredType.nameOf(site.callee().owner());
    boolean isBelow =
        site.ownership() != Ownership.BY_NAME
            && !named.equals(owner)
            && types.isBelow(named, owner);
    return !isBelow
        || linker
            .method(named, declaration.name(), arity(site))
            .map(found -> found.owner().equals(owner))
            .orElse(true);
  }

  /** A name that only this type of the program gives to a method says enough by itself. */
  private boolean isDistinctive(MemberDeclaration.Method declaration) {
    return types.declaring(declaration.name()) == 1;
  }
}
