package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.legacytls.ir.SettingKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of users: what they add, and how they are refused. */
class UserTablesTest {

  /** {@code ~} stands for a tab. */
  private static final String MEMBERS =
      "id~library~owner~member~descriptor~kind~arg_index~value_form~role~grammar~treatment\n";

  private static final String MEMBER =
      "acme-1~Acme~com/acme/Tls~use~(Ljava/lang/String;I)V~method~0~string~context-protocol~~\n";

  private static final String KEYS = "id~product~file_kinds~keys~role~grammar~treatment\n";
  private static final String KEY =
      "acme-2~Acme~properties~acme.tls.versions~enabled-protocols~comma jsse-enabled~\n";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("ours.tsv");
  }

  @Test
  void rowsAreAddedToThoseOfTheProgram() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.tsv"), tabbed(KEYS + KEY));
    write(MEMBERS + MEMBER);

    Catalog catalog = Catalog.load(List.of(file, keys));

    assertThat(catalog.sink("acme-1").orElseThrow().grammar().read("TLSv1")).hasSize(1);
    assertThat(catalog.sink("api-001")).isPresent();
    assertThat(catalog.keyLookup().keysMatching("acme.tls.versions", SettingKind.PROPERTIES))
        .extracting(Key::id)
        .containsExactly("acme-2");
    assertThat(catalog.keyLookup().keysMatching("https.protocols", SettingKind.PROPERTIES))
        .isNotEmpty();
  }

  @Test
  void theExamplesOfThePageAreTables() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "tables.md"));
    List<String> tables =
        Pattern.compile("```\\n(id\t.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(tables).hasSize(2);
    for (String table : tables) {
      Files.writeString(file, table);
      Catalog.load(List.of(file));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", ""})
  void linesMayEndAndBeginAsOnWindows(String mark) throws IOException {
    write(mark + MEMBERS.replace("\n", "\r\n") + MEMBER.replace("\n", "\r\n") + "\r\n");

    assertThat(Catalog.load(List.of(file)).sink("acme-1")).isPresent();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          acme-1~      | ~                   | 2: column id: is empty
          acme-1~      | api-001~            | 2: column id: "api-001" is taken by apis.tsv:2; choose another one
          com/acme/Tls | com.acme.Tls        | 2: column owner: cannot read "com.acme.Tls": write the class as the JVM does, as in com/acme/Outer$Inner
          ~use~        | ~Tls.use~           | 2: column member: cannot read "Tls.use": a name alone is needed, without its class
          ~use~        | ~<init>~            | 2: column member: cannot read "<init>": a constructor, and nothing else, is called <init>
          ~method~     | ~constructor~       | 2: column member: cannot read "use": a constructor, and nothing else, is called <init>
          String;I     | String              | 2: column descriptor: cannot read "(Ljava/lang/String)V": write it as the JVM does, as in ([Ljava/lang/String;)V
          ~method~     | ~field-constant~    | 2: column descriptor: cannot read "(Ljava/lang/String;I)V": write it as the JVM does, as in Ljava/lang/String;
          ~method~     | ~function~          | 2: column kind: cannot read "function": expected one of method, constructor, field-constant
          ~0~          | ~first~             | 2: column arg_index: cannot read "first": a number, counted from 0, or * is needed
          ~0~          | ~2~                 | 2: column arg_index: cannot read "2": the descriptor has no such parameter; the first is 0
          ~0~          | ~*~                 | 2: column arg_index: must be a number where an argument holds the versions
          ~string~     | ~text~              | 2: column value_form: cannot read "text": expected one of string, string-array, string-varargs, collection, comma-list, space-list, enum, enum-varargs, object
          -protocol~   | -protocols~         | 2: column role: cannot read "context-protocols": expected one of context-protocol, enabled-protocols, excluded, minimum, maximum, property-key-value, legacy-by-default, cipher, inert
          -protocol~~  | -protocol~one~      | 2: column grammar: cannot read "one": after one stands a vocabulary, as in one jsse-enabled
          -protocol~~  | -protocol~two x~    | 2: column grammar: cannot read "two x": nothing is read in a way called "two"; there are none, pattern, signed, deny-list,
          -protocol~~  | -protocol~one x~    | 2: column grammar: cannot read "one x": no vocabulary is called "x"; there are
          -protocol~~  | -protocol~~~never   | 2: has 12 cells, but there are 11 columns
          -protocol~~  | -protocol~~never    | 2: column treatment: cannot read "never": expected one of argument, guarded,
          ~role~       | ~rule~              | 1: column role: is missing; columns are separated by tabs
          ~grammar~    | ~grammer~           | 1: column grammer: is not known; there are id, library,
          ~grammar~    | ~role~              | 1: column role: stands there twice
          ~owner~      | ~class~             | 1: the first line names the columns, separated by tabs: those of members (id, library, owner,
          """)
  void aRowOfMembersIsRefusedWithLineAndColumn(String right, String wrong, String message)
      throws IOException {
    assertThat(MEMBERS + MEMBER).contains(right);

    write(MEMBERS.replace(right, wrong) + MEMBER.replace(right, wrong));

    refused(message);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ~properties~      | ~ini,yaml~          | 2: column file_kinds: cannot read "ini,yaml": no kind of file is called "ini,yaml"; there are bazelrc, cli,
          acme.tls.versions | acme.(tls           | 2: column keys: cannot read "acme.(tls": a bracket is not closed in "acme.(tls"
          acme.tls.versions | a.b => minimum      | 2: column keys: cannot read "a.b => minimum": after => stand a role and a grammar
          acme.tls.versions | a.b => least one x  | 2: column keys: cannot read "a.b => least one x": expected one of context-protocol,
          acme.tls.versions | //a[b/@c            | 2: column keys: cannot read "//a[b/@c": not a path of elements: //a[b/@c
          acme.tls.versions | `[a]`               | 2: column keys: cannot read "[a]": one of the alternatives is empty
          jsse-enabled~     | jsse-enabled~denied | 2: column treatment: cannot read "denied": expected nothing or deny-list
          acme-2            | cfg-001             | 2: column id: "cfg-001" is taken by config-keys.tsv:2; choose another one
          ~keys~            | ~key~               | 1: column keys: is missing; columns are separated by tabs
          ~product~         | ~product~colour~    | 1: column colour: is not known; there are id, product,
          """)
  void aRowOfKeysIsRefusedWithLineAndColumn(String right, String wrong, String message)
      throws IOException {
    assertThat(KEYS + KEY).contains(right);

    write(KEYS.replace(right, wrong) + KEY.replace(right, wrong));

    refused(message);
  }

  @Test
  void anIdIsTakenOnceInAllFiles() throws IOException {
    write(MEMBERS + MEMBER);
    Path again = Files.copy(file, folder.resolve("again.tsv"));

    assertThatThrownBy(() -> Catalog.load(List.of(file, again)))
        .isInstanceOf(TableException.class)
        .hasMessage(
            again + ":2: column id: \"acme-1\" is taken by " + file + ":2; choose another one");
  }

  @Test
  void aFileThatIsNoTableSaysWhy() throws IOException {
    assertRefused(file, file + ": there is no such file");
    assertRefused(folder, folder + ": is a directory; a table is a file");
    Files.write(file, "id\towner\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file, file + ": is not text in UTF-8");
    Files.writeString(file, "");
    assertRefused(file, file + ":1: the file is empty; its first line names the columns");
  }

  private void write(String table) throws IOException {
    Files.writeString(file, tabbed(table));
  }

  private static String tabbed(String table) {
    return table.replace('~', '\t');
  }

  private void refused(String message) {
    assertRefused(file, file + ":" + message);
  }

  private static void assertRefused(Path table, String message) {
    assertThatThrownBy(() -> Catalog.load(List.of(table)))
        .isInstanceOf(TableException.class)
        .hasMessageStartingWith(message);
  }
}
