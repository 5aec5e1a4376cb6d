package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Makes facts of entries; the elements of one list become one setting. */
final class Settings {

  private static final Pattern ELEMENT = Pattern.compile("\\[\\d+\\]$");

  private final ResourceId resource;
  private final SourceText text;

  Settings(ResourceId resource, SourceText text) {
    this.resource = resource;
    this.text = text;
  }

  List<Fact> of(List<Entry> entries) {
    List<Fact> facts = new ArrayList<>();
    List<Entry> list = new ArrayList<>();
    for (Entry entry : new LinkedHashSet<>(entries)) {
      if (!list.isEmpty() && !continues(list, entry)) {
        facts.add(setting(list));
        list.clear();
      }
      list.add(entry);
    }
    if (!list.isEmpty()) {
      facts.add(setting(list));
    }
    facts.sort(Comparator.comparing(Fact::site));
    return facts;
  }

  private static boolean continues(List<Entry> list, Entry entry) {
    Entry first = list.get(0);
    return isElement(first)
        && isElement(entry)
        && first.kind() == entry.kind()
        && listOf(first).equals(listOf(entry));
  }

  private static boolean isElement(Entry entry) {
    return entry.key().endsWith("]") && ELEMENT.matcher(entry.key()).find();
  }

  private static String listOf(Entry entry) {
    return ELEMENT.matcher(entry.key()).replaceFirst("");
  }

  private Fact setting(List<Entry> entries) {
    Entry first = entries.get(0);
    Location site = site(first);
    if (!isElement(first)) {
      return new Fact.Setting(literal(first.key(), site), value(first), first.kind(), site);
    }
    List<Value> elements = entries.stream().map(this::value).toList();
    return new Fact.Setting(
        literal(listOf(first), site),
        new Value.Sequence(elements, false, site),
        first.kind(),
        site);
  }

  private Value value(Entry entry) {
    return literal(Placeholders.withDefaults(entry.value()), site(entry));
  }

  private static Value literal(String constant, Location site) {
    return new Value.Literal(constant, site);
  }

  private Location site(Entry entry) {
    return Location.of(resource, text.region(entry.start(), entry.end()));
  }
}
