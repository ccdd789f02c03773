package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the score knows of a vacancy. Null is unknown (drafts and imports), an empty list is "not
 * asked". Lists are kept sorted and without doubles; a competency asked twice counts once, at the
 * heaviest demand.
 *
 * @param vacancyId id of the vacancy
 * @param occupation occupation code
 * @param sector SBI code of the employer, cut to two digits
 * @param place place of work by postcode
 * @param hours hours a week
 * @param dayParts day parts that are required
 * @param startDate first day of work
 * @param contractMonths length of the contract in months, null when not given
 * @param competencies competencies asked
 * @param demands task demands, 0 or unknown is not asked
 * @param languages languages asked; level none is not asked
 * @param licences driving licences required
 * @param certificates certificates required
 * @param educationLevel national work and thinking level 1-6, null is not asked
 * @param tracks tracks the vacancy is open to; none chosen is open to all
 */
public record VacancyProfile(
    String vacancyId,
    @Nullable String occupation,
    @Nullable String sector,
    @Nullable Place place,
    HoursOffered hours,
    DayParts dayParts,
    @Nullable LocalDate startDate,
    @Nullable Integer contractMonths,
    List<AskedCompetency> competencies,
    TaskDemandLevels demands,
    List<SpokenLanguage> languages,
    List<String> licences,
    List<String> certificates,
    @Nullable Integer educationLevel,
    Set<Track> tracks) {

  /**
   * Sorts, removes doubles and checks ranges.
   *
   * @throws IllegalArgumentException naming the field
   */
  public VacancyProfile {
    requireNonNull(vacancyId, "vacancyId");
    requireNonNull(hours, "hours");
    requireNonNull(dayParts, "dayParts");
    requireNonNull(demands, "demands");
    sector = sector == null ? null : Canonical.sector(sector);
    competencies = Canonical.byCode(competencies, AskedCompetency::code, VacancyProfile::heavier);
    languages =
        Canonical.byCode(
            languages.stream().filter(asked -> asked.level() != LanguageLevel.NONE).toList(),
            SpokenLanguage::code,
            VacancyProfile::heavier);
    licences = Canonical.sorted(licences);
    certificates = Canonical.sorted(certificates);
    tracks = tracks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tracks));
    Canonical.checkLevel(educationLevel, "educationLevel");
    if (contractMonths != null && contractMonths < 1) {
      throw new IllegalArgumentException("contractMonths below 1");
    }
  }

  /** Whether the vacancy is open to a track: it chose that track or none at all. */
  public boolean openTo(Track track) {
    return tracks.isEmpty() || tracks.contains(track);
  }

  /** Starts a vacancy that asks nothing and of which nothing is known. */
  public static Builder builder(String vacancyId) {
    return new Builder(vacancyId);
  }

  /** Starts from this vacancy. */
  public Builder toBuilder() {
    Builder builder = new Builder(vacancyId);
    builder.occupation = occupation;
    builder.sector = sector;
    builder.place = place;
    builder.hours = hours;
    builder.dayParts = dayParts;
    builder.startDate = startDate;
    builder.contractMonths = contractMonths;
    builder.competencies = competencies;
    builder.demands = demands;
    builder.languages = languages;
    builder.licences = licences;
    builder.certificates = certificates;
    builder.educationLevel = educationLevel;
    builder.tracks = tracks;
    return builder;
  }

  private static AskedCompetency heavier(AskedCompetency a, AskedCompetency b) {
    Integer level = a.level();
    if (level == null || (b.level() != null && b.level() > level)) {
      level = b.level();
    }
    return new AskedCompetency(a.code(), level, a.essential() || b.essential());
  }

  private static SpokenLanguage heavier(SpokenLanguage a, SpokenLanguage b) {
    if (a.level() == null) {
      return b;
    }
    return b.level() == null || a.level().compareTo(b.level()) >= 0 ? a : b;
  }

  /** Collects the fields of a vacancy. */
  public static final class Builder {
    private final String vacancyId;
    private @Nullable String occupation;
    private @Nullable String sector;
    private @Nullable Place place;
    private HoursOffered hours = HoursOffered.UNKNOWN;
    private DayParts dayParts = DayParts.NONE;
    private @Nullable LocalDate startDate;
    private @Nullable Integer contractMonths;
    private List<AskedCompetency> competencies = List.of();
    private TaskDemandLevels demands = TaskDemandLevels.NONE;
    private List<SpokenLanguage> languages = List.of();
    private List<String> licences = List.of();
    private List<String> certificates = List.of();
    private @Nullable Integer educationLevel;
    private Set<Track> tracks = Set.of();

    private Builder(String vacancyId) {
      this.vacancyId = vacancyId;
    }

    public Builder occupation(@Nullable String value) {
      occupation = value;
      return this;
    }

    public Builder sector(@Nullable String value) {
      sector = value;
      return this;
    }

    public Builder place(@Nullable Place value) {
      place = value;
      return this;
    }

    public Builder hours(HoursOffered value) {
      hours = value;
      return this;
    }

    public Builder dayParts(DayParts value) {
      dayParts = value;
      return this;
    }

    public Builder startDate(@Nullable LocalDate value) {
      startDate = value;
      return this;
    }

    public Builder contractMonths(@Nullable Integer value) {
      contractMonths = value;
      return this;
    }

    public Builder competencies(List<AskedCompetency> value) {
      competencies = value;
      return this;
    }

    public Builder demands(TaskDemandLevels value) {
      demands = value;
      return this;
    }

    public Builder languages(List<SpokenLanguage> value) {
      languages = value;
      return this;
    }

    public Builder licences(List<String> value) {
      licences = value;
      return this;
    }

    public Builder certificates(List<String> value) {
      certificates = value;
      return this;
    }

    public Builder educationLevel(@Nullable Integer value) {
      educationLevel = value;
      return this;
    }

    public Builder tracks(Set<Track> value) {
      tracks = value;
      return this;
    }

    /** The vacancy. */
    public VacancyProfile build() {
      return new VacancyProfile(
          vacancyId,
          occupation,
          sector,
          place,
          hours,
          dayParts,
          startDate,
          contractMonths,
          competencies,
          demands,
          languages,
          licences,
          certificates,
          educationLevel,
          tracks);
    }
  }
}
