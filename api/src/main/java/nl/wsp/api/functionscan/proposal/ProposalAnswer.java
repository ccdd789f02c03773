package nl.wsp.api.functionscan.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.functionscan.TaskCompetency;
import nl.wsp.api.functionscan.proposal.carving.Reason;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a proposal, as it is stored: codes and numbers, worded when it is read. Amounts
 * are euros with two decimals.
 *
 * @param functions those that are made, none when nothing gains
 * @param fates one per task, in the order of the scan
 * @param reliefs from whom the work comes, most hours first
 * @param business the business case at the wage value asked
 * @param sensitivity the same at 20 points less, as asked, and 20 points more
 */
@Serdeable
record ProposalAnswer(
    List<MadeFunction> functions,
    List<Fate> fates,
    List<Relief> reliefs,
    BusinessCase business,
    List<BusinessCase> sensitivity,
    List<Risk> risks) {
  private static BigDecimal scaled(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP);
  }

  /** Minutes a week of a task in a function. */
  @Serdeable
  record TaskPart(UUID taskId, int minutes) {}

  /**
   * Profile of a new function.
   *
   * @param position place of its hours in the question, from 0
   * @param week minutes of work in each day part
   * @param workLevel highest level of its tasks, null when none is known
   * @param demands highest level by demand, absent is unknown
   * @param competencies every competency of its tasks at the highest level asked
   * @param essential codes of competencies that tasks of half of the hours or more ask
   * @param occupationCode occupation of the catalogue that it looks like most, null when none does
   * @param present present job seekers that fit, null when the search did not answer
   * @param presentForSubsidy those of them who may come with wage-cost subsidy
   */
  @Serdeable
  record MadeFunction(
      int position,
      int minutesPerWeek,
      List<TaskPart> parts,
      Map<DayPart, Integer> week,
      List<String> places,
      List<String> departments,
      @Nullable Integer workLevel,
      Map<TaskDemand, Integer> demands,
      List<TaskCompetency> competencies,
      List<String> essential,
      @Nullable String occupationCode,
      @Nullable Long present,
      @Nullable Long presentForSubsidy) {
    MadeFunction withPresent(@Nullable Long regular, @Nullable Long subsidised) {
      return new MadeFunction(
          position,
          minutesPerWeek,
          parts,
          week,
          places,
          departments,
          workLevel,
          demands,
          competencies,
          essential,
          occupationCode,
          regular,
          subsidised);
    }
  }

  /** Why a task is in or out. */
  @Serdeable
  record Fate(UUID taskId, Reason reason, @Nullable TaskDemand demand, int minutesTaken) {}

  /**
   * Who is relieved.
   *
   * @param performer function of who does it now, null when unknown
   * @param hourlyCost what an hour costs
   * @param costPerYear cost of the minutes taken, a year of 52 weeks
   * @param instead what he can do in the freed time
   * @param overtimeHoursPerWeek overtime that ends, in proportion to the minutes taken
   * @param tempHoursPerWeek temporary work that ends
   */
  @Serdeable
  record Relief(
      @Nullable String performer,
      BigDecimal hourlyCost,
      int minutesPerWeek,
      BigDecimal costPerYear,
      List<String> instead,
      BigDecimal overtimeHoursPerWeek,
      BigDecimal tempHoursPerWeek) {
    /** A database may drop zeros that end a number. */
    Relief {
      hourlyCost = scaled(hourlyCost);
      costPerYear = scaled(costPerYear);
      overtimeHoursPerWeek = scaled(overtimeHoursPerWeek);
      tempHoursPerWeek = scaled(tempHoursPerWeek);
    }
  }

  /**
   * A year of 52 weeks.
   *
   * @param wageValuePercent wage value counted with
   * @param minutesPerWeek of the new functions together
   * @param hourlyWage wage paid
   * @param minimumHourlyWage statutory minimum for adults
   * @param freedCost what the freed hours cost now
   * @param wageCost wage of the functions with holiday allowance and employer charges
   * @param subsidy wage-cost subsidy with charges
   * @param netCost what remains of the wage for the employer
   * @param gainBeforeSubsidy freed cost − wage cost
   * @param gain freed cost − net cost
   * @param minimumSetUntil last day the minimum wage is set for
   */
  @Serdeable
  record BusinessCase(
      BigDecimal wageValuePercent,
      int minutesPerWeek,
      BigDecimal hourlyWage,
      BigDecimal minimumHourlyWage,
      BigDecimal freedCost,
      BigDecimal wageCost,
      BigDecimal subsidy,
      BigDecimal netCost,
      BigDecimal gainBeforeSubsidy,
      BigDecimal gain,
      LocalDate minimumSetUntil,
      List<String> sources) {
    /** A database may drop zeros that end a number. */
    BusinessCase {
      hourlyWage = scaled(hourlyWage);
      minimumHourlyWage = scaled(minimumHourlyWage);
      freedCost = scaled(freedCost);
      wageCost = scaled(wageCost);
      subsidy = scaled(subsidy);
      netCost = scaled(netCost);
      gainBeforeSubsidy = scaled(gainBeforeSubsidy);
      gain = scaled(gain);
    }
  }

  /**
   * Something to weigh.
   *
   * @param function place of the function it is about, null for the whole proposal
   * @param values numbers and codes for the sentence
   */
  @Serdeable
  record Risk(Code code, @Nullable Integer function, List<String> values) {
    /** Kinds of risk, in the order they are told. */
    enum Code {
      /** The search ended before it was proven that nothing gains more. */
      NOT_PROVEN,
      /** 30% of the hours or more come from tasks that are split. */
      MUCH_SPLIT,
      /** All work is in one part of the day. */
      ONE_PART_OF_DAY,
      /** The level or two demands are at the ceiling: little room for who grows into it. */
      AT_CEILING,
      /** Fewer than five present job seekers fit. */
      FEW_CANDIDATES,
      /** The search did not answer. */
      CANDIDATES_UNKNOWN,
      /** Tasks that are in lack a place, a level or demands. */
      UNKNOWN_FIELDS,
      /** Tasks can be taken out on a condition only. */
      CONDITIONS,
      /** The gain is gone at a wage value 20 points higher, with less subsidy. */
      GAIN_NEEDS_SUBSIDY,
      /** The amounts of the minimum wage end within the year. */
      TABLE_ENDS
    }
  }
}
