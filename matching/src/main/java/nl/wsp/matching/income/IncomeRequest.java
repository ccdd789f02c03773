package nl.wsp.matching.income;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * For whom and what work an income effect is asked. Null is unknown, and an unknown fact that an
 * amount needs is named instead of the amount.
 *
 * @param date day of the estimate, required
 * @param benefit present benefit or registration
 * @param household household situation
 * @param age in years on that day
 * @param hoursPerWeek contract hours of the new work, required, above 0 and at most 60
 * @param hourlyWage gross euros per hour of the new work
 * @param currentHoursPerWeek hours of a job that stays, null or 0: none
 * @param currentHourlyWage gross euros per hour of that job
 * @param netWagePerMonth net wage of all work together afterwards, when somebody knows it
 * @param currentNetWagePerMonth net wage of the present job, when somebody knows it
 * @param benefitPerMonth full benefit a month before earnings are taken off, as on the person's own
 *     decision; counts before the norm
 * @param exemptionMonthsUsed months of exemption used up, null: none
 * @param extraCostsPerMonth costs of working: travel, child care; null: none
 */
public record IncomeRequest(
    @Nullable LocalDate date,
    @Nullable TargetGroup benefit,
    @Nullable Household household,
    @Nullable Integer age,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    @Nullable BigDecimal currentHoursPerWeek,
    @Nullable BigDecimal currentHourlyWage,
    @Nullable BigDecimal netWagePerMonth,
    @Nullable BigDecimal currentNetWagePerMonth,
    @Nullable BigDecimal benefitPerMonth,
    @Nullable Integer exemptionMonthsUsed,
    @Nullable BigDecimal extraCostsPerMonth) {}
