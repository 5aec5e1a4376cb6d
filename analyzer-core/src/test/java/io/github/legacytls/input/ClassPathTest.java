package io.github.legacytls.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir Path base;

  @Test
  void findsClassesInArchivesAndDirectories() throws IOException {
    Path jar = Files.write(base.resolve("a.jar"), Zips.zip().with("p/A.class", "a").bytes());
    Files.createDirectories(base.resolve("classes/p"));
    Files.writeString(base.resolve("classes/p/B.class"), "b");

    try (var classPath = new ClassPath(List.of(jar, base.resolve("classes")))) {
      assertThat(classPath.find("p/A").orElseThrow().content()).asString().isEqualTo("a");
      assertThat(classPath.find("p/B").orElseThrow().content()).asString().isEqualTo("b");
      assertThat(classPath.find("p/C")).isEmpty();
    }
  }

  @Test
  void aNameThatIsNoClassNameOpensNothing() throws IOException {
    Files.createDirectories(base.resolve("classes"));
    Files.writeString(base.resolve("Secret.class"), "s");

    try (var classPath = new ClassPath(List.of(base.resolve("classes")))) {
      assertThat(classPath.find("../Secret")).isEmpty();
      assertThat(classPath.find("p/\0")).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsNotThere() throws IOException {
    Path broken = Files.writeString(base.resolve("broken.jar"), "no archive");

    try (var classPath = new ClassPath(List.of(broken, base.resolve("gone.jar")))) {
      assertThat(classPath.find("p/A")).isEmpty();
    }
  }
}
