package io.github.legacytls.prefilter;

import io.github.legacytls.input.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the constant pool of a class file, and what follows it up to the names of its super types.
 * Nothing else of the class is looked at.
 */
final class ClassScanner {

  /** The newest version of which the constant pool is known; Java 25. */
  private static final int NEWEST_VERSION = 69;

  private static final int MAGIC = 0xcafebabe;
  private static final int POOL_START = 10;
  private static final int LONGEST_KEY = 100;

  /**
   * Bytes that are inflated at once; half of all classes have a pool of fewer than two thousand.
   */
  private static final int STEP = 2048;

  private static final int CONSTRUCTOR = Hashes.of("<init>");

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;

  /** No tag of the format: a text that names a class. */
  private static final byte CLASS_NAME = -1;

  /** Bytes after the tag, by tag; 0 where there is no such tag. */
  private static final int[] SIZES = {
    0, 2, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private static final List<byte[]> ANNOTATED =
      List.of(
          "RuntimeVisibleAnnotations".getBytes(StandardCharsets.US_ASCII),
          "RuntimeInvisibleAnnotations".getBytes(StandardCharsets.US_ASCII),
          "AnnotationDefault".getBytes(StandardCharsets.US_ASCII));

  private final Needles needles;
  private final Telling telling;
  private final WordScanner texts;
  private final IntBag names = new IntBag();
  private final Map<String, String> superNames = new HashMap<>();

  private Content content = Content.of(new byte[0], 0);
  private byte[] bytes = {};
  private int available;
  private int[] offsets = new int[512];
  private byte[] tags = new byte[512];

  /** Of the texts that are owners or members, once they were needed; 0 before. */
  private int[] hashes = new int[512];

  private int count;
  private boolean hit;
  private boolean member;
  private boolean annotated;

  ClassScanner(Needles needles) {
    this.needles = needles;
    this.telling = new Telling(needles);
    this.texts = new WordScanner(telling);
  }

  /**
   * What cannot be understood is a hit, so that the front end says what is wrong with it.
   *
   * @throws IOException when the content is damaged
   */
  Digest scan(Content classFile) throws IOException {
    content = classFile;
    available = 0;
    hit = false;
    member = false;
    annotated = false;
    names.clear();
    telling.clear();
    int end = readPool();
    if (end < 0 || !readReferences()) {
      return unknown();
    }
    readTexts();
    Optional<ClassHeader> header = readHeader(end);
    if (header.isEmpty()) {
      return unknown();
    }
    boolean tells = telling.key() || telling.version();
    boolean read = hit || tells;
    // Reading a class costs little, so that more is not asked.
    return new Digest(
        read,
        read,
        member || tells,
        telling.mayBringOld(),
        names.toArray(),
        Digest.NOTHING,
        header);
  }

  private static Digest unknown() {
    return new Digest(true, true, true, true, Digest.NOTHING, Digest.NOTHING, Optional.empty());
  }

  /** Whether the content has {@code end} bytes; they can then be read. */
  private boolean has(int end) throws IOException {
    if (end > available && end <= content.size()) {
      available = Math.min(content.size(), Math.max(end, available + STEP));
      bytes = content.upTo(available);
    }
    return end <= available;
  }

  /** Where the pool ends; negative when it cannot be read. */
  private int readPool() throws IOException {
    if (!has(POOL_START) || u4(0) != MAGIC || u2(6) > NEWEST_VERSION) {
      return -1;
    }
    count = u2(8);
    if (offsets.length < count) {
      offsets = new int[count * 2];
      tags = new byte[count * 2];
      hashes = new int[count * 2];
    }
    Arrays.fill(tags, 0, count, (byte) 0);
    Arrays.fill(hashes, 0, count, 0);
    int at = POOL_START;
    for (int i = 1; i < count; i++) {
      if (!has(at + 3)) {
        return -1;
      }
      int tag = bytes[at];
      int size = tag > 0 && tag < SIZES.length ? SIZES[tag] : 0;
      if (size == 0) {
        return -1;
      }
      tags[i] = (byte) tag;
      offsets[i] = at + 1;
      at += 1 + size;
      if (tag == UTF8) {
        int text = u2(offsets[i]);
        at += text;
        annotated |= text >= 17 && text <= 27 && has(at) && isAnnotation(at - text, text);
      }
      if (tag == LONG || tag == DOUBLE) {
        i++;
      }
    }
    return has(at) ? at : -1;
  }

  private boolean isAnnotation(int from, int size) {
    for (byte[] name : ANNOTATED) {
      if (name.length == size && Arrays.equals(name, 0, size, bytes, from, from + size)) {
        return true;
      }
    }
    return false;
  }

  private boolean readReferences() {
    for (int i = 1; i < count; i++) {
      if (tags[i] < FIELD || tags[i] > INTERFACE_METHOD) {
        continue;
      }
      int owner = referred(u2(offsets[i]), CLASS);
      int name = referred(u2(offsets[i] + 2), NAME_AND_TYPE);
      if (owner < 0 || name < 0) {
        return false;
      }
      reference(owner, name);
    }
    return true;
  }

  private void reference(int owner, int name) {
    int nameHash = hash(name);
    names.add(Hashes.member(hash(owner), nameHash));
    telling.member(nameHash);
    boolean known = needles.members().contains(nameHash);
    if (known) {
      member = true;
      hit |= needles.specificMembers().contains(nameHash);
    }
    if (known || nameHash == CONSTRUCTOR) {
      hit |= needles.classPairs().contains(Hashes.member(simpleHash(owner), nameHash));
    }
  }

  /** The hash of a text, kept for the next reference to it. */
  private int hash(int text) {
    if (hashes[text] == 0) {
      int start = offsets[text] + 2;
      hashes[text] = Hashes.of(bytes, start, start + u2(offsets[text]));
    }
    return hashes[text];
  }

  /** The hash of a type's name without its package. */
  private int simpleHash(int type) {
    int start = offsets[type] + 2;
    int end = start + u2(offsets[type]);
    int simple = end;
    while (simple > start && bytes[simple - 1] != '/') {
      simple--;
    }
    return Hashes.of(bytes, simple, end);
  }

  private void readTexts() {
    if (annotated) {
      leaveOutClasses();
    }
    for (int i = 1; i < count; i++) {
      if (tags[i] == STRING) {
        int text = u2(offsets[i]);
        if (text > 0 && text < count && isText(text)) {
          text(offsets[text] + 2, u2(offsets[text]));
        }
      } else if (annotated && tags[i] == UTF8) {
        // The values of annotations are texts of the pool that no string constant refers to.
        annotationText(offsets[i] + 2, offsets[i] + 2 + u2(offsets[i]));
      }
    }
  }

  /** Names of classes are many and long, and no texts of annotations. */
  private void leaveOutClasses() {
    for (int i = 1; i < count; i++) {
      if (tags[i] == CLASS) {
        int name = u2(offsets[i]);
        if (name < count && tags[name] == UTF8) {
          tags[name] = CLASS_NAME;
        }
      }
    }
  }

  private void annotationText(int from, int to) {
    boolean isDescriptor =
        to > from && (bytes[from] == '(' || (bytes[from] == 'L' && bytes[to - 1] == ';'));
    if (!isDescriptor) {
      texts.scan(bytes, from, to);
    }
  }

  private void text(int from, int size) {
    texts.scan(bytes, from, from + size);
    if (size > LONGEST_KEY) {
      return;
    }
    int hash = 0;
    boolean joined = false;
    for (int i = from; i < from + size; i++) {
      byte b = bytes[i];
      joined |= b == '.' || b == '-' || b == '_';
      if (b == ' ' || b == '/' || b == '=') {
        return;
      }
      hash = Hashes.step(hash, Hashes.lower(b));
    }
    if (joined) {
      names.add(Hashes.text(hash));
    }
  }

  private Optional<ClassHeader> readHeader(int end) throws IOException {
    if (!has(end + 8)) {
      return Optional.empty();
    }
    int interfaces = u2(end + 6);
    int name = referred(u2(end + 2), CLASS);
    if (name < 0 || !has(end + 8 + 2 * interfaces)) {
      return Optional.empty();
    }
    int superName = referred(u2(end + 4), CLASS);
    List<String> names = new ArrayList<>(interfaces);
    for (int i = 0; i < interfaces; i++) {
      int named = referred(u2(end + 8 + 2 * i), CLASS);
      if (named < 0) {
        return Optional.empty();
      }
      names.add(shared(string(named)));
    }
    return Optional.of(
        new ClassHeader(
            u2(end),
            string(name),
            superName < 0 ? Optional.empty() : Optional.of(shared(string(superName))),
            names));
  }

  private String shared(String name) {
    return superNames.computeIfAbsent(name, same -> same);
  }

  private String string(int utf8) {
    return new String(bytes, offsets[utf8] + 2, u2(offsets[utf8]), StandardCharsets.UTF_8);
  }

  /** The text that the constant at {@code index} of that tag begins with; negative for none. */
  private int referred(int index, int tag) {
    if (index <= 0 || index >= count || tags[index] != tag) {
      return -1;
    }
    int text = u2(offsets[index]);
    return text > 0 && text < count && isText(text) ? text : -1;
  }

  private boolean isText(int index) {
    return tags[index] == UTF8 || tags[index] == CLASS_NAME;
  }

  private int u2(int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  private int u4(int at) {
    return (u2(at) << 16) | u2(at + 2);
  }
}
