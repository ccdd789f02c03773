package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sheet.SheetWriter;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class PlacementIT extends PlacementTest {

  @Test
  void theLastPositionFilledFillsTheVacancyAndAnswersTheOthers() {
    String vacancyId = vacancy(2);
    String one = proposed(vacancyId, candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    String two = proposed(vacancyId, somebody());
    String three = proposed(vacancyId, somebody());

    manager.post(PLACEMENTS, job(one)).expect(201);
    assertThat(statusOf(vacancyId)).isEqualTo("PUBLISHED");
    assertThat(manager.get(PROPOSALS + "/" + three).string("status")).isEqualTo("PROPOSED");
    manager.post(PLACEMENTS, job(two)).expect(201);

    assertThat(statusOf(vacancyId)).isEqualTo("FILLED");
    Answer closed = consultant.get(PROPOSALS + "/" + three).expect(200);
    assertThat(closed.string("status")).isEqualTo("CLOSED");
    assertThat(closed.string("closeCode")).isEqualTo("VACANCY_FILLED");
    assertThat(manager.get(PROPOSALS + "/" + one).string("status")).isEqualTo("PLACED");
    assertThat(manager.get(PROPOSALS + "/" + two).string("status")).isEqualTo("PLACED");
  }

  @Test
  void ofTwoWhoFillTheLastPositionOverTheInterfaceOneIsRefused() {
    String vacancyId = vacancy(1);
    List<String> proposals =
        List.of(proposed(vacancyId, somebody()), proposed(vacancyId, somebody()));

    List<CompletableFuture<Integer>> answers =
        proposals.stream()
            .map(
                proposal ->
                    CompletableFuture.supplyAsync(
                        () -> manager.post(PLACEMENTS, job(proposal)).status()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    assertThat(count("SELECT COUNT(*) FROM placement WHERE vacancy_id = ?", vacancyId))
        .isEqualTo(1);
    assertThat(
            count(
                "SELECT COUNT(*) FROM proposal WHERE vacancy_id = ? AND under_way = 1", vacancyId))
        .isZero();
  }

  @Test
  void ofThreeForTwoPositionsAtOnceTwoArePlacedAndTheThirdGetsAnAnswer() {
    String vacancyId = vacancy(2);
    List<String> proposals =
        List.of(
            proposed(vacancyId, somebody()),
            proposed(vacancyId, somebody()),
            proposed(vacancyId, candidate(Audience.EMPLOYERS_PSEUDONYMOUS)));

    List<CompletableFuture<Integer>> answers =
        proposals.stream()
            .map(
                proposal ->
                    CompletableFuture.supplyAsync(
                        () -> manager.post(PLACEMENTS, job(proposal)).status()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(201, 201, 409);
    assertThat(statusOf(vacancyId)).isEqualTo("FILLED");
    List<String> ends =
        proposals.stream()
            .map(id -> consultant.get(PROPOSALS + "/" + id).string("status"))
            .toList();
    assertThat(ends).containsExactlyInAnyOrder("PLACED", "PLACED", "CLOSED");
    // who proposed hears of the one that was closed; who placed did it himself
    assertThat(
            count(
                "SELECT COUNT(*) FROM message WHERE recipient_id = ? AND kind ="
                    + " 'PROPOSAL_ANSWERED' AND path = ?",
                consultantUser.id(),
                "/voordrachten/" + proposals.get(ends.indexOf("CLOSED"))))
        .isEqualTo(1);
    // and the person with an account hears what became of his own
    assertThat(person.get("/api/v1/messages").expect(200).string("items.0.kind"))
        .isEqualTo("PROPOSAL_ABOUT_ME");
  }

  @Test
  void workIsAPlacementOnlyWhenItSavesOnTheBenefit() {
    UUID candidateId = candidate();
    Map<String, Object> study = new HashMap<>();
    study.put("jobSeekerId", candidateId.toString());
    study.put("kind", "EDUCATION");
    study.put("title", "Opleiding tot hovenier");
    study.put("startDate", "2017-02-01");
    Answer work = consultant.post(PLACEMENTS, study).expect(201);

    assertThat(work.string("placement")).isEqualTo("false");
    assertThat(work.has("fictitiousSaving")).isFalse();
    study.put("savingPerMonth", 500);
    assertThat(codes(consultant.post(PLACEMENTS, study).expect(422)))
        .containsExactly("/savingPerMonth no-saving");
    study.put("saving", "PARTIAL");
    assertThat(codes(consultant.post(PLACEMENTS, study).expect(400)))
        .containsExactly("/municipality required");
    study.put("municipality", "GM1916");
    study.put("hoursPerWeek", 35);
    Answer placement = consultant.post(PLACEMENTS, study).expect(201);

    assertThat(placement.string("placement")).isEqualTo("true");
    assertThat(placement.string("outflowDate")).isEqualTo("2017-02-01");
    assertThat(placement.string("fictitiousSaving")).isEqualTo("13000.00");
    assertThat(placement.string("fictitiousNormOf")).isEqualTo("2017-01-01");
    assertThat(consultant.get(PLACEMENTS + "?placement=true").expect(200).at("items").size())
        .isEqualTo(1);
  }

  @Test
  void anEmployerReadsNothingOfTheBenefitAndThePersonNothingOfTheNorm() {
    String proposal = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    String path =
        PLACEMENTS + "/" + manager.post(PLACEMENTS, job(proposal)).expect(201).string("id");

    Answer toEmployer = owner.get(path).expect(200);
    Answer toPerson = person.get(path).expect(200);

    assertThat(toEmployer.string("title")).isEqualTo("Hulp in de kas");
    for (String hidden :
        List.of(
            "placement",
            "saving",
            "municipality",
            "fictitiousSaving",
            "jobSeekerId",
            "candidateName",
            "outflowDate",
            "subsidised")) {
      assertThat(toEmployer.has(hidden)).as(hidden).isFalse();
    }
    assertThat(toPerson.string("saving")).isEqualTo("FULL");
    assertThat(toPerson.has("fictitiousSaving")).isFalse();
    owner.get(PLACEMENTS + "?placement=true").expect(403);
    owner.get(path + "/history").expect(403);
    owner.get(PLACEMENTS + "/sheet").expect(403);
  }

  @Test
  void nobodyElseFindsAPlacement() {
    String proposal = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    String path =
        PLACEMENTS + "/" + manager.post(PLACEMENTS, job(proposal)).expect(201).string("id");
    for (Client other :
        List.of(
            colleague,
            user(Role.EMPLOYER).signIn(),
            user(Role.JOB_SEEKER).signIn(),
            user(Role.CONSULTANT).signIn())) {
      other.get(path).expect(404);
      assertThat(other.get(PLACEMENTS).expect(200).at("items").size()).isZero();
    }
    colleague.post(path + "/endings", Map.of("code", "OTHER", "version", 0)).expect(404);
    Map<String, Object> study =
        Map.of(
            "jobSeekerId",
            somebody().toString(),
            "kind",
            "EDUCATION",
            "title",
            "Cursus",
            "startDate",
            "2026-01-05");
    // a colleague sees the person, but what work does to a benefit is for his own consultant
    colleague.post(PLACEMENTS, study).expect(403);
    user(Role.CONSULTANT).signIn().post(PLACEMENTS, study).expect(403);
  }

  @Test
  void everyLookAtTheBenefitIsLogged() {
    UUID candidateId = candidate(Audience.EMPLOYERS_PSEUDONYMOUS);
    String proposal = proposed(vacancy(1), candidateId);
    String path =
        PLACEMENTS + "/" + manager.post(PLACEMENTS, job(proposal)).expect(201).string("id");
    int before = looksAtFacts(candidateId);

    manager.get(path).expect(200);
    manager.get(PLACEMENTS).expect(200);
    owner.get(path).expect(200);
    person.get(path).expect(200);

    assertThat(looksAtFacts(candidateId)).isEqualTo(before + 2);
  }

  @Test
  void workEndsAndABenefitThatComesBackWithinAYearIsSeen() {
    String proposal = proposed(vacancy(1), somebody());
    Map<String, Object> work = job(proposal);
    work.put("startDate", "2025-01-06");
    work.put("endDate", "2025-07-05");
    Answer made = manager.post(PLACEMENTS, work).expect(201);
    String path = PLACEMENTS + "/" + made.string("id");
    assertThat(made.string("sustained")).isEqualTo("true");
    Map<String, Object> end = new HashMap<>();
    end.put("code", "CONTRACT_ENDED");
    end.put("version", 0);

    assertThat(codes(manager.post(path + "/endings", end).expect(400)))
        .containsExactly("/endedOn required");
    end.put("endedOn", "2025-01-05");
    end.put("returnedOn", "2025-01-05");
    assertThat(codes(manager.post(path + "/endings", end).expect(422)))
        .containsExactly("/endedOn ends-before-start", "/returnedOn ends-before-start");
    end.put("endedOn", "2025-07-05");
    end.put("returnedOn", "2025-12-01");
    Answer ended = manager.post(path + "/endings", end).expect(200);

    assertThat(ended.string("returnedWithinYear")).isEqualTo("true");
    assertThat(ended.string("sustained")).isEqualTo("false");
    end.put("returnedOn", "2026-01-06");
    end.put("version", 1);
    assertThat(manager.post(path + "/endings", end).expect(200).string("returnedWithinYear"))
        .isEqualTo("false");
    manager.put(path, job(null)).expect(400);
  }

  @Test
  void workThatNeverBeganGivesThePositionBack() {
    String vacancyId = vacancy(2);
    Answer made = manager.post(PLACEMENTS, job(proposed(vacancyId, somebody()))).expect(201);

    manager
        .post(
            PLACEMENTS + "/" + made.string("id") + "/endings",
            Map.of("code", "NOT_STARTED", "version", 0))
        .expect(200);

    assertThat(count("SELECT COUNT(*) FROM vacancy_position WHERE vacancy_id = ?", vacancyId))
        .isZero();
    manager.post(PLACEMENTS, job(proposed(vacancyId, somebody()))).expect(201);
    manager.post(PLACEMENTS, job(proposed(vacancyId, somebody()))).expect(201);
    assertThat(statusOf(vacancyId)).isEqualTo("FILLED");
  }

  @Test
  void aTrialBecomesWork() {
    String vacancyId = vacancy(1);
    String proposal = proposed(vacancyId, somebody());
    String trial = manager.post(TRIALS, trial(proposal)).expect(201).string("id");
    Map<String, Object> work = job(proposal);
    work.put("startDate", "2026-05-01");

    manager.post(PLACEMENTS, work).expect(201);

    Answer ended = manager.get(TRIALS + "/" + trial).expect(200);
    assertThat(ended.string("status")).isEqualTo("SUCCEEDED");
    assertThat(ended.string("endedOn")).isEqualTo("2026-04-30");
    assertThat(statusOf(vacancyId)).isEqualTo("FILLED");
  }

  @Test
  void whatIsRecordedIsChecked() {
    Map<String, Object> work = job(proposed(vacancy(1), somebody()));
    work.put("contractForm", "FOREVER");
    work.put("hoursPerWeek", 200);
    work.put("hourlyWage", -1);
    work.put("endDate", "2000-01-01");
    work.put("instruments", List.of("NOTHING"));
    work.put("mediatorId", UUID.randomUUID().toString());

    assertThat(codes(manager.post(PLACEMENTS, work).expect(400)))
        .containsExactlyInAnyOrder(
            "/endDate ends-before-start",
            "/hoursPerWeek hours-in-week",
            "/hourlyWage above-zero",
            "/contractForm unknown-code",
            "/mediatorId unknown-value",
            "/instruments/0 unknown-value");
  }

  @Test
  void theDatabaseItselfKnowsWhatAPlacementIs() {
    String id =
        manager.post(PLACEMENTS, job(proposed(vacancy(1), somebody()))).expect(201).string("id");

    assertThatThrownBy(() -> set(id, "saving = 'NONE'")).hasStackTraceContaining("placement_saves");
    assertThatThrownBy(() -> set(id, "status = 'ENDED'"))
        .hasStackTraceContaining("placement_ended");
    assertThatThrownBy(() -> set(id, "hours_per_week = NULL"))
        .hasStackTraceContaining("placement_employed");
    assertThatThrownBy(() -> set(id, "ends_on = '1999-01-01'"))
        .hasStackTraceContaining("placement_order");
  }

  @Test
  void aPlacementIsChangedWithItsVersionAndHistory() {
    Answer made = manager.post(PLACEMENTS, job(proposed(vacancy(1), somebody()))).expect(201);
    String path = PLACEMENTS + "/" + made.string("id");
    Map<String, Object> change = job(null);
    change.put("hoursPerWeek", 24);
    change.put("version", 0);

    assertThat(manager.put(path, change).expect(200).string("hoursPerWeek")).startsWith("24");
    manager.put(path, change).expect(409);
    assertThat(manager.get(path + "/history").expect(200).at("items").size()).isEqualTo(2);
    change.put("version", 1);
    change.put("jobSeekerId", UUID.randomUUID().toString());
    assertThat(codes(manager.put(path, change).expect(422))).containsExactly("/jobSeekerId fixed");
  }

  @Test
  void whoChangedMeanwhileIsToldAndMediatorsAreNamed() {
    UUID agency = organisation(OrganisationKind.TEMP_AGENCY);
    Map<String, Object> work = job(proposed(vacancy(1), somebody()));
    work.put("mediatorId", agency.toString());
    work.put("instruments", List.of("JOB_COACHING_EXTERNAL", "JOB_COACHING_EXTERNAL"));
    Answer made = manager.post(PLACEMENTS, work).expect(201);
    String path = PLACEMENTS + "/" + made.string("id");

    assertThat(made.at("instruments").size()).isEqualTo(1);
    assertThat(manager.get(PLACEMENTS + "/mediators").expect(200).text())
        .contains(agency.toString())
        .contains(made.string("mediatorName"));
    owner.get(PLACEMENTS + "/mediators").expect(403);
    work.put("proposalId", null);
    work.put("hoursPerWeek", 36);
    manager.with("If-Match", "\"0\"").put(path, work).expect(200);
    work.put("hoursPerWeek", 12);
    consultant.with("If-Match", "\"0\"").put(path, work).expect(412);
    assertThat(manager.get(path).string("hoursPerWeek")).startsWith("36");
  }

  @Test
  void theListIsASheetToo() {
    manager.post(PLACEMENTS, job(proposed(vacancy(1), somebody()))).expect(201);

    String csv =
        manager.with("Accept", SheetWriter.CSV).get(PLACEMENTS + "/sheet").expect(200).text();

    assertThat(csv.lines().count()).isEqualTo(2);
    assertThat(csv).contains("Hulp in de kas").contains("Kwekerij").doesNotContain("Zomerdijk");
  }

  @Test
  void theListTakesAsManyStatementsForManyAsForOne() {
    String vacancyId = vacancy(12);
    manager.post(PLACEMENTS, job(proposed(vacancyId, somebody()))).expect(201);
    proposed(vacancyId, somebody());
    long placementsOfOne = selects(() -> bean(PlacementList.class).list(actor(), nothing()));
    long proposalsOfFew = selects(() -> bean(ProposalList.class).list(actor(), all()));

    for (int i = 0; i < 5; i++) {
      manager.post(PLACEMENTS, job(proposed(vacancyId, somebody()))).expect(201);
      proposed(vacancyId, somebody());
    }

    assertThat(bean(ProposalList.class).list(actor(), all()).items()).hasSize(12);
    assertThat(selects(() -> bean(PlacementList.class).list(actor(), nothing())))
        .isEqualTo(placementsOfOne);
    assertThat(selects(() -> bean(ProposalList.class).list(actor(), all())))
        .isEqualTo(proposalsOfFew);
  }

  private nl.wsp.api.platform.security.Actor actor() {
    return new nl.wsp.api.platform.security.Actor(
        managerUser.id(),
        List.of(
            new nl.wsp.api.platform.security.ActingFor(
                managerUser.organisationId(),
                OrganisationKind.MUNICIPALITY,
                Role.ACCOUNT_MANAGER,
                MUNICIPALITY)),
        "token");
  }

  private static PlacementQuery nothing() {
    return new PlacementQuery(null, null, null, null, null, null, null, null, null);
  }

  private static ProposalQuery all() {
    return new ProposalQuery(null, null, null, null, null, null, null, null, null, null);
  }

  private static long selects(Runnable work) {
    return inTransaction(
        () -> {
          long before = selectsSoFar();
          work.run();
          return selectsSoFar() - before;
        });
  }

  private static long selectsSoFar() {
    return bean(io.micronaut.data.jdbc.runtime.JdbcOperations.class)
        .prepareStatement(
            "SHOW SESSION STATUS LIKE 'Com_select'",
            show -> {
              try (java.sql.ResultSet row = show.executeQuery()) {
                row.next();
                return row.getLong(2);
              }
            });
  }

  private String statusOf(String vacancyId) {
    return manager.get(VACANCIES + "/" + vacancyId).expect(200).string("status");
  }

  private static int looksAtFacts(UUID candidateId) {
    return count(
        "SELECT COUNT(*) FROM access_log l JOIN access_log_subject s ON s.access_id = l.id WHERE"
            + " l.kind = 'TARGET_GROUP' AND s.job_seeker_id = ?",
        candidateId);
  }

  private static int set(String id, String what) {
    return inTransaction(
        () ->
            bean(io.micronaut.data.jdbc.runtime.JdbcOperations.class)
                .prepareStatement(
                    "UPDATE placement SET " + what + " WHERE id = ?",
                    update -> {
                      update.setString(1, id);
                      return update.executeUpdate();
                    }));
  }
}
