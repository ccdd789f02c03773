package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class TrialIT extends PlacementTest {

  @Test
  void aTrialLastsAtMostTwoMonthsAtFirst() {
    String proposal = proposed(vacancy(1), somebody());
    Map<String, Object> trial = trial(proposal, "2026-03-01", "2026-05-01");

    assertThat(codes(manager.post(TRIALS, trial).expect(422)))
        .containsExactly("/endDate trial-too-long");
    trial.put("endDate", "2026-02-28");
    assertThat(codes(manager.post(TRIALS, trial).expect(422)))
        .containsExactly("/endDate before-start");
    trial.remove("goal");
    trial.put("endDate", "2026-04-30");
    assertThat(codes(manager.post(TRIALS, trial).expect(400))).containsExactly("/goal required");
    trial.put("goal", "Kan zij het tempo aan?");
    Answer made = manager.post(TRIALS, trial).expect(201);

    assertThat(made.string("longestUntil")).isEqualTo("2026-08-31");
    assertThat(manager.get(PROPOSALS + "/" + proposal).string("status")).isEqualTo("TRIAL");
    manager.post(TRIALS, trial).expect(409);
  }

  @Test
  void aTrialIsExtendedWithAReasonToAtMostSixMonths() {
    Answer made = manager.post(TRIALS, trial(proposed(vacancy(1), somebody()))).expect(201);
    String path = TRIALS + "/" + made.string("id");

    assertThat(codes(extend(made, "2026-09-01", "Nog niet klaar").expect(422)))
        .containsExactly("/endDate trial-too-long");
    assertThat(codes(extend(made, "2026-08-31", null).expect(400)))
        .containsExactly("/reason required");
    Answer longer = extend(made, "2026-08-31", "De oogst duurt langer").expect(200);

    assertThat(longer.string("endDate")).isEqualTo("2026-08-31");
    assertThat(manager.get(path + "/history").expect(200).string("items.0.reason"))
        .isEqualTo("De oogst duurt langer");
    extend(made, "2026-08-31", "Oude versie").expect(409);
  }

  @Test
  void everybodyHearsWhatBecomesOfATrialAndOfWork() {
    String proposal = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    Answer made = manager.post(TRIALS, trial(proposal)).expect(201);
    assertThat(news(owner)).containsExactly("Hulp in de kas: een proefplaatsing begint.");
    assertThat(news(consultant)).hasSize(1);
    assertThat(news(manager)).isEmpty();
    // the person heard of his proposal
    assertThat(news(person)).isEmpty();

    manager
        .post(
            TRIALS + "/" + made.string("id") + "/extensions",
            Map.of("endDate", "2026-05-15", "reason", "Nog niet zeker", "version", 0))
        .expect(200);
    assertThat(news(person)).containsExactly("Hulp in de kas: de proefplaatsing duurt langer.");
    assertThat(news(owner)).hasSize(2);

    String work = manager.post(PLACEMENTS, job(proposal)).expect(201).string("id");
    assertThat(news(owner)).hasSize(3);
    assertThat(news(person)).hasSize(1);
    consultant
        .post(
            PLACEMENTS + "/" + work + "/endings",
            Map.of("code", "OTHER_WORK", "endedOn", "2026-10-01", "version", 0))
        .expect(200);
    assertThat(news(person)).hasSize(2).contains("Hulp in de kas: het werk is afgelopen.");
    assertThat(news(manager)).containsExactly("Hulp in de kas: het werk is afgelopen.");
    assertThat(owner.get("/api/v1/messages").expect(200).text()).doesNotContain("Zomerdijk");
  }

  private static List<String> news(Client who) {
    Answer inbox = who.get("/api/v1/messages").expect(200);
    List<String> texts = new ArrayList<>();
    inbox
        .at("items")
        .values()
        .forEach(
            item -> {
              if (item.get("kind").getStringValue().equals("PLACEMENT_CHANGED")) {
                texts.add(item.get("text").getStringValue());
              }
            });
    return texts;
  }

  @Test
  void theDatabaseItselfTakesNoTrialThatIsTooLong() {
    String id =
        manager.post(TRIALS, trial(proposed(vacancy(1), somebody()))).expect(201).string("id");

    assertThatThrownBy(() -> set(id, "ends_on = '2026-09-01'"))
        .hasStackTraceContaining("trial_placement_length");
    assertThatThrownBy(() -> set(id, "first_ends_on = '2026-05-01', ends_on = '2026-05-01'"))
        .hasStackTraceContaining("trial_placement_first_length");
    set(id, "ends_on = '2026-08-31'");
  }

  @Test
  void aTrialThatStopsGivesThePositionBack() {
    String vacancyId = vacancy(1);
    String other = proposed(vacancyId, somebody());
    String proposal = proposed(vacancyId, candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    Answer made = manager.post(TRIALS, trial(proposal)).expect(201);

    assertThat(codes(manager.post(TRIALS, trial(other)).expect(409)))
        .containsExactly("/vacancyId no-position-left");
    Map<String, Object> end = new HashMap<>();
    end.put("outcome", "STOPPED");
    end.put("endedOn", "2026-03-20");
    end.put("version", 0);
    assertThat(codes(end(made, end).expect(400))).containsExactly("/reason required");
    end.put("reason", "Het werk was toch te zwaar");
    assertThat(end(made, end).expect(200).string("status")).isEqualTo("STOPPED");

    assertThat(manager.get(PROPOSALS + "/" + proposal).string("status")).isEqualTo("WITHDRAWN");
    manager.post(TRIALS, trial(other)).expect(201);
  }

  @Test
  void aTrialIsSeenByThoseItConcernsOnly() {
    String proposal = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    Answer made = manager.post(TRIALS, trial(proposal)).expect(201);
    String path = TRIALS + "/" + made.string("id");

    assertThat(owner.get(path).expect(200).text()).doesNotContain("Zomerdijk");
    assertThat(person.get(path).expect(200).string("goal")).isEqualTo("Kan zij het tempo aan?");
    consultant.get(path).expect(200);
    assertThat(person.get(TRIALS).expect(200).at("items").size()).isEqualTo(1);
    colleague.get(path).expect(404);
    user(Role.EMPLOYER).signIn().get(path).expect(404);
    user(Role.JOB_SEEKER).signIn().get(path).expect(404);
    owner.get(path + "/history").expect(403);
    colleague.post(TRIALS, trial(proposal)).expect(404);
    assertThat(colleague.get(TRIALS).expect(200).at("items").size()).isZero();
  }

  private Answer extend(Answer trial, String until, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("endDate", until);
    body.put("reason", reason);
    body.put("version", 0);
    return manager.post(TRIALS + "/" + trial.string("id") + "/extensions", body);
  }

  private Answer end(Answer trial, Map<String, Object> ending) {
    return manager.post(TRIALS + "/" + trial.string("id") + "/endings", ending);
  }

  private static int set(String id, String what) {
    return inTransaction(
        () ->
            bean(io.micronaut.data.jdbc.runtime.JdbcOperations.class)
                .prepareStatement(
                    "UPDATE trial_placement SET " + what + " WHERE id = ?",
                    update -> {
                      update.setString(1, id);
                      return update.executeUpdate();
                    }));
  }
}
