package io.github.legacytls.prefilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.Compiled;
import io.github.legacytls.input.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final Map<String, String> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("p/Api", "package p; interface Api { void open(String name); }");
    SOURCES.put(
        "p/Base",
        "package p; class Base implements Api { String field; public void open(String name) {} }");
    SOURCES.put("p/Sub", "package p; class Sub extends Base { String own() { return \"x\"; } }");
    SOURCES.put("p/ByApi", "package p; class ByApi { void run(Api a) { a.open(null); } }");
    SOURCES.put("p/ByBase", "package p; class ByBase { void run(Base b) { b.open(null); } }");
    SOURCES.put("p/BySub", "package p; class BySub { void run(Sub s) { s.open(null); } }");
    SOURCES.put("p/Writes", "package p; class Writes { void run(Sub s) { s.field = \"\"; } }");
    SOURCES.put(
        "p/Other", "package p; class Other { void open(String s) {} void run() { open(null); } }");
    SOURCES.put(
        "p/Key", "package p; class Key { String key() { return \"acme.https-protocols\"; } }");
  }

  private final List<String> names = new ArrayList<>();

  @Test
  void classesThatReferToAMemberThroughAnyRelatedTypeAreFound() {
    Search search = new Search(classes()).references("p/Base", "open");

    assertThat(found(search)).containsExactly("p/ByApi", "p/ByBase", "p/BySub");
  }

  @Test
  void writersThroughASubclassAreFound() {
    assertThat(found(new Search(classes()).references("p/Base", "field")))
        .containsExactly("p/Writes");
  }

  @Test
  void whatMayDeclareAMethodIsFound() {
    assertThat(found(new Search(classes()).declarations("p/Api", "open")))
        .containsExactly("p/Api", "p/Base", "p/Sub");
    assertThat(found(new Search(classes()).declarations("p/Sub", "<clinit>")))
        .containsExactly("p/Sub");
  }

  @Test
  void whatNamesAKeyIsFound() {
    assertThat(found(new Search(classes()).settings("acme.https-protocols")))
        .containsExactly("p/Key");
  }

  @Test
  void sourcesAreFoundByRareNames() {
    assertThat(found(new Search(sources()).references("p/Base", "open")))
        .containsExactly("p/Api", "p/Base", "p/ByApi", "p/ByBase", "p/BySub", "p/Other");
    assertThat(found(new Search(sources()).references("field")))
        .containsExactly("p/Base", "p/Writes");
  }

  @Test
  void sourcesAreFoundByTheTypesTheyDeclare() {
    assertThat(found(new Search(sources()).declarations("p/Sub$Inner", "<clinit>")))
        .containsExactly("p/Sub");
  }

  @Test
  void aCommonNameMustStandBesideItsOwner() {
    List<Digest> digests = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      digests.add(source("N" + i, "package p; class N" + i + " { void run() { create(); } }"));
    }
    digests.add(source("Named", "package p; class Named { void run() { Wrapper.create(); } }"));

    assertThat(found(new Search(new DigestIndex(digests)).references("p/Wrapper", "create")))
        .containsExactly("Named");
  }

  private DigestIndex classes() {
    List<Digest> digests = new ArrayList<>();
    Compiled.classes(SOURCES)
        .forEach(
            (name, bytes) -> {
              names.add(name);
              digests.add(Digests.of(ResourceKind.CLASS, bytes));
            });
    return new DigestIndex(digests);
  }

  private DigestIndex sources() {
    List<Digest> digests = new ArrayList<>();
    SOURCES.forEach((name, text) -> digests.add(source(name, text)));
    return new DigestIndex(digests);
  }

  private Digest source(String name, String text) {
    names.add(name);
    byte[] bytes = text.getBytes(UTF_8);
    return Digests.of(ResourceKind.SOURCE, bytes);
  }

  private Stream<String> found(Search search) {
    List<String> found = search.find().stream().mapToObj(names::get).sorted().toList();
    names.clear();
    return found.stream();
  }
}
