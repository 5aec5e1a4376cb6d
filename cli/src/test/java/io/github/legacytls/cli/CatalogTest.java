package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code catalog}, and tables of users in all commands that take them. */
class CatalogTest {

  private static final String MEMBERS =
      "id\tlibrary\towner\tmember\tdescriptor\tkind\targ_index\tvalue_form\trole\tnote\n";
  private static final String MEMBER =
      "acme-1\tAcme\tcom/acme/Channel\tspeak\t(Ljava/lang/String;)V\tmethod\t0\tstring\t"
          + "enabled-protocols\tours\n";
  private static final String KEYS =
      """
      id\tproduct\tfile_kinds\tkeys\trole\tgrammar
      acme-2\tAcme\tproperties\tacme.channel\tenabled-protocols\tcomma jsse-enabled
      """;

  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(directory.resolve("members.tsv"), MEMBERS + MEMBER);
    Files.writeString(directory.resolve("keys.tsv"), KEYS);
    Files.writeString(directory.resolve("wrong.tsv"), MEMBERS + MEMBER.replace("method", "macro"));
    Files.createDirectory(directory.resolve("src"));
    Files.writeString(directory.resolve("src/app.properties"), "acme.channel=TLSv1.1\n");
    Files.writeString(
        directory.resolve("src/Use.java"),
        """
        import com.acme.Channel;

        class Use {
          void use(Channel channel) {
            channel.speak("TLSv1");
          }
        }
        """);
  }

  @Test
  void aRowOfAUserFindsWhatNobodyElseKnows() {
    assertThat(Run.in(directory, "scan", "src").code()).isZero();

    Run run = Run.in(directory, "scan", "--catalog", "members.tsv", "--catalog", "keys.tsv", "src");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("src/Use.java:5:13: error: Channel.speak enables TLSv1 and nothing newer")
        .contains("src/app.properties:1:14: error: acme.channel enables TLSv1.1 and nothing newer");
  }

  @Test
  void anInventoryKnowsTheRowsOfUsersToo() {
    assertThat(Run.in(directory, "inventory", "--format=csv", "--catalog=keys.tsv", "src").out())
        .contains("acme.channel,acme-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scan --catalog wrong.tsv src      | /wrong.tsv:2: column kind: cannot read "macro": expected one of method, constructor, field-constant
          inventory --catalog wrong.tsv src | /wrong.tsv:2: column kind: cannot read "macro"
          catalog --catalog wrong.tsv       | /wrong.tsv:2: column kind: cannot read "macro"
          scan --catalog src src            | /src: is a directory
          scan --catalog missing.tsv src    | /missing.tsv: there is no such file
          """)
  void aTableThatIsNoneIsWrongUsage(String line, String message) {
    Run run = Run.in(directory, line.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("legacytls: ").contains(directory + message).hasLineCount(1);
  }

  @Test
  void searchesForAllWordsInAnyCase() {
    Run run = Run.in(directory, "catalog", "OKHTTP", "tlsversions");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("api-092").doesNotContain("api-001");
    assertThat(Run.in(directory, "catalog", "okhttp tlsversions").out()).isEqualTo(run.out());
  }

  @Test
  void listsEverythingWithoutAQuery() {
    assertThat(Run.in(directory, "catalog").out()).contains("api-001", "cfg-001");
    assertThat(Run.in(directory, "catalog", "--catalog", "members.tsv", "acme-1").out())
        .contains("com/acme/Channel.speak(Ljava/lang/String;)V", "ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "markdown", "text"})
  void listsInTheFormatAskedFor(String format) {
    Run run = Run.in(directory, "catalog", "--format", format, "api-001");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(format.equals("json") ? "[" : format.equals("text") ? "api-001  " : "| id |")
        .contains("javax/net/ssl/SSLContext.getInstance");
  }

  @Test
  void saysWhenNothingMatches() {
    Run run = Run.in(directory, "catalog", "no such thing");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing in the catalog matches no such thing");
  }
}
