package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmployerSilenceIT extends PlacementTest {
  @AfterEach
  void theClockRunsOn() {
    bean(SettableClock.class).reset();
  }

  @Test
  void theAccountManagerGetsOneSignalAndLosesItWhenTheEmployerAnswers() {
    String id = proposed(vacancy(1), somebody());
    LocalDate due = LocalDate.parse(manager.get(PROPOSALS + "/" + id).string("dueOn"));
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id)).isZero();

    bean(SettableClock.class).setTo(due.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
    bean(EmployerSilence.class).run();
    bean(EmployerSilence.class).run();

    assertThat(openSignals(id)).isEqualTo(1);
    Answer list = managerUser.signIn().get("/api/v1/signals").expect(200);
    assertThat(list.text()).contains("/voordrachten/" + id);
    move(ownerUser.signIn(), id, Map.of("to", "INTERESTED")).expect(200);
    assertThat(openSignals(id)).isZero();
  }

  @Test
  void aFilledVacancyAsksForNoAnswerAnyMoreAndNobodyElseSeesTheSilence() {
    String vacancyId = vacancy(1);
    String id = proposed(vacancyId, somebody());
    String chosen = proposed(vacancyId, somebody());
    LocalDate due = LocalDate.parse(manager.get(PROPOSALS + "/" + id).string("dueOn"));
    bean(SettableClock.class).setTo(due.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id)).isEqualTo(1);
    assertThat(managerUser.signIn().get(PROPOSALS + "?overdue=true").expect(200).text())
        .contains(id)
        .contains(chosen);
    for (User other : List.of(ownerUser, user(Role.ACCOUNT_MANAGER))) {
      assertThat(other.signIn().get("/api/v1/signals").status()).isIn(200, 403);
      assertThat(other.signIn().get("/api/v1/signals").text()).doesNotContain(id);
    }

    managerUser.signIn().post(PLACEMENTS, job(chosen)).expect(201);

    assertThat(openSignals(id)).isZero();
    assertThat(openSignals(chosen)).isZero();
  }

  @Test
  void silenceAfterInterestAndAfterTheInterviewIsSeenTooAndTheEmployerIsReminded() {
    String id = proposed(vacancy(1), somebody());
    move(owner, id, Map.of("to", "INTERESTED")).expect(200);
    LocalDate due = LocalDate.parse(manager.get(PROPOSALS + "/" + id).string("dueOn"));
    on(due.plusDays(1));
    bean(EmployerSilence.class).run();
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id)).isEqualTo(1);
    assertThat(remindersOf(id)).isEqualTo(1);
    assertThat(managerUser.signIn().get(PROPOSALS + "?overdue=true").expect(200).text())
        .contains(id);

    LocalDate interview = due.plusDays(3);
    move(ownerUser.signIn(), id, Map.of("to", "INTERVIEW", "interviewAt", interview + "T09:00:00Z"))
        .expect(200);
    assertThat(openSignals(id)).isZero();
    LocalDate after =
        LocalDate.parse(managerUser.signIn().get(PROPOSALS + "/" + id).string("dueOn"));
    assertThat(after).isAfter(interview.plusDays(4));
    on(after);
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id)).isZero();

    on(after.plusDays(1));
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id)).isEqualTo(1);
    assertThat(remindersOf(id)).isEqualTo(2);
  }

  @Test
  void whoPostponedSomebodyIsRemindedOnTheDayAndNotBefore() {
    LocalDate until = LocalDate.now(Time.AMSTERDAM).plusWeeks(2);
    Map<String, Object> later = nomination(vacancy(1), somebody());
    later.put("to", "POSTPONED");
    later.put("until", until.toString());
    String id = consultant.post(PROPOSALS, later).expect(201).string("id");

    on(until.minusDays(1));
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id, "PROPOSAL_TO_PICK_UP")).isZero();
    on(until);
    bean(EmployerSilence.class).run();
    bean(EmployerSilence.class).run();
    assertThat(openSignals(id, "PROPOSAL_TO_PICK_UP")).isEqualTo(1);
    assertThat(consultantUser.signIn().get("/api/v1/signals").expect(200).text())
        .contains("/voordrachten/" + id)
        .contains("PROPOSAL_TO_PICK_UP");
    assertThat(managerUser.signIn().get("/api/v1/signals").expect(200).text()).doesNotContain(id);

    move(
            consultantUser.signIn(),
            id,
            Map.of("to", "POSTPONED", "until", until.plusWeeks(1).toString()))
        .expect(200);
    assertThat(openSignals(id, "PROPOSAL_TO_PICK_UP")).isZero();
  }

  @Test
  void whatWasNeverSentAsksNoEmployerButWhoMadeIt() {
    Map<String, Object> kept = nomination(vacancy(1), somebody());
    kept.put("to", "PREPARED");
    String id = consultant.post(PROPOSALS, kept).expect(201).string("id");
    on(LocalDate.now(Time.AMSTERDAM).plusDays(60));

    bean(EmployerSilence.class).run();

    assertThat(openSignals(id)).isZero();
    assertThat(remindersOf(id)).isZero();
    assertThat(openSignals(id, "PROPOSAL_TO_PICK_UP")).isEqualTo(1);
  }

  private static void on(LocalDate day) {
    bean(SettableClock.class).setTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private static int remindersOf(String id) {
    return count(
        "SELECT COUNT(*) FROM message WHERE kind = 'PROPOSAL_UNANSWERED' AND path = ?",
        "/voordrachten/" + id);
  }

  private static int openSignals(String id) {
    return openSignals(id, "PROPOSAL_UNANSWERED");
  }

  private static int openSignals(String id, String kind) {
    return count(
        "SELECT COUNT(*) FROM work_signal WHERE subject_id = ? AND kind = ? AND state = 'OPEN'",
        id,
        kind);
  }
}
