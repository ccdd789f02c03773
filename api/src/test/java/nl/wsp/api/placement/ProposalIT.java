package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sheet.SheetWriter;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalIT extends PlacementTest {
  @AfterEach
  void theClockRunsOn() {
    bean(SettableClock.class).reset();
  }

  @Test
  void aProposalReachesTheEmployerThePersonAndStaffEachInHisOwnWords() {
    UUID candidateId = candidate(Audience.EMPLOYERS_PSEUDONYMOUS);
    String id = proposed(vacancy(1), candidateId);

    Answer toStaff = manager.get(PROPOSALS + "/" + id).expect(200);
    Answer toEmployer = owner.get(PROPOSALS + "/" + id).expect(200);
    Answer toPerson = person.get(PROPOSALS + "/" + id).expect(200);

    assertThat(toStaff.string("party")).isEqualTo("STAFF");
    assertThat(toStaff.string("jobSeekerId")).isEqualTo(candidateId.toString());
    assertThat(toStaff.has("candidateName")).isFalse();
    assertThat(consultant.get(PROPOSALS + "/" + id).string("candidateName"))
        .isEqualTo("Noor Zomerdijk");
    assertThat(toEmployer.string("party")).isEqualTo("EMPLOYER");
    assertThat(toEmployer.string("motivation")).isEqualTo(WHY);
    assertThat(toEmployer.text())
        .doesNotContain(candidateId.toString())
        .doesNotContain("Zomerdijk");
    assertThat(toPerson.string("party")).isEqualTo("PERSON");
    assertThat(toPerson.string("candidateName")).isEqualTo("Noor Zomerdijk");
  }

  @Test
  void anEmployerReadsTheNameOnlyWithConsentForHim() {
    String id = proposed(vacancy(1), candidate(thisEmployer()));

    assertThat(owner.get(PROPOSALS + "/" + id).expect(200).string("candidateName"))
        .isEqualTo("Noor Zomerdijk");
  }

  @Test
  void nobodyIsProposedWhoDidNotConsentToEmployers() {
    UUID candidateId = candidate();
    String vacancyId = vacancy(1);

    Answer refused = consultant.post(PROPOSALS, nomination(vacancyId, candidateId));

    refused.expect(422);
    assertThat(codes(refused)).containsExactly("/jobSeekerId proposal-consent");
    Map<String, Object> kept = nomination(vacancyId, candidateId);
    kept.put("to", "PREPARED");
    String id = consultant.post(PROPOSALS, kept).expect(201).string("id");
    move(consultant, id, Map.of("to", "PROPOSED")).expect(422);
    owner.get(PROPOSALS + "/" + id).expect(404);
    person.get(PROPOSALS + "/" + id).expect(404);
  }

  @Test
  void aProposalIsGoneForTheEmployerWhenThePersonWithdrawsHisConsent() {
    UUID candidateId = candidate(Audience.EMPLOYERS_PSEUDONYMOUS);
    String id = proposed(vacancy(1), candidateId);
    owner.get(PROPOSALS + "/" + id).expect(200);
    Answer consents = person.get("/api/v1/job-seekers/" + candidateId + "/consents").expect(200);

    person
        .put(
            "/api/v1/job-seekers/" + candidateId + "/consents",
            Map.of("consents", List.of(), "version", Long.parseLong(consents.string("version"))))
        .expect(200);

    owner.get(PROPOSALS + "/" + id).expect(404);
    move(owner, id, Map.of("to", "INTERESTED")).expect(404);
    assertThat(owner.get(PROPOSALS).expect(200).at("items").size()).isZero();
    consultant.get(PROPOSALS + "/" + id).expect(200);
  }

  @Test
  void nobodyElseFindsAProposal() {
    String id = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    List<Client> others =
        List.of(
            colleague,
            user(Role.EMPLOYER).signIn(),
            user(Role.JOB_SEEKER).signIn(),
            user(Role.CONSULTANT).signIn());

    for (Client other : others) {
      other.get(PROPOSALS + "/" + id).expect(404);
      move(other, id, Map.of("to", "WITHDRAWN", "reason", "Omdat het kan")).expect(404);
      assertThat(other.get(PROPOSALS).expect(200).text()).doesNotContain(id);
    }
    assertThat(manager.get(PROPOSALS).expect(200).text()).contains(id);
    assertThat(owner.get(PROPOSALS).expect(200).text()).contains(id);
    assertThat(person.get(PROPOSALS).expect(200).text()).contains(id);
    manager.get(PROPOSALS + "/" + Ids.next()).expect(404);
  }

  @Test
  void whoIsOutOfSightIsNotProposed() {
    String vacancyId = vacancy(1);
    manager.post(PROPOSALS, nomination(vacancyId, Ids.next())).expect(404);
    manager.post(PROPOSALS, nomination(Ids.next().toString(), somebody())).expect(404);
    user(Role.CONSULTANT).signIn().post(PROPOSALS, nomination(vacancyId, Ids.next())).expect(404);
  }

  @Test
  void everyLookOfAnotherStandsInThePersonsLog() {
    UUID candidateId = candidate(Audience.EMPLOYERS_PSEUDONYMOUS);
    String id = proposed(vacancy(1), candidateId);
    int before = looks(candidateId);

    owner.get(PROPOSALS + "/" + id).expect(200);
    owner.get(PROPOSALS).expect(200);
    person.get(PROPOSALS + "/" + id).expect(200);
    person.get(PROPOSALS).expect(200);

    assertThat(looks(candidateId)).isEqualTo(before + 2);
  }

  @Test
  void theEmployerAnswersWithInterestAnInterviewOrAReason() {
    String vacancyId = vacancy(3);
    String id = proposed(vacancyId, somebody());
    String interview = Instant.now().plus(3, ChronoUnit.DAYS).toString();

    move(owner, id, Map.of("to", "INTERESTED")).expect(200);
    Answer noMoment = move(owner, id, Map.of("to", "INTERVIEW"));
    move(owner, id, Map.of("to", "INTERVIEW", "interviewAt", "2020-01-01T10:00:00Z")).expect(422);
    Answer invited =
        move(
            owner,
            id,
            Map.of("to", "INTERVIEW", "interviewAt", interview, "interviewPlace", "Kas 3"));
    Answer noReason = move(owner, id, Map.of("to", "REJECTED"));
    Answer rejected =
        move(owner, id, Map.of("to", "REJECTED", "reason", "We zoeken iemand met meer uren"));

    assertThat(codes(noMoment.expect(400))).containsExactly("/interviewAt required");
    assertThat(invited.expect(200).string("interviewPlace")).isEqualTo("Kas 3");
    assertThat(codes(noReason.expect(422))).containsExactly("/reason required");
    assertThat(rejected.expect(200).string("status")).isEqualTo("REJECTED");
    assertThat(consultant.get(PROPOSALS + "/" + id).string("reason")).contains("meer uren");
    move(owner, id, Map.of("to", "INTERESTED")).expect(409);
    assertThat(actions(consultant, id)).containsExactly("REJECT", "INVITE", "INTEREST", "PROPOSE");
    owner.get(PROPOSALS + "/" + id + "/history").expect(403);
  }

  @Test
  void staffWhoAnswerForAnEmployerSayHowTheyKnowAndEmployersDoNotWithdraw() {
    String id = proposed(vacancy(1), somebody());

    move(manager, id, Map.of("to", "INTERESTED")).expect(422);
    move(manager, id, Map.of("to", "INTERESTED", "reason", "Belde mij vanochtend")).expect(200);
    move(owner, id, Map.of("to", "WITHDRAWN", "reason", "Toch niet")).expect(403);
    move(manager, id, Map.of("to", "TRIAL")).expect(403);
  }

  @Test
  void thePersonSaysNoWithoutAccount() {
    String id = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));

    move(person, id, Map.of("to", "REJECTED", "reason", "Nee")).expect(403);
    assertThat(move(person, id, Map.of("to", "WITHDRAWN")).expect(200).string("status"))
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void aProposalIsPostponedParkedAndSentLater() {
    Map<String, Object> later = nomination(vacancy(1), somebody());
    later.put("to", "POSTPONED");
    consultant.post(PROPOSALS, later).expect(400);
    later.put("until", LocalDate.now(Time.AMSTERDAM).minusDays(1).toString());
    consultant.post(PROPOSALS, later).expect(422);
    later.put("until", LocalDate.now(Time.AMSTERDAM).plusWeeks(2).toString());
    String id = consultant.post(PROPOSALS, later).expect(201).string("id");

    move(consultant, id, Map.of("to", "PARKED")).expect(422);
    move(consultant, id, Map.of("to", "PARKED", "reason", "Eerst een taalcursus")).expect(200);
    owner.get(PROPOSALS + "/" + id).expect(404);
    Answer sent = move(consultant, id, Map.of("to", "PROPOSED")).expect(200);

    assertThat(sent.has("postponedUntil")).isFalse();
    assertThat(sent.has("sentAt")).isTrue();
    owner.get(PROPOSALS + "/" + id).expect(200);
  }

  @Test
  void aPersonIsProposedOnceAtATime() {
    String vacancyId = vacancy(2);
    UUID candidateId = somebody();
    String id = proposed(vacancyId, candidateId);

    Answer again = manager.post(PROPOSALS, nomination(vacancyId, candidateId));

    assertThat(codes(again.expect(409))).containsExactly("/jobSeekerId already-proposed");
    move(owner, id, Map.of("to", "REJECTED", "reason", "Nu niet")).expect(200);
    manager.post(PROPOSALS, nomination(vacancyId, candidateId)).expect(201);
  }

  @Test
  void aRetriedPostMakesOneProposal() {
    Map<String, Object> body = nomination(vacancy(1), somebody());
    Client retrying = consultant.with("Idempotency-Key", Ids.next().toString());

    String first = retrying.post(PROPOSALS, body).expect(201).string("id");

    assertThat(retrying.post(PROPOSALS, body).expect(201).string("id")).isEqualTo(first);
  }

  @Test
  void aVacancyThatIsNotOpenGetsNoProposals() {
    String vacancyId = vacancy(1);
    UUID candidateId = somebody();
    String waiting = proposed(vacancyId, candidateId);
    manager
        .post(
            VACANCIES + "/" + vacancyId + "/transitions",
            Map.of("to", "WITHDRAWN", "reason", "Geen werk meer"))
        .expect(200);

    Answer refused = consultant.post(PROPOSALS, nomination(vacancyId, somebody()));

    assertThat(codes(refused.expect(409))).containsExactly("/vacancyId vacancy-not-open");
    Answer closed = consultant.get(PROPOSALS + "/" + waiting).expect(200);
    assertThat(closed.string("status")).isEqualTo("CLOSED");
    assertThat(closed.string("closeCode")).isEqualTo("VACANCY_WITHDRAWN");
    assertThat(owner.get(PROPOSALS + "/" + waiting).string("status")).isEqualTo("CLOSED");
  }

  @Test
  void anEmployersSilenceShowsAfterFiveWorkingDays() {
    SettableClock clock = bean(SettableClock.class);
    String id = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    LocalDate due = LocalDate.parse(manager.get(PROPOSALS + "/" + id).string("dueOn"));
    assertThat(manager.get(PROPOSALS + "?overdue=true").expect(200).text()).doesNotContain(id);

    // sessions of the tests end long before: everybody signs in again
    clock.setTo(due.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
    assertThat(managerUser.signIn().get(PROPOSALS + "?overdue=true").expect(200).text())
        .doesNotContain(id);
    clock.setTo(due.plusDays(1).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));

    Answer late = managerUser.signIn().get(PROPOSALS + "?overdue=true").expect(200);
    assertThat(late.text()).contains(id);
    assertThat(late.string("items.0.overdue")).isEqualTo("true");
    assertThat(personUser.signIn().get(PROPOSALS + "/" + id).string("overdue")).isEqualTo("true");
  }

  @Test
  void theListIsFilteredAndPagedWithoutRepeatingOrSkipping() {
    String vacancyId = vacancy(5);
    List<String> ids =
        IntStream.range(0, 5).mapToObj(i -> proposed(vacancyId, somebody())).toList();
    move(owner, ids.getFirst(), Map.of("to", "INTERESTED")).expect(200);

    Answer interested =
        consultant.get(PROPOSALS + "?status=INTERESTED&vacancyId=" + vacancyId).expect(200);
    Answer first = consultant.get(PROPOSALS + "?limit=2&vacancyId=" + vacancyId).expect(200);
    Answer second =
        consultant
            .get(PROPOSALS + "?limit=2&vacancyId=" + vacancyId + "&cursor=" + first.string("next"))
            .expect(200);

    assertThat(interested.at("items").size()).isEqualTo(1);
    assertThat(List.of(first.string("items.0.id"), first.string("items.1.id")))
        .containsExactly(ids.get(4), ids.get(3));
    assertThat(second.string("items.0.id")).isEqualTo(ids.get(2));
    consultant.get(PROPOSALS + "?status=NONSENSE").expect(400);
    owner.get(PROPOSALS + "?jobSeekerId=" + Ids.next()).expect(403);
  }

  @Test
  void theListIsSortedFromWhoWaitsLongestAndGoesOnWithoutRepeatingOrSkipping() {
    String vacancyId = vacancy(5);
    Map<String, Object> kept = nomination(vacancyId, somebody());
    kept.put("to", "PREPARED");
    // made first, sent last
    String last = consultant.post(PROPOSALS, kept).expect(201).string("id");
    List<String> sent =
        IntStream.range(0, 4).mapToObj(i -> proposed(vacancyId, somebody())).toList();
    move(consultant, last, Map.of("to", "PROPOSED")).expect(200);
    List<String> expected = new ArrayList<>(sent);
    expected.add(last);

    List<String> found = new ArrayList<>();
    String path = PROPOSALS + "?sort=LONGEST_WAITING&limit=2&vacancyId=" + vacancyId;
    String cursor = "";
    while (cursor != null) {
      Answer page = consultant.get(path + cursor).expect(200);
      page.at("items").values().forEach(item -> found.add(item.get("id").getStringValue()));
      cursor = page.has("next") ? "&cursor=" + page.string("next") : null;
    }

    assertThat(found).containsExactlyElementsOf(expected);
    assertThat(
            consultant
                .get(PROPOSALS + "?sort=OLDEST&limit=1&vacancyId=" + vacancyId)
                .string("items.0.id"))
        .isEqualTo(last);
    consultant.get(PROPOSALS + "?sort=BEST").expect(400);
    LocalDate today = LocalDate.now(Time.AMSTERDAM);
    String period = PROPOSALS + "?vacancyId=" + vacancyId + "&from=%s&to=%s";
    assertThat(consultant.get(period.formatted(today, today)).expect(200).at("items").size())
        .isEqualTo(5);
    assertThat(
            consultant
                .get(period.formatted(today.minusDays(9), today.minusDays(1)))
                .expect(200)
                .at("items")
                .size())
        .isZero();
  }

  @Test
  void theListIsASheetWithoutNamesOfPeople() {
    String vacancyId = vacancy(3);
    proposed(vacancyId, candidate(thisEmployer()));
    String late = proposed(vacancyId, somebody());
    move(owner, late, Map.of("to", "INTERESTED")).expect(200);
    String sheet = PROPOSALS + "/sheet?vacancyId=" + vacancyId;
    Client csv = consultant.with("Accept", SheetWriter.CSV);

    String all = csv.get(sheet).expect(200).text();
    String one = csv.get(sheet + "&status=INTERESTED").expect(200).text();

    assertThat(all.lines().count()).isEqualTo(3);
    assertThat(all)
        .contains("Hulp in de kas", "Kwekerij Zonnedauw", "Wacht op werkgever", "Interesse")
        .doesNotContain("Zomerdijk");
    assertThat(one.lines().count()).isEqualTo(2);
    assertThat(colleague.with("Accept", SheetWriter.CSV).get(sheet).expect(200).text().lines())
        .hasSize(1);
    owner.get(sheet).expect(403);
    person.get(sheet).expect(403);
  }

  private static List<String> actions(Client who, String id) {
    Answer history = who.get(PROPOSALS + "/" + id + "/history").expect(200);
    return IntStream.range(0, history.at("items").size())
        .mapToObj(i -> history.string("items." + i + ".action"))
        .toList();
  }

  private static int looks(UUID candidateId) {
    return count("SELECT COUNT(*) FROM access_log_subject WHERE job_seeker_id = ?", candidateId);
  }
}
