package nl.wsp.api.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.aftercare.Outflow.Kind;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What aftercare reads from work that was recorded, and what becomes of its signals. */
class StartedWorkIT extends ApiTest {
  private static final String PLACEMENTS = "/api/v1/placements";

  private LocalDate today;
  private User consultantUser;
  private Client consultant;
  private UUID person;
  private UUID employer;

  @BeforeEach
  void somebodyWhoWorks() {
    today = LocalDate.now(Time.AMSTERDAM);
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    Client manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    person =
        TestPeople.withAccount(
            bean(JobSeekerIntake.class), user(Role.JOB_SEEKER).id(), consultantUser.id());
    employer = UUID.fromString(TestEmployers.add(manager, "Groenwerk").string("id"));
  }

  @AfterEach
  void theClockRunsOn() {
    bean(SettableClock.class).reset();
  }

  private Map<String, Object> work(String kind, LocalDate from, @Nullable LocalDate until) {
    Map<String, Object> work = new HashMap<>();
    work.put("jobSeekerId", person.toString());
    work.put("kind", kind);
    work.put("title", "Hovenier");
    work.put("startDate", from.toString());
    work.put("endDate", until == null ? null : until.toString());
    if (kind.equals("JOB")) {
      work.put("employerId", employer.toString());
      work.put("hoursPerWeek", 24);
    }
    return work;
  }

  private Answer started(String kind, LocalDate from, @Nullable LocalDate until) {
    return consultant.post(PLACEMENTS, work(kind, from, until)).expect(201);
  }

  private List<Outflow> running() {
    return bean(StartedWork.class).runningOf(person, today);
  }

  private static List<String> signalsOf(Client reader) {
    List<String> found = new ArrayList<>();
    reader
        .get("/api/v1/signals?limit=100")
        .expect(200)
        .at("items")
        .values()
        .forEach(
            item ->
                found.add(
                    item.get("kind").getStringValue() + " " + item.get("dueOn").getStringValue()));
    return found;
  }

  @Test
  void workAndEducationThatRunAreRead() {
    started("JOB", today.minusYears(4), null);
    started("EDUCATION", today.minusMonths(2), today.plusMonths(3));
    started("JOB", today.plusDays(1), null);
    String over = started("JOB", today.minusMonths(1), null).string("id");
    end(over, Map.of("code", "OTHER_WORK", "endedOn", today.toString(), "version", 0));

    assertThat(running())
        .extracting(Outflow::kind, Outflow::employerId, Outflow::startsOn, Outflow::endsOn)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Kind.WORK, employer, today.minusYears(4), null),
            org.assertj.core.groups.Tuple.tuple(
                Kind.EDUCATION, null, today.minusMonths(2), today.plusMonths(3)));
  }

  @Test
  void aContractAndAnEducationAreSignalledSixWeeksBeforeTheirEndHoweverLongAgoTheyBegan() {
    started("JOB", today.minusYears(6), today.plusWeeks(6));
    started("EDUCATION", today.minusYears(9), today.plusWeeks(5));
    started("JOB", today.minusYears(6), today.plusWeeks(6).plusDays(1));

    bean(AftercareRounds.class).run();

    assertThat(signalsOf(consultant))
        .containsExactlyInAnyOrder(
            "CONTRACT_ENDS " + today.plusWeeks(6), "EDUCATION_ENDS " + today.plusWeeks(5));
  }

  @Test
  void workThatEndsClosesItsSignalsAndNoOthers() {
    String ending = started("JOB", today.minusMonths(1), today.plusWeeks(4)).string("id");
    started("EDUCATION", today.minusYears(2), today.plusWeeks(2));
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant))
        .contains("CONTRACT_ENDS " + today.plusWeeks(4), "EDUCATION_ENDS " + today.plusWeeks(2))
        .anyMatch(signal -> signal.startsWith("AFTERCARE_PERSON"));

    end(ending, Map.of("code", "OTHER_WORK", "endedOn", today.toString(), "version", 0));
    bean(AftercareRounds.class).run();

    assertThat(signalsOf(consultant)).containsExactly("EDUCATION_ENDS " + today.plusWeeks(2));
  }

  @Test
  void workThatNeverBeganClosesItsSignalsToo() {
    String never = started("JOB", today, today.plusWeeks(3)).string("id");
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).containsExactly("CONTRACT_ENDS " + today.plusWeeks(3));

    end(never, Map.of("code", "NOT_STARTED", "version", 0));

    assertThat(signalsOf(consultant)).isEmpty();
  }

  @Test
  void aContractThatIsMadeLongerAsksAgainSixWeeksBeforeTheNewEnd() {
    LocalDate newEnd = today.plusYears(1);
    String id = started("JOB", today.minusYears(1), today.plusWeeks(2)).string("id");
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).containsExactly("CONTRACT_ENDS " + today.plusWeeks(2));

    Map<String, Object> longer = work("JOB", today.minusYears(1), newEnd);
    longer.put("version", 0);
    consultant.put(PLACEMENTS + "/" + id, longer).expect(200);
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).isEmpty();

    bean(SettableClock.class)
        .setTo(newEnd.minusWeeks(6).atTime(LocalTime.NOON).atZone(Time.AMSTERDAM).toInstant());
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultantUser.signIn())).containsExactly("CONTRACT_ENDS " + newEnd);
  }

  @Test
  void aChangeThatMovesNothingLeavesTheSignals() {
    Answer made = started("JOB", today.minusMonths(1), today.plusWeeks(4));
    bean(AftercareRounds.class).run();
    List<String> before = signalsOf(consultant);
    assertThat(before).hasSize(2);

    Map<String, Object> more = work("JOB", today.minusMonths(1), today.plusWeeks(4));
    more.put("hoursPerWeek", 32);
    more.put("version", 0);
    consultant.put(PLACEMENTS + "/" + made.string("id"), more).expect(200);

    assertThat(signalsOf(consultant)).containsExactlyElementsOf(before);
  }

  private void end(String id, Map<String, Object> ending) {
    consultant.post(PLACEMENTS + "/" + id + "/endings", ending).expect(200);
  }
}
