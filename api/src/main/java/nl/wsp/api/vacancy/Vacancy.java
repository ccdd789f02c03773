package nl.wsp.api.vacancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/** Row of a vacancy; what is only read as a whole is one JSON document. */
@MappedEntity("vacancy")
record Vacancy(
    @Id UUID id,
    UUID employerId,
    VacancyStatus status,
    String title,
    @Nullable String description,
    @Nullable String occupationCode,
    @Nullable String occupationLabel,
    @Nullable String postcode,
    @Nullable BigDecimal hoursMin,
    @Nullable BigDecimal hoursMax,
    @Nullable BigDecimal hourlyWage,
    int positions,
    @Nullable LocalDate startDate,
    @Nullable String contractForm,
    @Nullable Integer contractMonths,
    @Nullable LocalDate closingDate,
    @Nullable Integer educationLevel,
    @TypeDef(type = DataType.JSON) Requirements requirements,
    @Nullable String externalId,
    @Nullable @TypeDef(type = DataType.JSON) Map<String, Object> sourceFields,
    @Version long version,
    @Nullable UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt) {

  /** A vacancy that is not stored yet. */
  static Vacancy draft(
      UUID id, UUID employerId, VacancyContent content, @Nullable UUID createdBy, Instant now) {
    return new Vacancy(
            id,
            employerId,
            VacancyStatus.DRAFT,
            content.title(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            1,
            null,
            null,
            null,
            null,
            null,
            Requirements.NONE,
            null,
            null,
            0,
            createdBy,
            now,
            now,
            null)
        .with(content, now);
  }

  Vacancy with(VacancyContent content, Instant now) {
    return new Vacancy(
        id,
        employerId,
        status,
        content.title(),
        content.description(),
        content.occupationCode(),
        content.occupationLabel(),
        content.postcode(),
        content.hoursMin(),
        content.hoursMax(),
        content.hourlyWage(),
        content.positions(),
        content.startDate(),
        content.contractForm(),
        content.contractMonths(),
        content.closingDate(),
        content.educationLevel(),
        Requirements.of(content),
        externalId,
        sourceFields,
        version,
        createdBy,
        createdAt,
        now,
        publishedAt);
  }

  Vacancy with(VacancyStatus newStatus, Instant now) {
    return copy(
        newStatus,
        externalId,
        sourceFields,
        now,
        newStatus == VacancyStatus.PUBLISHED ? now : publishedAt);
  }

  /** As it came from another source. */
  Vacancy from(String newExternalId, Map<String, Object> newSourceFields) {
    return copy(status, newExternalId, newSourceFields, updatedAt, publishedAt);
  }

  private Vacancy copy(
      VacancyStatus newStatus,
      @Nullable String newExternalId,
      @Nullable Map<String, Object> newSourceFields,
      Instant newUpdatedAt,
      @Nullable Instant newPublishedAt) {
    return new Vacancy(
        id,
        employerId,
        newStatus,
        title,
        description,
        occupationCode,
        occupationLabel,
        postcode,
        hoursMin,
        hoursMax,
        hourlyWage,
        positions,
        startDate,
        contractForm,
        contractMonths,
        closingDate,
        educationLevel,
        requirements,
        newExternalId,
        newSourceFields,
        version,
        createdBy,
        createdAt,
        newUpdatedAt,
        newPublishedAt);
  }

  VacancyContent content() {
    return new VacancyContent(
        title,
        description,
        occupationCode,
        occupationLabel,
        postcode,
        hoursMin,
        hoursMax,
        hourlyWage,
        positions,
        startDate,
        contractForm,
        contractMonths,
        closingDate,
        educationLevel,
        requirements.dayParts(),
        requirements.competencies(),
        requirements.demands(),
        requirements.languages(),
        requirements.licences(),
        requirements.certificates(),
        requirements.tracks());
  }

  /** The lists of a vacancy. */
  @Serdeable
  record Requirements(
      Set<DayPart> dayParts,
      List<AskedCompetency> competencies,
      Map<TaskDemand, Integer> demands,
      List<SpokenLanguage> languages,
      List<String> licences,
      List<String> certificates,
      Set<Track> tracks) {
    static final Requirements NONE =
        new Requirements(Set.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), Set.of());

    static Requirements of(VacancyContent content) {
      return new Requirements(
          content.dayParts(),
          content.competencies(),
          content.demands(),
          content.languages(),
          content.licences(),
          content.certificates(),
          content.tracks());
    }
  }
}
