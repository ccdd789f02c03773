package nl.wsp.api.functionscan.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer.Outcome;
import nl.wsp.api.functionscan.proposal.carving.Reason;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is read; amounts in euros as decimal strings. Lists leave out what came out.
 *
 * @param outcome how sure it is; absent while it runs
 * @param gainPerWeek gain a week of the best so far
 * @param boundPerWeek no choice gains more a week
 * @param gapPercent how far the gain is from the bound
 * @param shared whether the employer reads it once the scan has an advice
 * @param chosen whether it was accepted
 * @param tasks why each task is in or out
 * @param sensitivity the business case at 20 points of wage value less, as asked and more
 * @param vacancies drafts that the functions became
 */
@Serdeable
record ProposalView(
    UUID id,
    UUID scanId,
    ProposalStatus status,
    @Nullable Outcome outcome,
    @Nullable String outcomeText,
    Question question,
    @Nullable String gainPerWeek,
    @Nullable String boundPerWeek,
    @Nullable BigDecimal gapPercent,
    int functionCount,
    boolean shared,
    boolean chosen,
    String modelVersion,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable List<Function> functions,
    @Nullable List<Task> tasks,
    @Nullable List<Relief> reliefs,
    @Nullable Business business,
    @Nullable List<Business> sensitivity,
    @Nullable List<Risk> risks,
    @Nullable List<Vacancy> vacancies) {

  /** What was asked. */
  @Serdeable
  record Question(
      Ceiling ceiling,
      List<Hours> functions,
      BigDecimal wageValuePercent,
      @Nullable String hourlyWage,
      int placesMax,
      List<UUID> pinned,
      List<UUID> forbidden,
      LocalDate date) {}

  /** The most a function may ask; absent is no ceiling. */
  @Serdeable
  record Ceiling(@Nullable Integer workLevel, Map<TaskDemand, Integer> demands) {}

  /** Hours a week of a function. */
  @Serdeable
  record Hours(BigDecimal hoursMin, BigDecimal hoursMax) {}

  /**
   * Profile of a new function.
   *
   * @param hoursPerWeek hours of its tasks, one decimal
   * @param presentCandidates present job seekers that fit; absent when the search did not answer,
   *     and for an employer when they are few
   * @param fewerThan for an employer: they are few, above 0 and below this number
   * @param presentForSubsidy those who may come with wage-cost subsidy; for advisers only
   */
  @Serdeable
  record Function(
      int position,
      String title,
      BigDecimal hoursPerWeek,
      List<Part> tasks,
      List<Worked> week,
      List<String> places,
      List<String> departments,
      @Nullable Integer workLevel,
      Map<TaskDemand, Integer> demands,
      List<Competency> competencies,
      @Nullable Occupation occupation,
      @Nullable Long presentCandidates,
      @Nullable Integer fewerThan,
      @Nullable Long presentForSubsidy) {}

  /** A task in a function. */
  @Serdeable
  record Part(UUID taskId, String name, @Nullable String performer, BigDecimal hoursPerWeek) {}

  /** Hours in a day part. */
  @Serdeable
  record Worked(DayPart dayPart, BigDecimal hours) {}

  /** A competency asked; without a level any level will do. */
  @Serdeable
  record Competency(String code, String label, @Nullable Integer level, boolean essential) {}

  /** The occupation of the catalogue a function looks like most. */
  @Serdeable
  record Occupation(String code, String label) {}

  /** Why a task is in or out, in the reader's language. */
  @Serdeable
  record Task(
      UUID taskId,
      String name,
      String department,
      Reason reason,
      @Nullable TaskDemand demand,
      boolean in,
      @Nullable BigDecimal hoursPerWeek,
      BigDecimal hoursTaken,
      String explanation) {}

  /** Who is relieved, and what he can do instead. */
  @Serdeable
  record Relief(
      @Nullable String performer,
      String hourlyCost,
      BigDecimal hoursPerWeek,
      String costPerYear,
      List<String> instead,
      BigDecimal overtimeHoursPerWeek,
      BigDecimal tempHoursPerWeek) {}

  /** A year of 52 weeks. */
  @Serdeable
  record Business(
      BigDecimal wageValuePercent,
      BigDecimal hoursPerWeek,
      String hourlyWage,
      String minimumHourlyWage,
      String freedCostPerYear,
      String wageCostPerYear,
      String subsidyPerYear,
      String netCostPerYear,
      String gainBeforeSubsidyPerYear,
      String gainPerYear,
      List<String> sources) {}

  /** Something to weigh, in the reader's language. */
  @Serdeable
  record Risk(ProposalAnswer.Risk.Code code, @Nullable Integer function, String text) {}

  /** A draft that a function became. */
  @Serdeable
  record Vacancy(int position, UUID vacancyId) {}
}
