package nl.wsp.api.vacancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.vacancy.Transition.Party;
import org.jspecify.annotations.Nullable;

/**
 * Row of an adaptation: a vacancy as it was and as it may become.
 *
 * @param openVacancyId the vacancy while open, so that there is one at a time
 * @param original the vacancy when the adaptation began or was last brought up to date
 * @param changes who changed which field last
 * @param lastParty whose turn it was last: the other one agrees or refuses
 */
@MappedEntity("vacancy_adaptation")
record Adaptation(
    @Id UUID id,
    UUID vacancyId,
    @Nullable UUID openVacancyId,
    AdaptationStatus status,
    @TypeDef(type = DataType.JSON) VacancyContent original,
    @TypeDef(type = DataType.JSON) VacancyContent adapted,
    @TypeDef(type = DataType.JSON) Changes changes,
    @Nullable Party lastParty,
    @Nullable UUID lastUserId,
    @Nullable Instant lastChangedAt,
    @Nullable String reason,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    @Nullable UUID endedBy,
    @Nullable Instant endedAt) {

  static Adaptation start(UUID id, Vacancy vacancy, UUID userId, Instant now) {
    return new Adaptation(
        id,
        vacancy.id(),
        vacancy.id(),
        AdaptationStatus.OPEN,
        vacancy.content(),
        vacancy.content(),
        new Changes(List.of()),
        null,
        null,
        null,
        null,
        0,
        userId,
        now,
        null,
        null);
  }

  Adaptation with(
      VacancyContent newOriginal,
      VacancyContent newAdapted,
      Changes newChanges,
      @Nullable Party party,
      @Nullable UUID userId,
      @Nullable Instant at) {
    return new Adaptation(
        id,
        vacancyId,
        openVacancyId,
        status,
        newOriginal,
        newAdapted,
        newChanges,
        party,
        userId,
        at,
        reason,
        version,
        createdBy,
        createdAt,
        endedBy,
        endedAt);
  }

  Adaptation ended(AdaptationStatus as, @Nullable String why, UUID userId, Instant now) {
    return new Adaptation(
        id,
        vacancyId,
        null,
        as,
        original,
        adapted,
        changes,
        lastParty,
        lastUserId,
        lastChangedAt,
        why,
        version,
        createdBy,
        createdAt,
        userId,
        now);
  }

  /** Who changed which field. */
  @Serdeable
  record Changes(List<FieldChange> fields) {}

  /** Who changed a field last. */
  @Serdeable
  record FieldChange(String field, Party party, UUID userId, Instant at) {}
}
