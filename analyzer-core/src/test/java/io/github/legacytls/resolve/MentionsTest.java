package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names a unit has, by which remembered answers are forgotten. */
class MentionsTest {

  private final Mentions ofAClass =
      Mentions.in(
          List.of(
              Snippet.members(
                      """
                      @Value("x") String injected;
                      String written = "a";
                      Function<String, String> held = T::heldReference;
                      Function<String, String> picked = held == null ? T::left : T::right;
                      T() { call().chained(T::passedReference); new Made(); }
                      Supplier<String> give(boolean b) { return b ? T::one : T::other; }
                      class Inner { }
                      """)
                  .unit("T.java")));

  @Test
  void whatIsCalledOrReferredTo() {
    assertThat(ofAClass.called().all())
        .contains("call", "chained", "<init>Made")
        .contains("heldReference", "passedReference", "one", "other", "left", "right");
  }

  @Test
  void whatHasCodeAndWhichTypesThereAre() {
    assertThat(ofAClass.declared().all())
        .contains("give", "<init>T", "<init>Inner", "T", "T$Inner", "injected", "written");
  }

  @Test
  void whatIsWrittenOrInjected() {
    assertThat(ofAClass.written().all())
        .containsExactlyInAnyOrder("injected", "written", "held", "picked");
  }

  @Test
  void whatIsSet() {
    assertThat(ofAClass.keys()).isEmpty();
    assertThat(Mentions.in(Snippet.members("").where("a.b", "v").settingUnits()).keys())
        .containsExactly("a.b");
  }

  @Test
  void oneNameOfOneKindInCommonIsEnough() {
    List<Mentions> kinds =
        List.of(
            new Mentions(names("p/A.a", "p/A.b"), names(), names(), Set.of()),
            new Mentions(names(), names("p/A.a"), names(), Set.of()),
            new Mentions(names(), names(), names("p/A.a"), Set.of()),
            new Mentions(names(), names(), names(), Set.of("a")));

    for (int i = 0; i < kinds.size(); i++) {
      for (int j = 0; j < kinds.size(); j++) {
        assertThat(kinds.get(i).haveAnyOf(kinds.get(j), String::equals)).isEqualTo(i == j);
      }
    }
  }

  /** B is near A, and C is not; a name without an owner may be anybody's. */
  @ParameterizedTest
  @CsvSource({
    "p/A.a, p/A.a, true",
    "p/A.a, p/A.b, false",
    "p/A.a, p/B.a, true",
    "p/A.a, p/C.a, false",
    "p/A.a, a, true",
    "a, p/C.a, true",
    "a, b, false",
  })
  void namesMeetWhereTheirOwnersAreNear(String one, String other, boolean meet) {
    Set<String> related = Set.of("p/A", "p/B");
    assertThat(
            names(one)
                .meet(names(other), (a, b) -> a.equals(b) || related.containsAll(List.of(a, b))))
        .isEqualTo(meet);
  }

  private static Names names(String... members) {
    var names = new Names();
    for (String member : members) {
      int dot = member.indexOf('.');
      if (dot < 0) {
        names.add(member);
      } else {
        names.add(new TypeName.Known(member.substring(0, dot)), member.substring(dot + 1));
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource({"p/A$B, <init>B", "p/A, <init>A", "A, <init>A", "'', <init>"})
  void constructorsAreNamedForWhatTheyMake(String type, String name) {
    MethodName known = constructor(new TypeName.Known(type));
    MethodName written =
        constructor(new TypeName.Written(type.replace('/', '.').replace('$', '.'), List.of(), 0));

    assertThat(Mentions.name(known)).isEqualTo(name);
    assertThat(Mentions.name(written)).isEqualTo(name);
  }

  @Test
  void aMethodIsNamedByItself() {
    assertThat(Mentions.name(new MethodName(TypeName.INFERRED, "get", Arity.of(0))))
        .isEqualTo("get");
    assertThat(Mentions.name(constructor(TypeName.INFERRED))).isEqualTo("<init>");
  }

  private static MethodName constructor(TypeName owner) {
    return new MethodName(owner, MethodName.CONSTRUCTOR, Arity.of(0));
  }
}
