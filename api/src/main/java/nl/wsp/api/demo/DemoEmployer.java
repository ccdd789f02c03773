package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer.
 *
 * @param kvkNumber eight digits from a range that is not given out
 * @param sectorCode SBI 2008, two digits
 * @param postcode six characters
 * @param municipalityCode where it stands
 * @param organisation the organisation its own people act for; only for those with an account
 * @param contactMoments of the last two years, oldest first
 */
public record DemoEmployer(
    UUID id,
    String kvkNumber,
    String name,
    String sectorCode,
    String postcode,
    String municipalityCode,
    String phone,
    String email,
    UUID accountManagerId,
    @Nullable DemoOrganisation organisation,
    List<ContactMoment> contactMoments,
    List<SroiObligation> sroiObligations,
    Instant createdAt) {
  /** How contact was made. */
  public enum ContactKind {
    VISIT,
    PHONE,
    EMAIL,
    EVENT
  }

  /** One contact between employer and account manager. */
  public record ContactMoment(UUID id, Instant at, ContactKind kind, String note, UUID authorId) {}

  /**
   * A condition of a contract.
   *
   * @param contractSum euros, whole
   * @param percentage of the contract sum
   * @param table of its own; absent: the region's
   * @param realised euros of the contributions that were approved
   */
  public record SroiObligation(
      UUID id,
      String contractName,
      BigDecimal contractSum,
      BigDecimal percentage,
      @Nullable String table,
      LocalDate startsOn,
      LocalDate endsOn,
      BigDecimal realised,
      List<DemoContribution> contributions) {
    /** Copies the list. */
    public SroiObligation {
      contributions = List.copyOf(contributions);
    }
  }

  /** Copies the lists. */
  public DemoEmployer {
    contactMoments = List.copyOf(contactMoments);
    sroiObligations = List.copyOf(sroiObligations);
  }
}
