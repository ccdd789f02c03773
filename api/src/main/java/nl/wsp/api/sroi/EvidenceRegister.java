package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.upload.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * What counts, once: each placement, document and invoice stands in the register under one key for
 * all obligations together, and the primary key lets nobody in a second time.
 */
@Singleton
class EvidenceRegister {
  private final JdbcOperations jdbc;

  EvidenceRegister(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims the evidence of a contribution, or waits for who is claiming the same.
   *
   * @param file the document, when there is one
   * @throws Problem 409 when any of it counts for another contribution
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void claim(ContributionRow contribution, @Nullable StoredFile file) {
    for (String key : keysOf(contribution, file)) {
      int claimed =
          jdbc.prepareStatement(
              "INSERT IGNORE INTO sroi_evidence (evidence_key, contribution_id) VALUES (?, ?)",
              insert -> {
                insert.setString(1, key);
                insert.setString(2, contribution.id().toString());
                return insert.executeUpdate();
              });
      if (claimed == 0) {
        throw Problem.conflict(pointerOf(key), "evidence-used");
      }
    }
  }

  /** Lets go what a contribution held. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(UUID contributionId) {
    jdbc.prepareStatement(
        "DELETE FROM sroi_evidence WHERE contribution_id = ?",
        delete -> {
          delete.setString(1, contributionId.toString());
          return delete.executeUpdate();
        });
  }

  /** Always in the same order, so that two claims of the same never wait for each other. */
  private static List<String> keysOf(ContributionRow contribution, @Nullable StoredFile file) {
    List<String> keys = new ArrayList<>();
    if (file != null) {
      keys.add("DOCUMENT:" + file.sha256());
    }
    if (contribution.supplier() != null && contribution.invoiceNumber() != null) {
      keys.add(
          "INVOICE:"
              + sha256(plain(contribution.supplier()) + "|" + plain(contribution.invoiceNumber())));
    }
    if (contribution.placementId() != null) {
      keys.add("PLACEMENT:" + contribution.placementId());
    }
    return keys;
  }

  private static String pointerOf(String key) {
    return switch (key.charAt(0)) {
      case 'D' -> "/document";
      case 'I' -> "/invoiceNumber";
      default -> "/placementId";
    };
  }

  /** Capitals, spaces and punctuation make no other invoice. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
