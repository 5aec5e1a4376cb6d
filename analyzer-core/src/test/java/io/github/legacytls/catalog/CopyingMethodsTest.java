package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of copies is true: what is set on the result of a row does nothing by itself. */
class CopyingMethodsTest {

  private static final String[] OTHER = {"TLSv1.3"};

  static List<Table.Row> rows() {
    return Table.ofProduct("copies.tsv", List.of("owner", "member", "note")).rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesACopy(Table.Row row) throws Exception {
    Object owner = made(row.required("owner"));
    String[] before = parameters(owner, row).getProtocols();
    assertThat(before).isNotEqualTo(OTHER);
    parameters(owner, row).setProtocols(OTHER);
    assertThat(parameters(owner, row).getProtocols()).isEqualTo(before);
    assertThat(CopyingMethods.load().hold(row.required("owner"), row.required("member"))).isTrue();
  }

  private static SSLParameters parameters(Object owner, Table.Row row) throws Exception {
    Class<?> type = Class.forName(row.required("owner").replace('/', '.'));
    return (SSLParameters) type.getMethod(row.required("member")).invoke(owner);
  }

  private static Object made(String owner) throws Exception {
    SSLContext context = SSLContext.getDefault();
    return switch (owner) {
      case "javax/net/ssl/SSLContext" -> context;
      case "javax/net/ssl/SSLEngine" -> context.createSSLEngine();
      case "javax/net/ssl/SSLSocket" -> context.getSocketFactory().createSocket();
      case "javax/net/ssl/SSLServerSocket" -> context.getServerSocketFactory().createServerSocket();
      default -> throw new AssertionError("no object of " + owner);
    };
  }
}
