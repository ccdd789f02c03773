package nl.wsp.api.jobseeker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person consents to, and who can see him because of it.
 *
 * @param consents consents that count today
 * @param history everything given and withdrawn, newest first
 * @param visibleTo who can see the person now, in plain words
 * @param partners partners a consent can be given for
 */
@Serdeable
record ConsentsBody(
    List<GivenConsent> consents,
    List<PastConsent> history,
    List<VisibleTo> visibleTo,
    List<Partner> partners,
    long version) {

  /** A consent that counts. */
  @Serdeable
  record GivenConsent(
      String audience,
      @Nullable String name,
      ConsentBasis basis,
      Instant givenAt,
      @Nullable LocalDate validUntil) {}

  /**
   * A consent that was given and perhaps withdrawn.
   *
   * @param name of the partner or employer
   * @param givenBy who recorded it
   * @param withdrawnBy who withdrew it
   */
  @Serdeable
  record PastConsent(
      String audience,
      @Nullable String name,
      ConsentBasis basis,
      Instant givenAt,
      @Nullable String givenBy,
      @Nullable LocalDate validUntil,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy) {}

  /**
   * Somebody who can see the person now.
   *
   * @param audience audience of the consent, or {@code OWN_CONSULTANT}, {@code STAND_IN}, {@code
   *     INTAKE}, {@code QUALITY} for whom no consent is asked
   */
  @Serdeable
  record VisibleTo(String audience, String text) {}

  /** A partner of the partnership. */
  @Serdeable
  record Partner(UUID id, String name) {}

  /**
   * The consents as they shall be: who is left out is withdrawn.
   *
   * @param basis how they were given, when the consultant records them: {@code PAPER} or {@code
   *     CONVERSATION}
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = false)
  record Update(
      @Nullable List<Wanted> consents, @Nullable ConsentBasis basis, @Nullable Long version) {}

  /**
   * A consent as it shall be.
   *
   * @param validUntil last day; absent: until withdrawn
   */
  @Serdeable
  record Wanted(@Nullable String audience, @Nullable LocalDate validUntil) {}
}
