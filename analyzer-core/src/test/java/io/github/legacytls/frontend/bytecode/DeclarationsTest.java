package io.github.legacytls.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.frontend.FactPrinter;
import io.github.legacytls.frontend.bytecode.Compiled.Compiler;
import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.TypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What classes declare. */
class DeclarationsTest {

  private static final Compiled CODE =
      Compiled.source(
          Compiler.JAVAC,
          """
          import java.lang.annotation.*;
          @interface Port { int value() default 443; String[] names() default {"a", "b"};
            Mode mode() default Mode.ON; boolean on() default true; Class<?> type() default T.class;
            Pair pair() default @Pair(key = "k", value = "v"); }
          @interface Pair { String key(); String value(); }
          @Retention(RetentionPolicy.RUNTIME) @interface Pairs { Pair[] value(); }
          enum Mode { ON, OFF }
          record Pear(String left, int right) {}
          interface Shape { void draw(int... sizes); }
          abstract class Base {}
          @Pairs({@Pair(key = "a", value = "TLSv1"), @Pair(key = "b", value = "x")})
          final class T extends Base implements Shape {
            static final String NAME = "TLSv1"; static final boolean FLAG = true;
            static final char SIGN = ','; static final long BIG = 7;
            final String own = "own";
            @Deprecated String old;
            @Port(names = "x", value = 8443) public void draw(int... sizes) {}
          }
          """,
          "-g");

  @Test
  void typesWithTheirSupertypesAndMembers() {
    Fact.Declaration declaration = declaration("T");
    assertThat(declaration.kind()).isEqualTo(Fact.Kind.CLASS);
    assertThat(declaration.supertypes())
        .containsExactly(new TypeName.Known("Base"), new TypeName.Known("Shape"));
    assertThat(declaration.members())
        .contains(
            new MemberDeclaration.Field(
                "NAME", new TypeName.Known("java/lang/String"), true, true));
    MemberDeclaration.Method draw =
        declaration.members().stream()
            .filter(MemberDeclaration.Method.class::isInstance)
            .map(MemberDeclaration.Method.class::cast)
            .filter(m -> m.name().equals("draw"))
            .findFirst()
            .orElseThrow();
    assertThat(draw.isVariadic()).isTrue();
    assertThat(draw.isAbstract()).isFalse();
    assertThat(draw.parameters()).containsExactly(new TypeName.Known("[I"));
    assertThat(draw.returns()).isEqualTo(new TypeName.Known("V"));
  }

  @Test
  void kindsOfTypes() {
    assertThat(declaration("Mode").kind()).isEqualTo(Fact.Kind.ENUM);
    assertThat(declaration("Pear").kind()).isEqualTo(Fact.Kind.RECORD);
    assertThat(declaration("Shape").kind()).isEqualTo(Fact.Kind.INTERFACE);
    assertThat(declaration("Port").kind()).isEqualTo(Fact.Kind.ANNOTATION);
  }

  @Test
  void constantsWithoutCodeAreWrites() {
    assertThat(CODE.writes())
        .containsExactlyInAnyOrder(
            "T.NAME = \"TLSv1\"",
            "T.FLAG = true",
            "T.SIGN = \",\"",
            "T.BIG = 7",
            "this.own = \"own\"");
  }

  @Test
  void annotationsWithTheirArgumentsAndThoseInside() {
    assertThat(annotations())
        .containsExactlyInAnyOrder(
            "@Pairs(value=[?NOT_FOLLOWED, ?NOT_FOLLOWED])",
            "@Pair(key=\"a\", value=\"TLSv1\")",
            "@Pair(key=\"b\", value=\"x\")",
            "@Deprecated()",
            "@Port(names=[\"x\"], value=8443)");
    assertThat(CODE.of(Fact.Annotation.class))
        .anySatisfy(
            annotation -> {
              assertThat(annotation.annotation()).isEqualTo(new TypeName.Known("Port"));
              assertThat(annotation.on())
                  .isInstanceOfSatisfying(
                      Annotated.OfMethod.class,
                      on -> assertThat(on.method().name()).isEqualTo("draw"));
            })
        .anySatisfy(
            annotation -> {
              assertThat(annotation.annotation())
                  .isEqualTo(new TypeName.Known("java/lang/Deprecated"));
              assertThat(annotation.on().asField().orElseThrow().name()).isEqualTo("old");
            });
  }

  @Test
  void defaultsOfAnnotationsAreWhatTheirMethodsReturn() {
    List<String> defaults =
        CODE.unit("Port").facts().stream()
            .filter(Fact.Return.class::isInstance)
            .map(Fact.Return.class::cast)
            .map(r -> r.method().name() + " " + FactPrinter.print(r.value()))
            .toList();
    assertThat(defaults)
        .containsExactlyInAnyOrder(
            "value 443",
            "names [\"a\", \"b\"]",
            "mode Mode.ON",
            "on true",
            "type T.class",
            "pair ?NOT_FOLLOWED");
  }

  @Test
  void placesOfDeclarationsAreDistinct() {
    List<Fact> facts = CODE.facts();
    assertThat(facts.stream().map(Fact::site).distinct().count())
        .isEqualTo(facts.size() - 2); // the two nested annotations stand where the outer one does
  }

  private static List<String> annotations() {
    return CODE.of(Fact.Annotation.class).stream().map(FactPrinter::print).toList();
  }

  private static Fact.Declaration declaration(String name) {
    return (Fact.Declaration)
        CODE.unit(name).facts().stream()
            .filter(Fact.Declaration.class::isInstance)
            .findFirst()
            .orElseThrow();
  }
}
