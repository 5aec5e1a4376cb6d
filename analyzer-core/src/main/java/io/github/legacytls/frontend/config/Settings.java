package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes facts of entries; the elements of one list become one setting. */
final class Settings {

  private static final Pattern ELEMENT = Pattern.compile("\\[\\d+\\]$");

  private final ResourceId resource;
  private final SourceText text;
  private References references = new References(List.of());

  Settings(ResourceId resource, SourceText text) {
    this.resource = resource;
    this.text = text;
  }

  List<Fact> of(List<Entry> entries) {
    references = new References(entries);
    List<Fact> facts = new ArrayList<>();
    Map<String, List<Entry>> lists = new LinkedHashMap<>();
    for (Entry entry : new LinkedHashSet<>(entries)) {
      if (!isElement(entry)) {
        facts.add(setting(entry.key(), value(entry), entry));
        continue;
      }
      String key = listOf(entry);
      if (isFirst(entry) && lists.containsKey(key)) {
        facts.add(list(key, lists.get(key)));
        lists.remove(key); // another document, or another element, with a list of the same name
      }
      lists.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
    }
    lists.forEach((key, elements) -> facts.add(list(key, elements)));
    facts.sort(Comparator.comparing(Fact::site));
    return facts;
  }

  private static boolean isElement(Entry entry) {
    return entry.key().endsWith("]") && ELEMENT.matcher(entry.key()).find();
  }

  private static String listOf(Entry entry) {
    return ELEMENT.matcher(entry.key()).replaceFirst("");
  }

  private static boolean isFirst(Entry entry) {
    return entry.key().endsWith("[0]");
  }

  private Fact list(String key, List<Entry> elements) {
    Entry first = elements.get(0);
    List<Value> values = elements.stream().map(this::value).toList();
    return setting(key, new Value.Sequence(values, false, site(first)), first);
  }

  private Fact setting(String key, Value value, Entry at) {
    return new Fact.Setting(literal(key, site(at)), value, at.kind(), site(at));
  }

  private Value value(Entry entry) {
    String value = references.resolved(Placeholders.withDefaults(entry.value()));
    return literal(value, site(entry));
  }

  private static Value literal(String constant, Location site) {
    return new Value.Literal(constant, site);
  }

  private Location site(Entry entry) {
    return Location.of(resource, text.region(entry.start(), entry.end()));
  }
}
