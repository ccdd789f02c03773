package nl.wsp.api.notification;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.wsp.api.platform.security.ServiceSecrets;

/**
 * Lets whoever holds a mail stop mails of its kind without signing in, and do nothing else: a
 * signed text of whose they are and which kind.
 */
@Singleton
class UnsubscribeTokens {
  /** Stands for the mail of each morning. */
  static final String DIGEST = "DIGEST";

  private static final int SIGNATURE_BYTES = 16;
  private static final int ID_BYTES = 16;
  private static final int LONGEST_TOKEN = 200;

  private final ServiceSecrets secrets;

  UnsubscribeTokens(ServiceSecrets secrets) {
    this.secrets = secrets;
  }

  /** The token of a user for a kind. */
  String of(UUID userId, String kind) {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    byte[] payload =
        ByteBuffer.allocate(ID_BYTES + name.length)
            .putLong(userId.getMostSignificantBits())
            .putLong(userId.getLeastSignificantBits())
            .put(name)
            .array();
    byte[] signature = sign(payload);
    byte[] all = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
    System.arraycopy(payload, 0, all, SIGNATURE_BYTES, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** What a token stands for; empty when it is not one of ours. */
  Optional<Unsubscribing> read(String token) {
    byte[] all;
    try {
      all = token.length() > LONGEST_TOKEN ? new byte[0] : Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    if (all.length <= SIGNATURE_BYTES + ID_BYTES) {
      return Optional.empty();
    }
    byte[] payload = Arrays.copyOfRange(all, SIGNATURE_BYTES, all.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE_BYTES), sign(payload))) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(payload);
    UUID userId = new UUID(read.getLong(), read.getLong());
    String kind =
        new String(payload, ID_BYTES, payload.length - ID_BYTES, StandardCharsets.US_ASCII);
    return Optional.of(new Unsubscribing(userId, kind));
  }

  private byte[] sign(byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.of("unsubscribe"), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Whose mails, and which.
   *
   * @param kind name of a {@link MessageKind}, or {@link #DIGEST}
   */
  record Unsubscribing(UUID userId, String kind) {}
}
