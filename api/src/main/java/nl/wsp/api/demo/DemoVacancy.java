package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemandLevels;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy with its history. Drafts may miss anything but title and employer.
 *
 * @param hoursMin fewest hours a week
 * @param hourlyWage gross euros, at least the minimum wage of 21 and older
 * @param closingDate last day to apply
 * @param tracks empty: open to all
 * @param status what the last of the transitions led to
 * @param transitions oldest first
 */
public record DemoVacancy(
    UUID id,
    UUID employerId,
    String title,
    @Nullable String description,
    @Nullable String occupationCode,
    @Nullable String postcode,
    @Nullable BigDecimal hoursMin,
    @Nullable BigDecimal hoursMax,
    DayParts dayParts,
    @Nullable BigDecimal hourlyWage,
    int positions,
    @Nullable LocalDate startDate,
    @Nullable String contractForm,
    @Nullable Integer contractMonths,
    @Nullable LocalDate closingDate,
    List<AskedCompetency> competencies,
    TaskDemandLevels demands,
    List<SpokenLanguage> languages,
    List<String> licences,
    List<String> certificates,
    @Nullable Integer educationLevel,
    List<Track> tracks,
    Status status,
    List<Transition> transitions,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt) {
  /** Where a vacancy stands. */
  public enum Status {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    FILLED,
    WITHDRAWN,
    EXPIRED
  }

  /**
   * A change of status.
   *
   * @param actorId who did it; absent: the system, at the closing date
   */
  public record Transition(
      Status to, Instant at, @Nullable UUID actorId, @Nullable String reason) {}

  /** Copies the lists. */
  public DemoVacancy {
    competencies = List.copyOf(competencies);
    languages = List.copyOf(languages);
    licences = List.copyOf(licences);
    certificates = List.copyOf(certificates);
    tracks = List.copyOf(tracks);
    transitions = List.copyOf(transitions);
  }
}
