package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the score knows of a person: what he can and wants, nothing else. No name, birth date,
 * benefit, wage value or health. Null is unknown; an empty list is the known answer "none". Lists
 * are kept sorted and without doubles, so that the order of input changes nothing.
 *
 * @param candidateId id of the job seeker
 * @param active whether the person is looking for work
 * @param updatedAt last change of the CV, milliseconds; null counts as oldest
 * @param competencies competencies listed; of doubles the highest level and best evidence stay
 * @param suits per task demand what suits the person at most
 * @param hours hours can, wanted and current
 * @param dayParts day parts the person can work; none at all is unknown: nobody works never
 * @param occupationsWished occupation codes
 * @param occupationsDone work history
 * @param sectorsWished SBI codes, cut to two digits
 * @param place home by postcode
 * @param maxTravelKm travel limit in km, 0 or more
 * @param languages spoken languages; of doubles the highest level stays
 * @param educationLevel national work and thinking level 1-6 by diploma
 * @param provenLevel the same level proven by experience
 * @param licences driving licences
 * @param certificates certificates
 * @param availableFrom first day the person can start
 */
public record CandidateProfile(
    String candidateId,
    boolean active,
    @Nullable Instant updatedAt,
    @Nullable List<HeldCompetency> competencies,
    TaskDemandLevels suits,
    HoursWish hours,
    @Nullable DayParts dayParts,
    @Nullable List<String> occupationsWished,
    @Nullable List<OccupationSpell> occupationsDone,
    @Nullable List<String> sectorsWished,
    @Nullable Place place,
    @Nullable Double maxTravelKm,
    @Nullable List<SpokenLanguage> languages,
    @Nullable Integer educationLevel,
    @Nullable Integer provenLevel,
    @Nullable List<Credential> licences,
    @Nullable List<Credential> certificates,
    @Nullable LocalDate availableFrom) {

  /**
   * Sorts, removes doubles and checks ranges.
   *
   * @throws IllegalArgumentException naming the field, never its value
   */
  public CandidateProfile {
    requireNonNull(candidateId, "candidateId");
    requireNonNull(suits, "suits");
    requireNonNull(hours, "hours");
    updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MILLIS);
    competencies =
        competencies == null
            ? null
            : Canonical.byCode(competencies, HeldCompetency::code, CandidateProfile::better);
    dayParts = dayParts == null || dayParts.isEmpty() ? null : dayParts;
    occupationsWished = occupationsWished == null ? null : Canonical.sorted(occupationsWished);
    occupationsDone = occupationsDone == null ? null : Canonical.spells(occupationsDone);
    sectorsWished =
        sectorsWished == null
            ? null
            : Canonical.sorted(sectorsWished.stream().map(Canonical::sector).toList());
    languages =
        languages == null
            ? null
            : Canonical.byCode(languages, SpokenLanguage::code, CandidateProfile::better);
    licences = licences == null ? null : Canonical.credentials(licences);
    certificates = certificates == null ? null : Canonical.credentials(certificates);
    Canonical.checkLevel(educationLevel, "educationLevel");
    Canonical.checkLevel(provenLevel, "provenLevel");
    if (maxTravelKm != null && !(maxTravelKm >= 0)) {
      throw new IllegalArgumentException("maxTravelKm below 0");
    }
  }

  /** Starts an empty, active profile in which everything is unknown. */
  public static Builder builder(String candidateId) {
    return new Builder(candidateId);
  }

  /** Starts from this profile. */
  public Builder toBuilder() {
    Builder builder = new Builder(candidateId);
    builder.active = active;
    builder.updatedAt = updatedAt;
    builder.competencies = competencies;
    builder.suits = suits;
    builder.hours = hours;
    builder.dayParts = dayParts;
    builder.occupationsWished = occupationsWished;
    builder.occupationsDone = occupationsDone;
    builder.sectorsWished = sectorsWished;
    builder.place = place;
    builder.maxTravelKm = maxTravelKm;
    builder.languages = languages;
    builder.educationLevel = educationLevel;
    builder.provenLevel = provenLevel;
    builder.licences = licences;
    builder.certificates = certificates;
    builder.availableFrom = availableFrom;
    return builder;
  }

  private static HeldCompetency better(HeldCompetency a, HeldCompetency b) {
    Comparator<HeldCompetency> order =
        Comparator.comparing(
                HeldCompetency::level, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                HeldCompetency::evidence, Comparator.nullsFirst(Comparator.naturalOrder()));
    return order.compare(a, b) >= 0 ? a : b;
  }

  private static SpokenLanguage better(SpokenLanguage a, SpokenLanguage b) {
    return Comparator.comparing(
                    SpokenLanguage::level, Comparator.nullsFirst(Comparator.naturalOrder()))
                .compare(a, b)
            >= 0
        ? a
        : b;
  }

  /** Collects the fields of a profile; what is not set is unknown. */
  public static final class Builder {
    private final String candidateId;
    private boolean active = true;
    private @Nullable Instant updatedAt;
    private @Nullable List<HeldCompetency> competencies;
    private TaskDemandLevels suits = TaskDemandLevels.NONE;
    private HoursWish hours = HoursWish.UNKNOWN;
    private @Nullable DayParts dayParts;
    private @Nullable List<String> occupationsWished;
    private @Nullable List<OccupationSpell> occupationsDone;
    private @Nullable List<String> sectorsWished;
    private @Nullable Place place;
    private @Nullable Double maxTravelKm;
    private @Nullable List<SpokenLanguage> languages;
    private @Nullable Integer educationLevel;
    private @Nullable Integer provenLevel;
    private @Nullable List<Credential> licences;
    private @Nullable List<Credential> certificates;
    private @Nullable LocalDate availableFrom;

    private Builder(String candidateId) {
      this.candidateId = candidateId;
    }

    public Builder active(boolean value) {
      active = value;
      return this;
    }

    public Builder updatedAt(@Nullable Instant value) {
      updatedAt = value;
      return this;
    }

    public Builder competencies(@Nullable List<HeldCompetency> value) {
      competencies = value;
      return this;
    }

    public Builder suits(TaskDemandLevels value) {
      suits = value;
      return this;
    }

    public Builder hours(HoursWish value) {
      hours = value;
      return this;
    }

    public Builder dayParts(@Nullable DayParts value) {
      dayParts = value;
      return this;
    }

    public Builder occupationsWished(@Nullable List<String> value) {
      occupationsWished = value;
      return this;
    }

    public Builder occupationsDone(@Nullable List<OccupationSpell> value) {
      occupationsDone = value;
      return this;
    }

    public Builder sectorsWished(@Nullable List<String> value) {
      sectorsWished = value;
      return this;
    }

    public Builder place(@Nullable Place value) {
      place = value;
      return this;
    }

    public Builder maxTravelKm(@Nullable Double value) {
      maxTravelKm = value;
      return this;
    }

    public Builder languages(@Nullable List<SpokenLanguage> value) {
      languages = value;
      return this;
    }

    public Builder educationLevel(@Nullable Integer value) {
      educationLevel = value;
      return this;
    }

    public Builder provenLevel(@Nullable Integer value) {
      provenLevel = value;
      return this;
    }

    public Builder licences(@Nullable List<Credential> value) {
      licences = value;
      return this;
    }

    public Builder certificates(@Nullable List<Credential> value) {
      certificates = value;
      return this;
    }

    public Builder availableFrom(@Nullable LocalDate value) {
      availableFrom = value;
      return this;
    }

    /** The profile. */
    public CandidateProfile build() {
      return new CandidateProfile(
          candidateId,
          active,
          updatedAt,
          competencies,
          suits,
          hours,
          dayParts,
          occupationsWished,
          occupationsDone,
          sectorsWished,
          place,
          maxTravelKm,
          languages,
          educationLevel,
          provenLevel,
          licences,
          certificates,
          availableFrom);
    }
  }
}
