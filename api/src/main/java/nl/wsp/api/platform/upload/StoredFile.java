package nl.wsp.api.platform.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored file.
 *
 * @param fileName name to hand it out under
 * @param mediaType as its content told
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredFile(
    UUID id,
    String fileName,
    String mediaType,
    int sizeBytes,
    String sha256,
    ScanStatus scan,
    UUID uploadedBy,
    Instant uploadedAt) {
  /** What is known of malware in it. */
  public enum ScanStatus {
    /** Nobody looked: only who uploaded it may have it back. */
    NOT_SCANNED,
    /** A scanner found nothing. */
    CLEAN,
    /** Nobody looked, and somebody took the risk. */
    ACCEPTED,
    /** A later scan found malware: the content is gone. */
    INFECTED
  }
}
