package nl.wsp.api.jobseeker;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on a consultant's list.
 *
 * @param relation {@code OWN_CONSULTANT} or {@code INTAKE}
 * @param standIn whether the consultant only stands in
 * @param headline absent on the intake list, as is everything else of the CV
 * @param missing the three fields that would make the CV found more often
 * @param audiences who may see the person by consent today
 * @param signals what asks attention
 */
@Serdeable
record CaseloadRow(
    UUID id,
    Relation relation,
    boolean standIn,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String municipalityCode,
    @Nullable String headline,
    boolean active,
    @Nullable Double completeness,
    List<Findability.MissingField> missing,
    List<String> audiences,
    List<Signal> signals,
    long version,
    Instant updatedAt) {

  /**
   * Something that asks attention.
   *
   * @param code {@code NO_CONSENT}, {@code CV_INCOMPLETE}, {@code CONSENT_ENDS}, {@code NOT_ACTIVE}
   */
  @Serdeable
  record Signal(String code, String text) {}
}
