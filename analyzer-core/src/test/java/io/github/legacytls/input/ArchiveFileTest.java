package io.github.legacytls.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.legacytls.location.ResourceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFileTest {

  private static final ResourceKind.Classifier KINDS =
      ResourceKind.classifier(name -> name.endsWith(".properties"));

  @TempDir Path base;

  @Test
  void handsOutWhatIsReadInTheArchivesOrder() throws IOException {
    Heard heard =
        read(
            Zips.zip()
                .with("p/B.class", "b")
                .with("picture.png", "no")
                .with("p/A.java", "a")
                .with("my.properties", "k=v")
                .bytes());

    assertThat(heard.contents)
        .containsExactly(
            java.util.Map.entry("a.jar!/p/B.class", "b"),
            java.util.Map.entry("a.jar!/p/A.java", "a"),
            java.util.Map.entry("a.jar!/my.properties", "k=v"));
    assertThat(heard.problems).isEmpty();
  }

  @Test
  void readsArchivesInArchives() throws IOException {
    byte[] jar = Zips.zip().with("p/A.class", "inner").bytes();
    byte[] war = Zips.zip().stored("WEB-INF/lib/a.jar", jar).with("B.class", "outer").bytes();
    byte[] ear = Zips.zip().with("web.war", war).with("C.class", "outermost").bytes();

    assertThat(read(ear).contents)
        .containsExactly(
            java.util.Map.entry("a.jar!/web.war!/WEB-INF/lib/a.jar!/p/A.class", "inner"),
            java.util.Map.entry("a.jar!/web.war!/B.class", "outer"),
            java.util.Map.entry("a.jar!/C.class", "outermost"));
  }

  @Test
  void readsClassesForSeveralReleases() throws IOException {
    Heard heard =
        read(
            Zips.zip().with("p/A.class", "8").with("META-INF/versions/11/p/A.class", "11").bytes());

    assertThat(heard.contents.values()).containsExactly("8", "11");
  }

  @Test
  void readsOnlyWhatIsWanted() throws IOException {
    byte[] inner = Zips.zip().with("A.class", "a").with("B.class", "b").bytes();
    byte[] outer = Zips.zip().with("in.jar", inner).with("other.jar", inner).bytes();
    ResourceId jar = ResourceId.file("a.jar").entry("in.jar");

    Heard heard = read(outer, Wanted.only(List.of(jar.entry("B.class"))));

    assertThat(heard.contents).containsOnlyKeys("a.jar!/in.jar!/B.class");
  }

  @Test
  void readsAnArchiveBehindAStartScript() throws IOException {
    byte[] zip = Zips.zip().with("A.class", "a").with("B.class", "b").bytes();
    byte[] script = "#!/bin/sh\nexec java -jar \"$0\"\n".getBytes(UTF_8);

    assertThat(read(join(script, zip)).contents.values()).containsExactly("a", "b");
  }

  @Test
  void readsContentLargerThanItsWindow() throws IOException {
    byte[] noise = new byte[3 * Buffers.WINDOW];
    new Random(1).nextBytes(noise);
    byte[] inner = Zips.zip().stored("noise.class", noise).with("A.class", "a").bytes();

    Heard heard = read(Zips.zip().with("in.jar", inner).with("B.class", "b").bytes());

    assertThat(heard.contents.values()).contains(new String(noise, UTF_8), "a", "b");
  }

  @Test
  void aTruncatedArchiveGivesWhatStandsBeforeTheDamage() throws IOException {
    byte[] whole = Zips.zip().with("A.class", "a").with("B.class", "b").bytes();

    Heard heard = read(Arrays.copyOf(whole, whole.length - 120));

    assertThat(heard.contents).containsEntry("a.jar!/A.class", "a");
    assertThat(heard.problems)
        .singleElement()
        .asString()
        .startsWith("a.jar: is damaged: ")
        .endsWith("what stands before the damage was read");
  }

  @Test
  void whatIsNoArchiveIsNamed() throws IOException {
    Heard heard = read("version https://example.org/pointer".getBytes(UTF_8));

    assertThat(heard.problems)
        .containsExactly("a.jar: is no readable zip archive: it has no directory at its end");
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    assertThat(read(new byte[0]).problems).singleElement().asString().startsWith("a.jar: is no");
  }

  @Test
  void aDamagedDirectoryIsNamedAndTheEntriesFoundWithoutIt() throws IOException {
    byte[] zip = Zips.zip().with("A.class", "a").with("B.class", "b").bytes();
    inDirectory(zip, "B.class").putInt(0, 0);

    Heard heard = read(zip);

    assertThat(heard.contents.values()).containsExactly("a", "b");
    assertThat(heard.problems)
        .containsExactly(
            "a.jar: is damaged: its directory is damaged; what stands before the damage was read");
  }

  @Test
  void aDamagedEntryCostsItselfAlone() throws IOException {
    byte[] zip =
        Zips.zip().with("A.class", "a".repeat(100)).with("B.class", "b".repeat(100)).bytes();
    zip[30 + "A.class".length()] = (byte) 0xff; // the first block has a type that does not exist

    Heard heard = read(zip);

    assertThat(heard.contents).containsOnlyKeys("a.jar!/B.class");
    assertThat(heard.problems)
        .containsExactly("a.jar!/A.class: is damaged: its compressed content is invalid");
  }

  @Test
  void aNestedDamagedArchiveCostsItselfAlone() throws IOException {
    byte[] zip = Zips.zip().with("in.jar", "no archive").with("B.class", "b").bytes();

    Heard heard = read(zip);

    assertThat(heard.contents).containsOnlyKeys("a.jar!/B.class");
    assertThat(heard.problems).singleElement().asString().startsWith("a.jar!/in.jar: is no");
  }

  @Test
  void encryptedEntriesAreNamedOnceAndTheOthersRead() throws IOException {
    byte[] zip = Zips.zip().with("A.class", "a").with("B.class", "b").bytes();
    inDirectory(zip, "A.class").putShort(8, (short) 9);

    Heard heard = read(zip);

    assertThat(heard.contents).containsOnlyKeys("a.jar!/B.class");
    assertThat(heard.problems)
        .containsExactly(
            "a.jar: holds encrypted entries that were not read (1, the first is A.class);"
                + " scan a decrypted copy");
  }

  @Test
  void unknownCompressionIsNamed() throws IOException {
    byte[] zip = Zips.zip().with("A.class", "a").bytes();
    inDirectory(zip, "A.class").putShort(10, (short) 93);

    assertThat(read(zip).problems)
        .containsExactly(
            "a.jar!/A.class: is damaged: compression method 93 is not supported;"
                + " extract the archive and scan the directory");
  }

  @Test
  void anEntryThatIsTooLargeIsNotInflated() throws IOException {
    byte[] zip =
        Zips.zip()
            .with("A.class", new byte[Limits.MAX_RESOURCE_BYTES + 1])
            .with("B.class", "b")
            .bytes();

    Heard heard = read(zip);

    assertThat(heard.contents).containsOnlyKeys("a.jar!/B.class");
    assertThat(heard.problems)
        .containsExactly("a.jar!/A.class: is larger than 32 MB; extract it and scan it by itself");
  }

  @Test
  void anArchiveThatInflatesOutOfProportionIsLeft() throws IOException {
    Zips bomb = Zips.zip();
    for (int i = 0; i < 4; i++) {
      bomb.with("A" + i + ".class", new byte[20 << 20]);
    }
    byte[] nested = Zips.zip().with("bomb.jar", bomb.bytes()).with("B.class", "b").bytes();

    Heard heard = read(nested);

    assertThat(heard.contents).containsKey("a.jar!/B.class").doesNotContainKey("A3.class");
    assertThat(heard.problems)
        .containsExactly(
            "a.jar!/bomb.jar: inflates to more than 100 times its size;"
                + " the rest of it was not read");
    assertThat(read(bomb.bytes()).problems)
        .containsExactly(
            "a.jar: inflates to more than 100 times its size; the rest of it was not read");
  }

  @Test
  void anArchiveThatIsNestedTooDeepIsNamed() throws IOException {
    byte[] zip = Zips.zip().with("A.class", "a").bytes();
    for (int i = 0; i <= Limits.MAX_NESTING; i++) {
      zip = Zips.zip().with("in.jar", zip).with(i + ".class", "" + i).bytes();
    }

    Heard heard = read(zip);

    assertThat(heard.contents.values()).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5");
    assertThat(heard.problems)
        .singleElement()
        .asString()
        .endsWith("is nested more than 5 archives deep; extract it and scan it by itself");
  }

  @Test
  void sizesOfMoreThan32BitsAreFoundInTheExtraField() throws IOException {
    byte[] zip = Zips.zip().with("A.class", "a").bytes();

    assertThat(read(widened(zip)).contents)
        .containsExactly(java.util.Map.entry("a.jar!/A.class", "a"));
  }

  @Test
  void anyChangedByteIsSurvived() throws IOException {
    byte[] inner = Zips.zip().with("A.class", "a").bytes();
    byte[] zip = Zips.zip().with("in.jar", inner).with("B.class", "b").bytes();
    for (int at = 0; at < zip.length; at++) {
      byte[] changed = zip.clone();
      changed[at] ^= (byte) 0x55;

      assertThatCode(() -> read(changed)).as("byte %d", at).doesNotThrowAnyException();
    }
  }

  private Heard read(byte[] bytes) throws IOException {
    return read(bytes, Wanted.everything());
  }

  private Heard read(byte[] bytes, Wanted wanted) throws IOException {
    Path path = Files.write(base.resolve("a.jar"), bytes);
    var file = new InputFile(path, ResourceId.file("a.jar"), ResourceKind.ARCHIVE);
    var heard = new Heard();
    try (var buffers = new Buffers()) {
      ArchiveFile archive = ArchiveFile.open(file, KINDS, wanted, buffers);
      archive.unreadable().forEach(heard::unreadable);
      archive.stretches().forEach(stretch -> stretch.read(heard, buffers));
    }
    return heard;
  }

  /** The entry's record in the directory. */
  private static ByteBuffer inDirectory(byte[] zip, String name) {
    int at = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    return ByteBuffer.wrap(zip, at, zip.length - at).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The same archive with a directory in the form for large archives. */
  private static byte[] widened(byte[] zip) {
    var name = "A.class";
    int record =
        new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    int end = zip.length - 22;
    ByteBuffer old = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer wide = ByteBuffer.allocate(zip.length + 28 + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
    wide.put(zip, 0, record + 46 + name.length());
    wide.putShort((short) 1).putShort((short) 24);
    wide.putLong(old.getInt(record + 24)).putLong(old.getInt(record + 20)).putLong(0);
    wide.putInt(record + 20, -1).putInt(record + 24, -1).putInt(record + 42, -1);
    wide.putShort(record + 30, (short) 28);
    int directoryEnd = wide.position();
    wide.putInt(0x06064b50).putLong(44).putInt(0).putLong(0).putLong(1).putLong(1);
    wide.putLong(directoryEnd - record).putLong(record);
    wide.putInt(0x07064b50).putInt(0).putLong(directoryEnd).putInt(1);
    wide.put(zip, end, 22);
    wide.putShort(wide.position() - 12, (short) -1).putInt(wide.position() - 6, -1);
    return wide.array();
  }

  private static byte[] join(byte[] a, byte[] b) throws IOException {
    var joined = new ByteArrayOutputStream();
    joined.write(a);
    joined.write(b);
    return joined.toByteArray();
  }
}
