package nl.wsp.api.platform.paging;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.ServiceSecrets;

/**
 * Opaque, signed cursors for keyset paging. A cursor belongs to one list (its {@code scope}: name,
 * sort and filters) and opens no other.
 */
@Singleton
public final class Cursors {
  /** Largest page. */
  public static final int MAX_LIMIT = 100;

  private static final String SEPARATOR = "\u001f";
  private static final int SIGNATURE_BYTES = 12;

  private final ServiceSecrets secrets;

  Cursors(ServiceSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Checks a page size.
   *
   * @param limit items asked, absent: 25
   * @return 1 to 100
   */
  public static int limitOf(Integer limit) {
    if (limit == null) {
      return 25;
    }
    if (limit < 1) {
      throw Problem.invalidParameter("limit", "too-low", 1);
    }
    if (limit > MAX_LIMIT) {
      throw Problem.invalidParameter("limit", "too-high", MAX_LIMIT);
    }
    return limit;
  }

  /** Cursor that continues after an item with these sort values. */
  public String encode(String scope, List<String> values) {
    byte[] payload = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
    byte[] signature = sign(scope, payload);
    byte[] all = Arrays.copyOf(signature, signature.length + payload.length);
    System.arraycopy(payload, 0, all, signature.length, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * Sort values of a cursor.
   *
   * @throws Problem 400 when the cursor is damaged or of another list
   */
  public List<String> decode(String scope, String cursor) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException malformed) {
      throw Problem.invalidParameter("cursor", "cursor");
    }
    if (all.length < SIGNATURE_BYTES) {
      throw Problem.invalidParameter("cursor", "cursor");
    }
    byte[] payload = Arrays.copyOfRange(all, SIGNATURE_BYTES, all.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE_BYTES), sign(scope, payload))) {
      throw Problem.invalidParameter("cursor", "cursor");
    }
    return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
  }

  private byte[] sign(String scope, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.of("cursor"), "HmacSHA256"));
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
