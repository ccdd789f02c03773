package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.demo.DemoPlacements.Example;
import nl.wsp.api.demo.DemoPlacements.Stage;
import nl.wsp.api.platform.time.Time;

/** Writes proposals, trial placements and work that started. */
final class PlacementInserts implements AutoCloseable {
  private static final int DAYS_WAITING = 14;
  private static final int DAYS_BEFORE_START = 21;
  private static final int TRIAL_DAYS_AGO = 20;
  private static final int CONTRACT_MONTHS = 12;
  private static final BigDecimal USUAL_HOURS = BigDecimal.valueOf(32);

  private final BatchInsert proposal;
  private final BatchInsert history;
  private final BatchInsert position;
  private final BatchInsert trial;
  private final BatchInsert placement;
  private final LocalDate today;

  PlacementInserts(Connection connection, LocalDate today) throws SQLException {
    this.today = today;
    proposal =
        new BatchInsert(
            connection,
            "proposal",
            "id, vacancy_id, employer_id, job_seeker_id, status, motivation, postponed_until,"
                + " interview_at, interview_place, sent_at, answered_at, reason, created_by,"
                + " version, created_at, updated_at");
    history =
        new BatchInsert(
            connection,
            "change_history",
            "id, aggregate, aggregate_id, version, action, actor_id, at, reason, changes");
    position =
        new BatchInsert(
            connection, "vacancy_position", "vacancy_id, number, job_seeker_id, filled");
    trial =
        new BatchInsert(
            connection,
            "trial_placement",
            "id, proposal_id, vacancy_id, employer_id, job_seeker_id, status, goal, starts_on,"
                + " first_ends_on, ends_on, first_most_months, most_months, created_by, version,"
                + " created_at, updated_at");
    placement =
        new BatchInsert(
            connection,
            "placement",
            "id, job_seeker_id, employer_id, vacancy_id, proposal_id, kind, status, title,"
                + " starts_on, ends_on, hours_per_week, contract_form, hourly_wage, instruments,"
                + " subsidised, job_agreement, municipality_code, saving, saving_kind,"
                + " saving_per_month, saving_months, outflow_on, ended_on, end_code, returned_on,"
                + " created_by, version, created_at, updated_at");
  }

  void add(Example example) throws SQLException {
    Dice dice = Dice.of(2026, Dice.Kind.PLACEMENT, example.number());
    Instant sent = sentAt(example);
    UUID id = dice.id(sent);
    Stage stage = example.stage();
    boolean unsent = stage == Stage.PREPARED || stage == Stage.POSTPONED;
    boolean answered =
        stage == Stage.INTERESTED || stage == Stage.INTERVIEW || stage == Stage.REJECTED;
    Instant answeredAt = answered ? sent.plus(Duration.ofDays(1)) : null;
    proposal.row(
        id,
        example.vacancy().id(),
        example.employer().id(),
        example.person().id(),
        stage == Stage.UNANSWERED ? "PROPOSED" : stage.name(),
        "Past goed bij de taken en kan snel beginnen.",
        stage == Stage.POSTPONED ? today.plusWeeks(2) : null,
        stage == Stage.INTERVIEW
            ? today.plusDays(5).atTime(10, 0).atZone(Time.AMSTERDAM).toInstant()
            : null,
        stage == Stage.INTERVIEW ? "Bij de werkgever" : null,
        unsent ? null : sent,
        answeredAt,
        stage == Stage.REJECTED ? "We zoeken iemand met meer uren." : null,
        example.maker(),
        0,
        sent,
        answered ? answeredAt : sent);
    history.row(
        dice.id(sent),
        "PROPOSAL",
        id,
        0,
        unsent ? "PREPARE" : "PROPOSE",
        example.maker(),
        sent,
        null,
        "{}");
    if (stage == Stage.TRIAL) {
      addTrial(example, id, dice);
    }
    if (stage == Stage.PLACED) {
      addPlacement(example, id, dice, sent);
    }
  }

  private Instant sentAt(Example example) {
    Instant noon = today.atTime(12, 0).atZone(Time.AMSTERDAM).toInstant();
    return switch (example.stage()) {
      case UNANSWERED -> noon.minus(Duration.ofDays(DAYS_WAITING));
      case TRIAL -> noon.minus(Duration.ofDays(TRIAL_DAYS_AGO + DAYS_WAITING));
      case PLACED -> example.vacancy().updatedAt().minus(Duration.ofDays(DAYS_WAITING));
      case PROPOSED, INTERVIEW, INTERESTED, PREPARED, POSTPONED, REJECTED ->
          noon.minus(Duration.ofDays(2));
    };
  }

  private void addTrial(Example example, UUID proposalId, Dice dice) throws SQLException {
    LocalDate start = today.minusDays(TRIAL_DAYS_AGO);
    LocalDate end = start.plusMonths(2).minusDays(1);
    Instant at = start.atTime(9, 0).atZone(Time.AMSTERDAM).toInstant();
    position.row(example.vacancy().id(), 1, example.person().id(), false);
    trial.row(
        dice.id(at),
        proposalId,
        example.vacancy().id(),
        example.employer().id(),
        example.person().id(),
        "RUNNING",
        "Kijken of het tempo en de uren passen.",
        start,
        end,
        end,
        2,
        6,
        example.maker(),
        0,
        at,
        at);
  }

  private void addPlacement(Example example, UUID proposalId, Dice dice, Instant sent)
      throws SQLException {
    LocalDate start =
        LocalDate.ofInstant(example.vacancy().updatedAt(), Time.AMSTERDAM)
            .plusDays(DAYS_BEFORE_START);
    boolean permanent = dice.chance(0.2);
    LocalDate end =
        permanent ? null : start.plusMonths(dice.chance(0.5) ? CONTRACT_MONTHS : 6).minusDays(1);
    boolean over = end != null && end.isBefore(today) && dice.chance(0.5);
    boolean saves = dice.chance(0.8);
    boolean back = over && saves && dice.chance(0.3);
    Instant at = sent.plus(Duration.ofDays(DAYS_WAITING));
    BigDecimal hours =
        example.vacancy().hoursMax() == null ? USUAL_HOURS : example.vacancy().hoursMax();
    position.row(example.vacancy().id(), 1, example.person().id(), true);
    placement.row(
        dice.id(at),
        example.person().id(),
        example.employer().id(),
        example.vacancy().id(),
        proposalId,
        "JOB",
        over ? "ENDED" : "STARTED",
        example.vacancy().title(),
        start,
        end,
        hours,
        permanent ? "PERMANENT" : "FIXED_TERM",
        example.vacancy().hourlyWage(),
        "[]",
        dice.chance(0.3),
        dice.chance(0.15),
        example.person().municipalityCode(),
        saves ? (dice.chance(0.6) ? "FULL" : "PARTIAL") : "NONE",
        saves ? "PLACEMENT" : null,
        saves ? BigDecimal.valueOf(dice.between(4, 13) * 100L) : null,
        saves ? 12 : null,
        saves ? start : null,
        over ? end : null,
        over ? "CONTRACT_ENDED" : null,
        back ? end.plusDays(1) : null,
        example.maker(),
        0,
        at,
        at);
  }

  @Override
  public void close() throws SQLException {
    proposal.close();
    position.close();
    trial.close();
    placement.close();
    history.close();
  }
}
