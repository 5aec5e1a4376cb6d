package io.github.legacytls.triage;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives findings an identity that outlives edits around them.
 *
 * <p>Neither lines nor columns take part, nor does the archive a class came in, so that code that
 * moves within its file, or a library that is replaced by its next release, keeps its findings.
 * What is equal otherwise is numbered in the order of the report.
 */
public final class Fingerprints {

  /** The version of this recipe; a change of the recipe is a new version. */
  public static final String VERSION = "legacytls/v1";

  private static final int HASH_BYTES = 8;

  private Fingerprints() {}

  /** The fingerprints of {@code findings}, in the same order: {@code 3f0c9be1d2a45b67:1}. */
  public static List<String> of(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> fingerprints = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String hash = hash(identity(finding));
      fingerprints.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
    }
    return List.copyOf(fingerprints);
  }

  private static List<String> identity(Finding finding) {
    Pin pin = finding.pin();
    List<String> identity = new ArrayList<>();
    identity.add(finding.verdict().rule().id());
    identity.add(pin.api());
    identity.addAll(place(pin.site()));
    finding.versions().stream().map(Fingerprints::meaning).sorted().forEach(identity::add);
    return identity;
  }

  /** A class is known by its name, any other resource by its path within what holds it. */
  private static List<String> place(Location site) {
    String name = site.resource().name();
    Member member = site.member().orElse(new Member("", "", ""));
    return name.endsWith(".class") && site.member().isPresent()
        ? List.of(member.className(), member.signature())
        : List.of(name, member.className(), member.method());
  }

  private static String meaning(SpelledVersion version) {
    return version.version().map(ProtocolVersion::jsseName).orElse(version.written());
  }

  private static String hash(List<String> identity) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : identity) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
