package io.github.legacytls.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "java -Dk.p=TLSv1 -jar a.jar | TLSv1",
        "java \"-Dk.p=TLSv1, TLSv1.1\" X | TLSv1, TLSv1.1",
        "java -Dk.p=\"TLSv1, TLSv1.1\" X | TLSv1, TLSv1.1",
        "java -D\"k.p=TLSv1\" X | TLSv1",
        "java -Dk.p='TLSv1,TLSv1.1' | TLSv1,TLSv1.1",
        "OPTS=\"-Dk.p=TLSv1 -Dother=x\" | TLSv1",
        "OPTS=\"-Dk.p=TLSv1 $OPTS\" | TLSv1",
        "OPTS=\"$OPTS -Dk.p=TLSv1\" | TLSv1",
        "OPTS=\"$OPTS -Dk.p=\\\"TLSv1, TLSv1.1\\\" -Xmx1g\" | TLSv1, TLSv1.1",
        "OPTS='$OPTS -Dk.p=TLSv1' | TLSv1",
        "CMD [\"java\", \"-Dk.p=TLSv1\", \"-jar\"] | TLSv1",
        "javac -J-Dk.p=TLSv1 A.java | TLSv1",
        "(java -Dk.p=TLSv1) | TLSv1",
        "java -Dk.p=TLSv1;ls | TLSv1",
        "asadmin create-jvm-options -Dk.p=TLSv1:-Dx=y | TLSv1",
        "java -Dk.p=${TLS:-TLSv1} X | TLSv1",
        "args: [-Dk.p=TLSv1, -Dx=y] | TLSv1",
      })
  void argumentsOfTheJvm(String line, String value) {
    assertThat(SettingsOf.file("run.sh", line))
        .anySatisfy(
            setting -> assertThat(setting).endsWith(" JVM_ARGUMENT k.p = " + value.strip()));
  }

  @Test
  void theRegionIsTheValue() {
    assertThat(SettingsOf.file("run.sh", "java \\\n  -Dhttps.protocols=TLSv1,TLSv1.1 \\\n  X\n"))
        .containsExactly("2:21-2:34 JVM_ARGUMENT https.protocols = TLSv1,TLSv1.1");
  }

  @Test
  void commentsSetNothing() {
    assertThat(SettingsOf.file("run.sh", "# java -Dk=TLSv1\nls # -Dk=TLSv1\n")).isEmpty();
    assertThat(SettingsOf.file("run.bat", "rem -Dk=TLSv1\n@REM -Dk=TLSv1\n:: -Dk=TLSv1\n"))
        .isEmpty();
    assertThat(
            SettingsOf.file(
                "build.gradle", "// '-Dk=TLSv1'\n/* \"k\": \"TLSv1\"\n */ url 'http://a' // x=y\n"))
        .isEmpty();
    assertThat(SettingsOf.file("Dockerfile", "RUN java \\\n# -Dk=TLSv1\n X\n")).isEmpty();
  }

  @Test
  void aWordThatOnlyLooksLikeAnOptionIsNone() {
    assertThat(SettingsOf.file("run.sh", "cp a-Dk=TLSv1 b/-Dk=TLSv1 --Dk\n"))
        .noneMatch(setting -> setting.contains("JVM_ARGUMENT"));
  }

  @Test
  void variables() {
    assertThat(SettingsOf.file("run.sh", "export A_B=\"TLSv1 x\" C=y\n"))
        .contains("1:13-1:20 ENVIRONMENT A_B = TLSv1 x", "1:24-1:25 ENVIRONMENT C = y");
    assertThat(SettingsOf.file("a.service", "Environment=\"A_B=TLSv1\"\n"))
        .contains("1:18-1:23 ENVIRONMENT A_B = TLSv1");
    assertThat(SettingsOf.file("Dockerfile", "ENV A_B TLSv1,TLSv1.1\nENV C=d E=f\n"))
        .contains(
            "1:9-1:22 ENVIRONMENT A_B = TLSv1,TLSv1.1",
            "2:7-2:8 ENVIRONMENT C = d",
            "2:11-2:12 ENVIRONMENT E = f");
    assertThat(SettingsOf.file("run.bat", "set A_B=TLSv1 TLSv1.1\nset \"C=d\"\n"))
        .contains("1:9-1:22 ENVIRONMENT A_B = TLSv1 TLSv1.1", "2:8-2:9 ENVIRONMENT C = d");
    assertThat(SettingsOf.file("run.ps1", "$env:A_B = \"TLSv1\"\n"))
        .contains("1:13-1:18 ENVIRONMENT A_B = TLSv1");
    assertThat(SettingsOf.file(".env.local", "A_B=TLSv1\n"))
        .contains("1:5-1:10 ENVIRONMENT A_B = TLSv1");
  }

  @Test
  void optionsOfTools() {
    assertThat(SettingsOf.file("run.sh", "control.sh --ssl-protocol TLSv1 --x=TLSv1.1 --flag\n"))
        .contains("1:27-1:32 LINES --ssl-protocol = TLSv1", "1:37-1:44 LINES --x = TLSv1.1");
  }

  @Test
  void propertiesOfTools() {
    assertThat(SettingsOf.file("run.sh", "dsconfig set-prop --add ssl-protocol:TLSv1 -n\n"))
        .contains("1:38-1:43 LINES ssl-protocol = TLSv1");
    assertThat(SettingsOf.file("run.sh", "dsconfig set-prop --remove ssl-protocol:TLSv1 -n\n"))
        .noneMatch(setting -> setting.contains(" ssl-protocol = "));
    assertThat(SettingsOf.file("run.sh", "sudo update-policies --set LEGACY\n"))
        .contains("1:28-1:34 LINES update-policies --set = LEGACY");
    assertThat(SettingsOf.file("run.sh", "zmprov mcf someProtocols TLSv1\n"))
        .contains("1:26-1:31 LINES someProtocols = TLSv1");
    assertThat(SettingsOf.file("run.sh", "echo the default protocol is TLSv1\n")).isEmpty();
  }

  @Test
  void listsAndAttributesOfManagementCommands() {
    assertThat(SettingsOf.file("a.cli", "/x=y:add(a=b,protocols=[\"TLSv1\",TLSv1.2])\n"))
        .contains("1:26-1:31 LINES protocols = [1:26-1:31 TLSv1, 1:33-1:40 TLSv1.2]");
    assertThat(SettingsOf.file("a.cli", "/x=y:write(name=protocols, value=\"TLSv1\")\n"))
        .contains("1:35-1:40 LINES protocols = TLSv1");
  }

  @Test
  void optionsInTheValueOfAnOption() {
    assertThat(SettingsOf.file("run.sh", "hadoop -Da.opts=\"-Xmx1g -Dk=TLSv1\" x\n"))
        .contains("1:29-1:34 JVM_ARGUMENT k = TLSv1");
  }

  @Test
  void objectsInVariables() {
    assertThat(
            SettingsOf.file(".env", "A_B='{\"server\": {\"ssl\": {\"protocol\": \"TLSv1\"}}}'\n"))
        .contains("1:39-1:44 JSON server.ssl.protocol = TLSv1");
    assertThat(SettingsOf.file("a.yml", "A_B: \"{\\\"ssl\\\": {\\\"p\\\": \\\"TLSv1\\\"}}\"\n"))
        .contains("1:27-1:32 JSON ssl.p = TLSv1");
  }

  @Test
  void listsOfArguments() {
    assertThat(SettingsOf.file("a.yml", "args: [\"--protocol\", \"TLSv1\", \"--x=TLSv1.1\"]\n"))
        .contains("1:23-1:28 LINES --protocol = TLSv1", "1:36-1:43 LINES --x = TLSv1.1");
    assertThat(SettingsOf.file("a.json", "{\"args\": [\"-D\", \"k=TLSv1\", \"-jar\"]}"))
        .contains("1:20-1:25 JVM_ARGUMENT k = TLSv1");
    assertThat(SettingsOf.file("a.yml", "command: serve --protocol TLSv1\n"))
        .contains("1:27-1:32 LINES --protocol = TLSv1");
    assertThat(SettingsOf.file("a.yml", "args: [\"--verbose\", \"--x\"]\n"))
        .noneMatch(setting -> setting.contains("LINES"));
  }

  @Test
  void parametersOfConnections() {
    assertThat(SettingsOf.file("a.properties", "connectionProperties=a=b;tls=TLSv1;c=d\n"))
        .contains("1:30-1:35 URL tls = TLSv1");
  }

  @Test
  void pairsInBuildScripts() {
    assertThat(
            SettingsOf.file(
                "build.gradle.kts", "systemProperty(\"https.protocols\", \"TLSv1,TLSv1.1\")\n"))
        .contains("1:36-1:49 CODE https.protocols = TLSv1,TLSv1.1");
    assertThat(SettingsOf.file("build.gradle", "systemProperties = ['a.b': 'TLSv1', 'c': 'd']\n"))
        .contains("1:29-1:34 CODE a.b = TLSv1", "1:43-1:44 CODE c = d");
  }

  @Test
  void filesThatAreFilledInAreReadAsWhatTheyBecome() {
    List<String> names = List.of("run.sh.j2", "a.properties.template", "jvm.options.dist");
    assertThat(names).allMatch(new ConfigFrontEnd()::accepts);
    assertThat(List.of("LICENSE", "Parser-LICENSE", "NOTICE", "DEPENDENCIES", "a_readme"))
        .noneMatch(new ConfigFrontEnd()::accepts);
    assertThat(SettingsOf.file("a.properties.template", "k=v"))
        .containsExactly("1:3-1:4 PROPERTIES k = v");
  }
}
