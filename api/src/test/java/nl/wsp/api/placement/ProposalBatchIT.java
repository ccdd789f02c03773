package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class ProposalBatchIT extends PlacementTest {
  private static final String BATCHES = PROPOSALS + "/batches";

  @Test
  void everyRowHasItsOwnResult() {
    String vacancyId = vacancy(3);
    UUID willing = somebody();
    UUID unwilling = candidate();

    Answer answer =
        consultant.post(
            BATCHES,
            Map.of(
                "to",
                "PROPOSED",
                "nominations",
                List.of(
                    nomination(vacancyId, willing),
                    nomination(vacancyId, unwilling),
                    nomination(vacancyId, Ids.next()),
                    nomination(vacancyId, willing))));

    answer.expect(200);
    assertThat(answer.string("done")).isEqualTo("1");
    assertThat(answer.string("rows.0.done")).isEqualTo("true");
    assertThat(answer.string("rows.1.violations.0.code")).isEqualTo("proposal-consent");
    assertThat(answer.string("rows.2.violations.0.code")).isEqualTo("not-found");
    assertThat(answer.string("rows.3.violations.0.code")).isEqualTo("already-proposed");
    assertThat(answer.string("rows.1.violations.0.message")).contains("toestemming");
  }

  @Test
  void proposalsArePostponedAndParkedTogether() {
    String vacancyId = vacancy(3);
    List<String> ids = List.of(prepared(vacancyId), prepared(vacancyId));
    Map<String, Object> batch = new HashMap<>(Map.of("to", "POSTPONED", "ids", ids));

    assertThat(codes(consultant.post(BATCHES, batch).expect(400)))
        .containsExactly("/until required");
    batch.put("until", LocalDate.now(Time.AMSTERDAM).plusWeeks(1).toString());
    assertThat(consultant.post(BATCHES, batch).expect(200).string("done")).isEqualTo("2");
    assertThat(
            consultant
                .post(BATCHES, Map.of("to", "PARKED", "ids", ids, "reason", "Volgende maand"))
                .expect(200)
                .string("done"))
        .isEqualTo("2");
    assertThat(
            colleague
                .post(BATCHES, Map.of("to", "PROPOSED", "ids", ids))
                .expect(200)
                .string("done"))
        .isEqualTo("0");
    assertThat(
            consultant
                .post(BATCHES, Map.of("to", "PROPOSED", "ids", ids))
                .expect(200)
                .string("done"))
        .isEqualTo("2");
    consultant.post(BATCHES, Map.of("to", "REJECTED", "ids", ids)).expect(400);
    consultant.post(BATCHES, Map.of("to", "PROPOSED")).expect(400);
  }

  @Test
  void twoBatchesAtOnceSendEachProposalOnceAndSayOfEveryRowWhatBecameOfIt() {
    String vacancyId = vacancy(6);
    List<String> ids = IntStream.range(0, 6).mapToObj(i -> prepared(vacancyId)).toList();
    List<String> backwards = ids.reversed();

    List<CompletableFuture<Answer>> batches =
        List.of(ids, backwards).stream()
            .map(
                order ->
                    CompletableFuture.supplyAsync(
                        () ->
                            consultant
                                .post(BATCHES, Map.of("to", "PROPOSED", "ids", order))
                                .expect(200)))
            .toList();

    int done =
        batches.stream().mapToInt(each -> Integer.parseInt(each.join().string("done"))).sum();
    assertThat(done).isEqualTo(6);
    assertThat(batches).allMatch(each -> each.join().at("rows").size() == 6);
    for (String id : ids) {
      assertThat(manager.get(PROPOSALS + "/" + id).string("status")).isEqualTo("PROPOSED");
      assertThat(
              count(
                  "SELECT COUNT(*) FROM change_history WHERE aggregate_id = ? AND action ="
                      + " 'PROPOSE'",
                  id))
          .isEqualTo(1);
    }
  }

  @Test
  void everybodyHearsWhatConcernsHim() {
    String id = proposed(vacancy(1), candidate(Audience.EMPLOYERS_PSEUDONYMOUS));

    assertThat(kinds(owner)).containsExactly("PROPOSAL_MADE");
    assertThat(kinds(person)).containsExactly("PROPOSAL_ABOUT_ME");
    assertThat(kinds(consultant)).isEmpty();

    move(
            owner,
            id,
            Map.of(
                "to",
                "INTERVIEW",
                "interviewAt",
                Instant.now().plus(2, ChronoUnit.DAYS).toString()))
        .expect(200);

    assertThat(kinds(consultant)).containsExactly("PROPOSAL_ANSWERED");
    assertThat(kinds(manager)).containsExactly("PROPOSAL_ANSWERED");
    assertThat(kinds(person)).hasSize(2);
    assertThat(kinds(owner)).hasSize(1);
  }

  @Test
  void aVacancyThatIsFilledAnswersThePersonWhoWaits() {
    String vacancyId = vacancy(1);
    proposed(vacancyId, candidate(Audience.EMPLOYERS_PSEUDONYMOUS));
    String chosen = proposed(vacancyId, somebody());

    manager.post(PLACEMENTS, job(chosen)).expect(201);

    Answer inbox = person.get("/api/v1/messages").expect(200);
    assertThat(inbox.string("items.0.text")).contains("Hulp in de kas").contains("iemand anders");
  }

  private String prepared(String vacancyId) {
    Map<String, Object> body = nomination(vacancyId, somebody());
    body.put("to", "PREPARED");
    return consultant.post(PROPOSALS, body).expect(201).string("id");
  }

  private static List<String> kinds(Client who) {
    Answer inbox = who.get("/api/v1/messages").expect(200);
    return IntStream.range(0, inbox.at("items").size())
        .mapToObj(i -> inbox.string("items." + i + ".kind"))
        .toList();
  }
}
