package nl.wsp.api.placement;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wsp.api.reference.CsvTable;
import nl.wsp.api.reference.Validity;

/** The dated numbers that proposals, trial placements and placements go by, with their source. */
@Singleton
final class PlacementRules {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final List<Rule> rules;
  private final HolidayManager holidays;

  PlacementRules() {
    rules =
        CsvTable.bundled(
            "placement/rules.csv",
            row ->
                new Rule(
                    row.constant("name", Name.class),
                    new Validity(
                        row.date("validFrom"), row.optionalDate("validUntil").orElse(null)),
                    row.decimal("value"),
                    row.text("source")));
    // public holidays of the Netherlands and Good Friday (Algemene termijnenwet art. 3)
    holidays = HolidayManager.getInstance(ManagerParameters.create("nl"));
  }

  /** What is a number of policy here. */
  enum Name {
    /** Working days an employer has to answer a proposal. */
    ANSWER_WORKING_DAYS,
    /** Longest trial placement at first, in months. */
    TRIAL_FIRST_MONTHS,
    /** Longest trial placement with extensions, in months. */
    TRIAL_MOST_MONTHS,
    /** Contract hours a week from which work is full-time. */
    FULL_TIME_HOURS,
    /** Length of a contract in months from which work is sustained at once. */
    SUSTAINED_CONTRACT_MONTHS,
    /** Months at work after which work is sustained. */
    SUSTAINED_WORK_MONTHS,
    /** Months after outflow within which a new benefit counts as coming back. */
    RETURN_MONTHS
  }

  /** A number with the days on which it holds. */
  record Rule(Name name, Validity validity, BigDecimal value, String source) {}

  /** A number on a day. */
  BigDecimal valueOn(Name name, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.name() == name && rule.validity().holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on " + day))
        .value();
  }

  int wholeOn(Name name, LocalDate day) {
    return valueOn(name, day).intValueExact();
  }

  /** Last working day for an employer to answer what he got on a day. */
  LocalDate answerDue(LocalDate sentOn) {
    LocalDate day = sentOn;
    for (int left = wholeOn(Name.ANSWER_WORKING_DAYS, sentOn); left > 0; left--) {
      day = nextWorkingDay(day);
    }
    return day;
  }

  /** What was sent on this day or before and not answered is overdue today. */
  LocalDate overdueWhenSentBy(LocalDate today) {
    LocalDate sentOn = today.minusDays(1);
    while (!answerDue(sentOn).isBefore(today)) {
      sentOn = sentOn.minusDays(1);
    }
    return sentOn;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (WEEKEND.contains(next.getDayOfWeek()) || holidays.isHoliday(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
