package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.wsp.api.platform.security.ServiceSecrets;

/** Names of people for employers who may not know who they are. */
@Singleton
public class Pseudonyms {
  private final ServiceSecrets secrets;

  Pseudonyms(ServiceSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * The name of a person for one employer: the same each time, another for every other employer,
   * and no way back without the service's secret (UUID version 8, RFC 9562 §5.8).
   */
  public UUID of(UUID employerId, UUID jobSeekerId) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.of("pseudonym"), "HmacSHA256"));
      mac.update(employerId.toString().getBytes(StandardCharsets.US_ASCII));
      ByteBuffer digest =
          ByteBuffer.wrap(mac.doFinal(jobSeekerId.toString().getBytes(StandardCharsets.US_ASCII)));
      long high = digest.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
      long low = digest.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
