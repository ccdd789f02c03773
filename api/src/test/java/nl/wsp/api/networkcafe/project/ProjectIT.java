package nl.wsp.api.networkcafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class ProjectIT extends ProjectTest {
  @Test
  void aProjectIsReadBackWithItsOwnerEmployersAndGoals() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);

    Answer read = manager.get(path(made)).expect(200);
    assertThat(read.header("ETag")).isEqualTo("\"0\"");
    assertThat(read.string("status")).isEqualTo("PLANNED");
    assertThat(read.string("statusLabel")).isEqualTo("Gepland");
    assertThat(read.string("owner.id")).isEqualTo(managerUser.id().toString());
    assertThat(read.string("employers.0.name")).isEqualTo("Bouwbedrijf De Hoeksteen");
    assertThat(read.string("goalPlacements")).isEqualTo("25");
    assertThat(read.string("progress.placements")).isEqualTo("0");
    assertThat(read.string("sight")).isEqualTo("ACCOUNT_MANAGER");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    Answer refused =
        manager
            .post(
                PROJECTS,
                Map.of(
                    "municipality",
                    "GM9999",
                    "goalPeople",
                    0,
                    "ownerId",
                    user(Role.CONSULTANT).id(),
                    "employerIds",
                    List.of(UUID.randomUUID())))
            .expect(400);

    assertThat(refused.text())
        .contains(
            "/name",
            "/startDate",
            "/endDate",
            "/municipality",
            "/goalPeople",
            "/ownerId",
            "/employerIds/0");
  }

  @Test
  void theSecondOfTwoChangesAtOnceIsToldThatTheFirstWasThere() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);
    Map<String, Object> change = plan();
    change.put("place", "Voorburg");

    manager.with("If-Match", "\"0\"").put(path(made), change).expect(200);

    manager.with("If-Match", "\"0\"").put(path(made), change).expect(412);
    change.put("version", 0);
    manager.put(path(made), change).expect(409);
    assertThat(manager.get(path(made) + "/history").expect(200).string("items.0.action"))
        .isEqualTo("UPDATE");
  }

  @Test
  void phasesStandInOrderOfTimeAndStayWithinTheProject() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);
    String phases = path(made) + "/phases";

    manager.post(phases, phase("opening", today.plusDays(90), today.plusDays(100), 0)).expect(200);
    Answer both = manager.post(phases, phase("bouw", today, today.plusDays(95), 1)).expect(200);
    Answer early = manager.post(phases, phase("sloop", today.minusYears(1), today, 2)).expect(422);

    assertThat(both.string("phases.0.name")).isEqualTo("bouw");
    assertThat(both.string("phases.0.current")).isEqualTo("true");
    assertThat(both.string("phases.1.name")).isEqualTo("opening");
    assertThat(early.text()).contains("/startDate", "outside-project");
    Map<String, Object> shorter = plan();
    shorter.put("endDate", today.plusDays(50).toString());
    shorter.put("version", 2);
    assertThat(manager.put(path(made), shorter).expect(422).text()).contains("phase-outside");
  }

  @Test
  void aProjectRunsFinishesAndThenChangesNoMore() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);
    String steps = path(made) + "/transitions";

    assertThat(manager.post(steps, Map.of("to", "RUNNING", "version", 0)).expect(409).text())
        .contains("project-needs-phase");
    manager.post(path(made) + "/phases", phase("bouw", today, today, 0)).expect(200);
    manager.post(steps, Map.of("to", "FINISHED", "version", 1)).expect(409);
    manager.post(steps, Map.of("to", "RUNNING", "version", 1)).expect(200);
    Answer finished = manager.post(steps, Map.of("to", "FINISHED", "version", 2)).expect(200);

    assertThat(finished.at("nextSteps").size()).isZero();
    assertThat(finished.string("mayChange")).isEqualTo("false");
    Map<String, Object> change = plan();
    change.put("version", 3);
    assertThat(manager.put(path(made), change).expect(409).text()).contains("project-over");
  }

  @Test
  void whoStopsAProjectSaysWhy() {
    Answer made = manager.post(PROJECTS, plan()).expect(201);
    String steps = path(made) + "/transitions";

    manager.post(steps, Map.of("to", "STOPPED", "version", 0)).expect(422);
    Answer stopped =
        manager
            .post(steps, Map.of("to", "STOPPED", "reason", "Geen vergunning", "version", 0))
            .expect(200);

    assertThat(stopped.string("reason")).isEqualTo("Geen vergunning");
    assertThat(manager.get(path(made) + "/history").string("items.0.reason"))
        .isEqualTo("Geen vergunning");
  }

  @Test
  void aProjectWithASessionToComeIsNotFinished() {
    Answer project = projectWithPhase();
    String session = session(manager, "EMPLOYER_EVENT", today.plusDays(3));
    manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);
    String steps = path(project) + "/transitions";
    manager.with("If-Match", "*").post(steps, Map.of("to", "RUNNING")).expect(200);

    Answer refused =
        manager.with("If-Match", "*").post(steps, Map.of("to", "FINISHED")).expect(409);

    assertThat(refused.text()).contains("project-sessions-open");
    manager
        .with("If-Match", "*")
        .post(SESSIONS + "/" + session + "/transitions", Map.of("to", "RUNNING"))
        .expect(200);
    manager
        .with("If-Match", "*")
        .post(SESSIONS + "/" + session + "/transitions", Map.of("to", "CLOSED"))
        .expect(200);
    manager.with("If-Match", "*").post(steps, Map.of("to", "FINISHED")).expect(200);
  }

  @Test
  void forAnEmployerThatDoesNotTakePartAProjectDoesNotExist() {
    Map<String, Object> without = plan();
    without.put("employerIds", List.of());
    String path = PROJECTS + "/" + manager.post(PROJECTS, without).expect(201).string("id");

    owner.get(path).expect(404);
    assertThat(owner.get(PROJECTS + "?limit=100").expect(200).text())
        .doesNotContain(path.substring(PROJECTS.length() + 1));
  }

  @Test
  void anEmployerThatTakesPartSeesPhasesAndHisOwnVacanciesOnly() {
    Answer project = projectWithPhase();
    String mine = vacancy();
    Client colleague = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    String strange = strangeVacancy(colleague);
    manager.put(phasePath(project) + "/vacancies/" + mine, Map.of()).expect(200);
    manager.put(phasePath(project) + "/vacancies/" + strange, Map.of()).expect(200);
    manager.put(phasePath(project) + "/obligations/" + obligation(), Map.of()).expect(200);

    Answer seen = owner.get(path(project)).expect(200);

    assertThat(seen.string("sight")).isEqualTo("PARTICIPANT");
    assertThat(seen.string("phases.0.name")).isEqualTo("bouw");
    assertThat(seen.text()).contains(mine).doesNotContain(strange);
    assertThat(seen.has("goalPlacements")).isFalse();
    assertThat(seen.has("progress")).isFalse();
    assertThat(seen.has("phases.0.obligations")).isFalse();
    assertThat(seen.has("phases.0.sessions")).isFalse();
    assertThat(owner.get(PROJECTS + "?limit=100").expect(200).text())
        .contains(project.string("id"))
        .doesNotContain("goalPlacements\":25");
  }

  private String strangeVacancy(Client colleague) {
    String before = employerId;
    employerId = TestEmployers.add(colleague, "Een ander").string("id");
    String id = vacancy();
    employerId = before;
    return id;
  }

  @Test
  void aPartnerSeesAProjectOnlyWhenAnEmployerHeManagesTakesPart() {
    Answer without = manager.post(PROJECTS, plan()).expect(201);
    User partner = user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER);
    Client reader = partner.signIn();
    String managed = TestEmployers.add(reader, "Klant van de partner").string("id");
    Map<String, Object> plan = plan();
    plan.put("employerIds", List.of(managed));
    Answer with = manager.post(PROJECTS, plan).expect(201);

    reader.get(path(without)).expect(404);
    reader.put(path(without), plan).expect(404);
    reader.post(path(without) + "/phases", Map.of()).expect(404);
    assertThat(reader.get(path(with)).expect(200).string("sight")).isEqualTo("PARTICIPANT");
    plan.put("version", 0);
    reader.put(path(with), plan).expect(403);
    reader.get(path(with) + "/history").expect(403);
    reader.get(path(with) + "/suggestions").expect(403);
    reader.post(PROJECTS, plan()).expect(403);
    assertThat(reader.get("/api/v1/project-phases").expect(200).text())
        .doesNotContain(with.string("id"));
  }

  @Test
  void aConsultantReadsAndWritesNothing() {
    Answer project = projectWithPhase();
    Client consultant = user(municipality, Role.CONSULTANT).signIn();

    assertThat(consultant.get(path(project)).expect(200).string("sight")).isEqualTo("CONSULTANT");
    consultant.put(phasePath(project) + "/vacancies/" + vacancy(), Map.of()).expect(403);
    String notHis = session(manager, "EMPLOYER_EVENT", today.plusDays(3));
    consultant.put(phasePath(project) + "/sessions/" + notHis, Map.of()).expect(403);
    String own = session(consultant, "NETWORK_CAFE", today.plusDays(4));
    consultant.put(phasePath(project) + "/sessions/" + own, Map.of()).expect(200);
  }

  @Test
  void aTeamLeaderChangesProjectsOfHisMunicipalityAndSeesNoSmallGroups() {
    Answer whole = projectWithPhase();
    Map<String, Object> elsewhere = plan();
    elsewhere.put("municipality", "GM0626");
    Answer other = manager.post(PROJECTS, elsewhere).expect(201);
    Client leader = user(municipality, Role.MANAGER).signIn();

    leader.get(path(other)).expect(404);
    Answer seen = leader.get(path(whole)).expect(200);
    assertThat(seen.string("sight")).isEqualTo("MANAGER");
    assertThat(seen.has("progress.placements")).isFalse();
    assertThat(seen.has("phases.0.progress.discussed")).isFalse();
    assertThat(seen.string("progress.vacancies")).isEqualTo("0");
    Map<String, Object> change = plan();
    change.put("version", 1);
    change.put("name", "Winkelcentrum De Zomerhof, tweede deel");
    leader.put(path(whole), change).expect(200);
    change.put("municipality", "GM0626");
    leader.with("If-Match", "*").put(path(whole), change).expect(403);
    assertThat(leader.get(PROJECTS + "?limit=100").expect(200).text())
        .contains(whole.string("id"))
        .doesNotContain(other.string("id"));
  }

  @Test
  void theListIsFilteredAndGoesOnWhereItStopped() {
    for (String name : List.of("Stationsgebied Eikenlaan", "Zorgpark Eikenlaan")) {
      Map<String, Object> plan = plan();
      plan.put("name", name);
      manager.post(PROJECTS, plan).expect(201);
    }
    String filter = "?q=Eikenlaan&mine=true&limit=1&employerId=" + employerId;

    Answer first = manager.get(PROJECTS + filter).expect(200);
    Answer second = manager.get(PROJECTS + filter + "&cursor=" + first.string("next")).expect(200);

    assertThat(first.string("items.0.name")).isEqualTo("Zorgpark Eikenlaan");
    assertThat(second.string("items.0.name")).isEqualTo("Stationsgebied Eikenlaan");
    assertThat(second.has("next")).isFalse();
    assertThat(manager.get(PROJECTS + "?status=RUNNING&mine=true").at("items").size()).isZero();
    manager.get(PROJECTS + "?status=HALF").expect(400);
    var sheet = manager.with("Accept", "text/csv").file(PROJECTS + "/sheet?q=Eikenlaan&mine=true");
    assertThat(new String(sheet.body(), StandardCharsets.UTF_8))
        .contains("Zorgpark Eikenlaan", "Stationsgebied Eikenlaan", "Doel plaatsingen");
  }

  @Test
  void aLineOfTheListSaysWhichPhaseRunsAndHowFarItIs() {
    Answer project = projectWithPhase();
    manager.put(phasePath(project) + "/vacancies/" + vacancy(), Map.of()).expect(200);

    Answer page = manager.get(PROJECTS + "?mine=true&limit=100").expect(200);

    assertThat(page.string("items.0.progress.vacanciesOpen")).isEqualTo("1");
    assertThat(page.string("items.0.phase.0")).isEqualTo("bouw");
  }

  @Test
  void whoLeavesHandsHisProjectsOver() {
    Answer project = projectWithPhase();
    User next = user(municipality, Role.ACCOUNT_MANAGER);

    manager
        .post("/api/v1/caseload-handovers", Map.of("to", next.id(), "note", "Ik ga weg"))
        .expect(201);

    Answer read = next.signIn().get(path(project)).expect(200);
    assertThat(read.string("owner.id")).isEqualTo(next.id().toString());
    assertThat(manager.get(path(project) + "/history").string("items.0.action"))
        .isEqualTo("HANDED_OVER");
  }

  @Test
  void aManagerOfAllSeesWhatBelongsToAMunicipality() {
    Map<String, Object> elsewhere = plan();
    elsewhere.put("municipality", "GM0626");
    Answer other = manager.post(PROJECTS, elsewhere).expect(201);
    User leader = user(municipality);
    bean(Accounts.class).addMembership(leader.id(), municipality, Role.MANAGER, null);

    leader.signIn().get(path(other)).expect(200);
  }
}
