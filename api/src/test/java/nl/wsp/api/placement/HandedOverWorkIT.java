package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.signal.Signal;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** Somebody leaves: all open work goes along and nothing stays with him. */
class HandedOverWorkIT extends PlacementTest {
  private static final String HANDOVERS = "/api/v1/caseload-handovers";
  private static final String SESSIONS = "/api/v1/matching-sessions";

  /** Every place where open work has somebody's name; a new one belongs in this list. */
  private static final Map<String, String> OPEN_WORK = openWork();

  private static Map<String, String> openWork() {
    Map<String, String> work = new LinkedHashMap<>();
    work.put("people", "job_seeker WHERE consultant_id = ?");
    work.put("stand-in", "job_seeker WHERE stand_in_id = ?");
    work.put("employers", "employer WHERE account_manager_id = ?");
    work.put("signals", "work_signal WHERE owner_id = ? AND state = 'OPEN'");
    work.put("actions", "session_action WHERE owner_id = ? AND done_at IS NULL");
    work.put("openings", "job_opening WHERE owner_id = ? AND status <> 'NO'");
    work.put("proposals", "proposal WHERE created_by = ? AND under_way = 1");
    work.put("trials", "trial_placement WHERE created_by = ? AND status = 'RUNNING'");
    work.put("work", "placement WHERE created_by = ? AND status = 'STARTED'");
    work.put("introductions", "introduction WHERE asked_by = ? AND status = 'ASKED'");
    work.put("offers", "subsidy_offer WHERE created_by = ? AND status IN ('DRAFT', 'SENT')");
    work.put("cases", "subsidy_case WHERE created_by = ? AND status = 'RUNNING'");
    work.put(
        "sessions", "matching_session WHERE created_by = ? AND status IN ('PLANNED', 'RUNNING')");
    work.put(
        "series",
        "matching_session_series WHERE created_by = ? AND last_day >= '"
            + LocalDate.now(Time.AMSTERDAM)
            + "'");
    work.put("projects", "project WHERE owner_id = ? AND status IN ('PLANNED', 'RUNNING')");
    work.put("leads", "entrepreneur_lead WHERE owner_id = ? AND status = 'OPEN'");
    work.put(
        "helping",
        "session_helper h JOIN matching_session s ON s.id = h.session_id WHERE h.user_id = ? AND"
            + " s.status IN ('PLANNED', 'RUNNING')");
    return work;
  }

  private static Map<String, Integer> openWorkOf(User user) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    OPEN_WORK.forEach(
        (what, where) -> {
          int number = count("SELECT COUNT(*) FROM " + where, user.id());
          if (number > 0) {
            counts.put(what, number);
          }
        });
    return counts;
  }

  private static Map<String, Object> session(User helper) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("kind", "NETWORK_CAFE");
    plan.put("title", "Netwerkcafé in de bibliotheek");
    plan.put("date", "2031-03-05");
    plan.put("startTime", "13:30");
    plan.put("endTime", "16:00");
    plan.put("helpers", List.of(Map.of("userId", helper.id().toString(), "role", "HOST")));
    return plan;
  }

  private static String action(Client who, String session, String what) {
    return who.post(
            SESSIONS + "/" + session + "/actions",
            Map.of("what", what, "dueOn", LocalDate.now(Time.AMSTERDAM).plusDays(3).toString()))
        .expect(201)
        .string("id");
  }

  private static void raise(User owner, UUID about) {
    inTransaction(
        () ->
            bean(Signals.class)
                .raise(
                    new Signal(
                        SignalKind.AFTERCARE_PERSON,
                        UUID.randomUUID(),
                        LocalDate.now(Time.AMSTERDAM).plusDays(3),
                        owner.id(),
                        MUNICIPALITY,
                        about,
                        "/signalen")));
  }

  @Test
  void nothingStaysWithAConsultantWhoLeaves() {
    User next = user(consultantUser.organisationId(), Role.CONSULTANT);
    UUID known = candidate(thisEmployer());
    String proposal = proposed(vacancy(2), known);
    String onTrial = proposed(vacancy(1), somebody());
    String trial = consultant.post(TRIALS, trial(onTrial)).expect(201).string("id");
    String session = consultant.post(SESSIONS, session(consultantUser)).expect(201).string("id");
    String action = action(consultant, session, "Bel de kwekerij terug");
    raise(consultantUser, known);
    raise(consultantUser, null);
    consultant
        .post(
            "/api/v1/job-seekers/" + known + "/job-openings",
            Map.of("employerId", employerId.toString()))
        .expect(201);
    assertThat(openWorkOf(consultantUser).keySet())
        .contains(
            "people",
            "signals",
            "actions",
            "openings",
            "proposals",
            "trials",
            "sessions",
            "helping");

    Answer done =
        consultant
            .post(
                HANDOVERS,
                Map.of(
                    "to",
                    next.id().toString(),
                    "notes",
                    List.of(Map.of("jobSeekerId", known.toString(), "note", "Belt liever"))))
            .expect(201);

    assertThat(openWorkOf(consultantUser)).isEmpty();
    assertThat(done.string("people")).isEqualTo("2");
    assertThat(done.string("signals")).isEqualTo("2");
    Client taking = next.signIn();
    assertThat(taking.get(HANDOVERS + "/" + done.string("id")).expect(200).text())
        .contains("Belt liever");
    taking.get(PROPOSALS + "/" + proposal).expect(200);
    taking.get(TRIALS + "/" + trial).expect(200);
    assertThat(taking.get(SESSIONS + "/" + session).expect(200).string("sight"))
        .isEqualTo("ORGANISER");
    Answer actions = taking.get(SESSIONS + "/" + session + "/actions").expect(200);
    assertThat(actions.string("items.0.id")).isEqualTo(action);
    assertThat(actions.string("items.0.ownerId")).isEqualTo(next.id().toString());
    // agreed, and handed over: every board that is open sees it
    assertThat(
            count(
                "SELECT COUNT(*) FROM session_event WHERE session_id = ? AND kind = 'ACTION'",
                session))
        .isEqualTo(2);
    consultant.get(PROPOSALS + "/" + proposal).expect(404);
    assertThat(person.get("/api/v1/messages").string("items.0.kind"))
        .isEqualTo("CONSULTANT_CHANGED");
    assertThat(
            count(
                "SELECT COUNT(*) FROM change_history WHERE aggregate_id = ? AND action ="
                    + " 'HANDED_OVER'",
                proposal))
        .isEqualTo(1);
  }

  @Test
  void theNewOneIsInvitedToTheSessionsWithTheAppointment() {
    User next = user(consultantUser.organisationId(), Role.CONSULTANT);
    consultant.post(SESSIONS, session(consultantUser)).expect(201);
    consultant.post(HANDOVERS, Map.of("to", next.id().toString())).expect(201);
    Answer inbox = next.signIn().get("/api/v1/messages").expect(200);
    assertThat(inbox.text()).contains("SESSION_INVITATION", "CASELOAD_RECEIVED");
  }

  @Test
  void anAccountManagerHandsOverHisEmployersWhoAreTold() {
    User next = user(managerUser.organisationId(), Role.ACCOUNT_MANAGER);
    String session = manager.post(SESSIONS, session(managerUser)).expect(201).string("id");
    action(manager, session, "Vraag naar de rooster");
    Map<String, Object> series = new HashMap<>(session(managerUser));
    series.keySet().retainAll(List.of("kind", "title", "startTime", "endTime"));
    series.put("firstDay", "2031-10-14");
    series.put("lastDay", "2031-11-30");
    manager.post("/api/v1/matching-session-series", series).expect(201);

    manager.post(HANDOVERS, Map.of("to", consultantUser.id().toString())).expect(422);
    Answer done = manager.post(HANDOVERS, Map.of("to", next.id().toString())).expect(201);

    assertThat(openWorkOf(managerUser)).isEmpty();
    assertThat(done.string("employers")).isEqualTo("1");
    assertThat(done.string("people")).isEqualTo("0");
    assertThat(
            next.signIn()
                .get("/api/v1/employers/" + employerId)
                .expect(200)
                .string("accountManagerId"))
        .isEqualTo(next.id().toString());
    assertThat(owner.get("/api/v1/messages").string("items.0.kind"))
        .isEqualTo("ACCOUNT_MANAGER_CHANGED");
  }

  @Test
  void onlyTheWorkAboutChosenPeopleGoesAlongWhenNobodyLeaves() {
    User next = user(consultantUser.organisationId(), Role.CONSULTANT);
    UUID goes = candidate(thisEmployer());
    UUID stays = somebody();
    String vacancy = vacancy(3);
    String going = proposed(vacancy, goes);
    String staying = proposed(vacancy, stays);
    String session = consultant.post(SESSIONS, session(consultantUser)).expect(201).string("id");
    raise(consultantUser, stays);
    raise(consultantUser, goes);

    consultant
        .post(
            HANDOVERS,
            Map.of(
                "to",
                next.id().toString(),
                "people",
                List.of(Map.of("jobSeekerId", goes.toString()))))
        .expect(201);

    Client taking = next.signIn();
    taking.get(PROPOSALS + "/" + going).expect(200);
    taking.get(PROPOSALS + "/" + staying).expect(404);
    consultant.get(PROPOSALS + "/" + staying).expect(200);
    assertThat(openWorkOf(consultantUser))
        .containsEntry("people", 1)
        .containsEntry("signals", 1)
        .containsEntry("proposals", 1)
        .containsEntry("sessions", 1);
    assertThat(consultant.get(SESSIONS + "/" + session).string("sight")).isEqualTo("ORGANISER");
  }

  @Test
  void whoWasStandInIsReplacedTooAndNobodyStandsInForHimself() {
    User next = user(consultantUser.organisationId(), Role.CONSULTANT);
    User third = user(consultantUser.organisationId(), Role.CONSULTANT);
    UUID mine = somebody();
    UUID thirds = candidate();
    standIn(mine, next.id());
    standIn(thirds, consultantUser.id());
    inTransaction(
        () ->
            bean(io.micronaut.data.jdbc.runtime.JdbcOperations.class)
                .prepareStatement(
                    "UPDATE job_seeker SET consultant_id = ? WHERE id = ?",
                    update -> {
                      update.setString(1, third.id().toString());
                      update.setString(2, thirds.toString());
                      return update.executeUpdate();
                    }));

    consultant.post(HANDOVERS, Map.of("to", next.id().toString())).expect(201);

    assertThat(openWorkOf(consultantUser)).isEmpty();
    assertThat(openWorkOf(next)).containsEntry("people", 1).containsEntry("stand-in", 1);
  }

  private static void standIn(UUID person, UUID standIn) {
    inTransaction(
        () ->
            bean(io.micronaut.data.jdbc.runtime.JdbcOperations.class)
                .prepareStatement(
                    "UPDATE job_seeker SET stand_in_id = ? WHERE id = ?",
                    update -> {
                      update.setString(1, standIn.toString());
                      update.setString(2, person.toString());
                      return update.executeUpdate();
                    }));
  }
}
