package nl.wsp.api.networkcafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhaseIT extends ProjectTest {
  @AfterEach
  void theClockRunsOn() {
    bean(SettableClock.class).reset();
  }

  @Test
  void sessionsVacanciesAndSroiHangOnAPhaseAndCount() {
    Answer project = projectWithPhase();
    String session = session(manager, "EMPLOYER_EVENT", today.plusDays(3));
    String vacancy = vacancy();

    manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);
    manager.put(phasePath(project) + "/vacancies/" + vacancy, Map.of()).expect(200);
    Answer all =
        manager.put(phasePath(project) + "/obligations/" + obligation(), Map.of()).expect(200);

    assertThat(all.string("phases.0.sessions.0.id")).isEqualTo(session);
    assertThat(all.string("phases.0.sessions.0.kindLabel")).isEqualTo("Werkgeversbijeenkomst");
    assertThat(all.string("phases.0.vacancies.0.id")).isEqualTo(vacancy);
    assertThat(all.string("phases.0.obligations.0.employerName"))
        .isEqualTo("Bouwbedrijf De Hoeksteen");
    assertThat(all.string("phases.0.progress.vacanciesOpen")).isEqualTo("1");
    assertThat(all.string("progress.sessions")).isEqualTo("1");
    assertThat(all.string("progress.sroiDue")).isEqualTo("50000.00");
    assertThat(all.string("progress.sroiRealised")).isEqualTo("1500.00");
  }

  @Test
  void workThatStartsOnAHangingVacancyCountsAgainstTheGoal() {
    Answer project = projectWithPhase();
    String vacancy = vacancy();
    manager.put(phasePath(project) + "/vacancies/" + vacancy, Map.of()).expect(200);
    StartedWork.on(vacancy, employerId, "PARTIAL");
    StartedWork.on(vacancy, employerId, "NONE");

    Answer read = manager.get(path(project)).expect(200);

    assertThat(read.string("progress.started")).isEqualTo("2");
    assertThat(read.string("progress.placements")).isEqualTo("1");
    assertThat(read.string("phases.0.progress.started")).isEqualTo("2");
    Answer leader = user(municipality, Role.MANAGER).signIn().get(path(project)).expect(200);
    assertThat(leader.has("progress.started")).isFalse();
    assertThat(leader.has("progress.placements")).isFalse();
  }

  @Test
  void whatHangsOnOneProjectDoesNotHangOnAnother() {
    Answer first = projectWithPhase();
    Answer second = projectWithPhase();
    String vacancy = vacancy();
    manager.put(phasePath(first) + "/vacancies/" + vacancy, Map.of()).expect(200);
    manager.put(phasePath(first) + "/vacancies/" + vacancy, Map.of()).expect(200);

    Answer refused = manager.put(phasePath(second) + "/vacancies/" + vacancy, Map.of()).expect(409);

    assertThat(refused.text()).contains("hangs-elsewhere");
    manager.delete(phasePath(first) + "/vacancies/" + vacancy).expect(200);
    manager.put(phasePath(second) + "/vacancies/" + vacancy, Map.of()).expect(200);
  }

  @Test
  void withinAProjectASessionMovesFromPhaseToPhase() {
    Answer project = projectWithPhase();
    Answer both =
        manager
            .with("If-Match", "*")
            .post(
                path(project) + "/phases",
                phase("opening", today.plusDays(80), today.plusDays(90), 0))
            .expect(200);
    String session = session(manager, "NETWORK_CAFE", today.plusDays(82));
    manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);

    Answer moved =
        manager
            .put(
                path(project) + "/phases/" + both.string("phases.1.id") + "/sessions/" + session,
                Map.of())
            .expect(200);

    assertThat(moved.at("phases.0.sessions").size()).isZero();
    assertThat(moved.string("phases.1.sessions.0.id")).isEqualTo(session);
    Answer choices = manager.get("/api/v1/project-phases?sessionId=" + session).expect(200);
    assertThat(choices.text())
        .containsPattern("\"phaseId\":\"" + both.string("phases.1.id") + "\"[^}]*\"chosen\":true");
  }

  @Test
  void aPhaseWithSessionsIsNotRemovedAndTheAnswerSaysWhatToDo() {
    Answer project = projectWithPhase();
    String session = session(manager, "SCRUM", today.plusDays(3));
    manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);
    manager.put(phasePath(project) + "/vacancies/" + vacancy(), Map.of()).expect(200);

    manager.delete(phasePath(project)).expect(400);
    manager.with("If-Match", "\"1\"").delete(phasePath(project)).expect(412);
    Answer refused = manager.with("If-Match", "\"3\"").delete(phasePath(project)).expect(409);

    assertThat(refused.text()).contains("Hang ze aan een andere fase");
    manager.delete(phasePath(project) + "/sessions/" + session).expect(200);
    Answer without = manager.with("If-Match", "\"4\"").delete(phasePath(project)).expect(200);
    assertThat(without.at("phases").size()).isZero();
    assertThat(manager.get(path(project) + "/history").string("items.0.action"))
        .isEqualTo("PHASE_REMOVE");
  }

  @Test
  void whatTheReaderDoesNotSeeCannotBeHung() {
    Answer project = projectWithPhase();
    Client leader = user(municipality, Role.MANAGER).signIn();
    Map<String, Object> elsewhere = new HashMap<>();
    elsewhere.put("kind", "SCRUM");
    elsewhere.put("title", "Elders");
    elsewhere.put("date", today.plusDays(5).toString());
    elsewhere.put("startTime", "09:00");
    elsewhere.put("endTime", "10:00");
    elsewhere.put("municipalities", List.of("GM0626"));
    String session = manager.post(SESSIONS, elsewhere).expect(201).string("id");

    leader.put(phasePath(project) + "/vacancies/" + vacancy(), Map.of()).expect(404);
    leader.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(404);
    manager.put(phasePath(project) + "/vacancies/" + UUID.randomUUID(), Map.of()).expect(404);
    manager.put(phasePath(project) + "/parties/" + UUID.randomUUID(), Map.of()).expect(404);
    String strange = path(project) + "/phases/" + UUID.randomUUID();
    manager.put(strange + "/vacancies/" + vacancy(), Map.of()).expect(404);
    manager.with("If-Match", "*").delete(strange).expect(404);
    Answer other = projectWithPhase();
    String ofAnother = path(project) + "/phases/" + other.string("phases.0.id");
    manager.with("If-Match", "*").delete(ofAnother).expect(404);
  }

  @Test
  void vacanciesOfItsEmployersAreSuggestedUntilTheyHang() {
    Answer project = projectWithPhase();
    String vacancy = vacancy();
    String obligation = obligation();
    String session = session(manager, "EMPLOYER_EVENT", today.plusDays(9));

    String before = manager.get(path(project) + "/suggestions").expect(200).text();
    manager.put(phasePath(project) + "/vacancies/" + vacancy, Map.of()).expect(200);
    manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);
    String after = manager.get(path(project) + "/suggestions").expect(200).text();

    assertThat(before).contains(vacancy, obligation, session);
    assertThat(after).contains(obligation).doesNotContain(vacancy).doesNotContain(session);
    user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER)
        .signIn()
        .get(path(project) + "/suggestions")
        .expect(404);
  }

  @Test
  void theOwnerIsToldOnceOfAPhaseThatStartsSoonWithNothingOnIt() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);
    LocalDate start = today.plusDays(100);
    Answer project =
        manager
            .post(path(made) + "/phases", phase("opening", start, start.plusDays(10), 0))
            .expect(200);
    String vacancy = vacancy();
    bean(PhaseNotice.class).run();
    assertThat(signals()).doesNotContain(project.string("id"));

    bean(SettableClock.class).setTo(start.minusDays(28).atTime(12, 0).toInstant(ZoneOffset.UTC));
    bean(PhaseNotice.class).run();
    bean(PhaseNotice.class).run();

    assertThat(signals())
        .containsOnlyOnce("/projecten/" + project.string("id"))
        .contains("Een fase van een project begint bijna");
    managerUser.signIn().put(phasePath(project) + "/vacancies/" + vacancy, Map.of()).expect(200);
    assertThat(signals()).doesNotContain(project.string("id"));
  }

  @Test
  void aPhaseOnWhichSomethingHangsRaisesNoSignal() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);
    Answer project =
        manager
            .post(path(made) + "/phases", phase("bouw", today.plusDays(7), today.plusDays(20), 0))
            .expect(200);
    String session = session(manager, "EMPLOYER_EVENT", today.plusDays(8));
    manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);

    bean(PhaseNotice.class).run();

    assertThat(signals()).doesNotContain(project.string("id"));
  }

  private String signals() {
    // signed in again: the clock may have gone far ahead of the first session
    return managerUser.signIn().get("/api/v1/signals?limit=100").expect(200).text();
  }
}
