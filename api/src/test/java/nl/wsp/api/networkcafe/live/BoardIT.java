package nl.wsp.api.networkcafe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board of a scrum session. */
class BoardIT extends LiveTest {
  @BeforeEach
  void threePeopleOnTheAgenda() {
    aSession(SessionKind.SCRUM, 3);
  }

  @AfterEach
  void timeIsTimeAgain() {
    bean(SettableClock.class).reset();
  }

  private JsonNode cardOf(Answer board, String id) {
    for (JsonNode card : board.at("cards").values()) {
      if (card.get("state").get("id").getStringValue().equals(id)) {
        return card;
      }
    }
    throw new AssertionError("no card " + id + " in " + board.text());
  }

  private String columnOf(String id) {
    return cardOf(manager.get(path("/cards")).expect(200), id)
        .get("state")
        .get("column")
        .getStringValue();
  }

  private List<String> inColumn(String column) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode card : manager.get(path("/cards")).expect(200).at("cards").values()) {
      if (card.get("state").get("column").getStringValue().equals(column)) {
        found.add(card.get("state"));
      }
    }
    found.sort(
        (a, b) -> Long.compare(a.get("place").getLongValue(), b.get("place").getLongValue()));
    return found.stream().map(card -> card.get("id").getStringValue()).toList();
  }

  @Test
  void theBoardHoldsACardForEverybodyOnTheAgendaInItsOrder() {
    Answer board = manager.get(path("/cards")).expect(200);
    assertThat(board.at("columns").size()).isEqualTo(5);
    assertThat(board.string("columns.0.label")).isEqualTo("Te bespreken");
    assertThat(board.at("cards").size()).isEqualTo(3);
    assertThat(board.string("cards.0.headline")).isEqualTo("Kandidaat 1");
    assertThat(board.string("cards.0.consultant")).isEqualTo("Test Persoon");
    assertThat(board.has("cards.0.name")).isFalse();
    List<String> colleagues = new ArrayList<>();
    board
        .at("colleagues")
        .values()
        .forEach(one -> colleagues.add(one.get("userId").getStringValue()));
    assertThat(colleagues)
        .containsExactlyInAnyOrder(managerUser.id().toString(), consultantUser.id().toString());
    assertThat(inColumn("TO_DISCUSS")).isEqualTo(cards);
    assertThat(consultant.get(path("/cards")).string("cards.0.name")).isEqualTo("Noor Zonderling");
  }

  @Test
  void readingMakesNothing() {
    manager.get(path("/cards")).expect(200);
    manager.get(path("/cards/" + cards.getFirst())).expect(200);
    manager.get(path("/actions")).expect(200);
    manager.get(path("/tables")).expect(200);
    manager.get(path("/hall")).expect(200);
    for (String table : List.of("session_card", "session_stream", "session_event")) {
      assertThat(count("SELECT COUNT(*) FROM " + table + " WHERE session_id = '" + session + "'"))
          .isZero();
    }
  }

  @Test
  void aCardGoesToTheEndOfAColumnOrBeforeAnother() {
    move(manager, cards.get(0), "IN_TALK", 0).expect(200);
    move(manager, cards.get(1), "IN_TALK", 0).expect(200);
    assertThat(inColumn("IN_TALK")).containsExactly(cards.get(0), cards.get(1));
    manager
        .post(
            path("/cards/" + cards.get(2) + "/moves"),
            Map.of("column", "IN_TALK", "version", 0, "beforeCardId", cards.get(1)))
        .expect(200);
    assertThat(inColumn("IN_TALK")).containsExactly(cards.get(0), cards.get(2), cards.get(1));
    manager
        .post(path("/cards/" + cards.get(0) + "/moves"), Map.of("column", "NOWHERE", "version", 1))
        .expect(400);
    manager.post(path("/cards/" + cards.get(0) + "/moves"), Map.of("column", "ACTION")).expect(400);
  }

  @Test
  void oneCanPutCardsBetweenTheSameTwoForEver() {
    move(manager, cards.get(0), "ACTION", 0).expect(200);
    move(manager, cards.get(1), "ACTION", 0).expect(200);
    move(manager, cards.get(2), "ACTION", 0).expect(200);
    long[] versions = {1, 1, 1};
    for (int i = 0; i < 50; i++) {
      List<String> now = inColumn("ACTION");
      int last = cards.indexOf(now.get(2));
      manager
          .post(
              path("/cards/" + now.get(2) + "/moves"),
              Map.of("column", "ACTION", "version", versions[last], "beforeCardId", now.get(1)))
          .expect(200);
      versions[last]++;
      assertThat(inColumn("ACTION")).containsExactly(now.get(0), now.get(2), now.get(1));
    }
  }

  @Test
  void whoMovesACardLaterIsToldWhoWasEarlierAndWhereItIs() {
    move(manager, cards.get(0), "IN_TALK", 0).expect(200);
    Answer late = move(colleague, cards.get(0), "PARKED", 0).expect(409);
    assertThat(late.string("violations.0.code")).isEqualTo("moved-meanwhile");
    assertThat(late.string("violations.0.message")).contains("Test Persoon").contains("In gesprek");
    assertThat(columnOf(cards.get(0))).isEqualTo("IN_TALK");
    assertThat(
            count(
                "SELECT COUNT(*) FROM session_event WHERE kind = 'MOVE_REFUSED' AND session_id = '"
                    + session
                    + "'"))
        .isEqualTo(1);
    move(colleague, cards.get(0), "PARKED", 1).expect(200);
  }

  @Test
  void theSameCommandSentAgainHasEffectOnce() {
    String key = UUID.randomUUID().toString();
    Client again = manager.with("Idempotency-Key", key);
    move(again, cards.get(0), "IN_TALK", 0).expect(200);
    Answer second = move(again, cards.get(0), "IN_TALK", 0).expect(200);
    assertThat(second.at("version").getLongValue()).isEqualTo(1);
    assertThat(events()).isEqualTo(1);
    Client late = colleague.with("Idempotency-Key", UUID.randomUUID().toString());
    move(late, cards.get(0), "PARKED", 0).expect(409);
    move(late, cards.get(0), "PARKED", 0).expect(409);
    assertThat(events()).isEqualTo(2);
    String agreed = UUID.randomUUID().toString();
    Map<String, Object> action =
        Map.of(
            "cardId",
            cards.get(0),
            "what",
            "Bellen",
            "dueOn",
            LocalDate.now(Time.AMSTERDAM).plusDays(3));
    String first =
        manager
            .with("Idempotency-Key", agreed)
            .post(path("/actions"), action)
            .expect(201)
            .string("id");
    assertThat(
            manager
                .with("Idempotency-Key", agreed)
                .post(path("/actions"), action)
                .expect(201)
                .string("id"))
        .isEqualTo(first);
    assertThat(manager.get(path("/actions")).expect(200).at("items").size()).isEqualTo(1);
  }

  @Test
  void manyAtOnceLeaveNoGapAndNoDoubleInTheOrder() throws Exception {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      Client who = writer % 2 == 0 ? manager : colleague;
      String card = cards.get(writer % 3);
      work.add(
          () -> {
            for (int i = 0; i < 10; i++) {
              String action = i % 2 == 0 ? "START" : "RESET";
              who.post(path("/cards/" + card + "/timer"), Map.of("action", action)).expect(200);
              move(who, card, i % 2 == 0 ? "IN_TALK" : "PARKED", i);
            }
            return 0;
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    long events = events();
    assertThat(events).isGreaterThanOrEqualTo(80);
    assertThat(
            count(
                "SELECT MAX(sequence) - MIN(sequence) + 1 FROM session_event WHERE session_id = '"
                    + session
                    + "'"))
        .isEqualTo(events);
    assertThat(
            count(
                "SELECT COUNT(*) FROM session_event a JOIN session_event b ON b.session_id ="
                    + " a.session_id AND b.sequence = a.sequence + 1 AND b.at < a.at WHERE"
                    + " a.session_id = '"
                    + session
                    + "'"))
        .isZero();
  }

  @Test
  void anOutcomeBringsTheCardWhereItBelongs() {
    String outcome = path("/cards/" + cards.get(0) + "/outcome");
    Map<String, Object> training = new HashMap<>();
    training.put("outcome", "TRAINING");
    training.put("note", "Heftruckcursus in maart");
    training.put("version", 0);
    Answer done = manager.post(outcome, training).expect(200);
    assertThat(done.string("column")).isEqualTo("ACTION");
    assertThat(done.string("outcome")).isEqualTo("TRAINING");
    // one step, so that who works on without a connection knows what his next one is based on
    assertThat(done.at("version").getLongValue()).isEqualTo(1);
    assertThat(manager.get(path("/cards/" + cards.get(0))).expect(200).string("note"))
        .isEqualTo("Heftruckcursus in maart");
    manager.post(outcome, training).expect(409);
    manager.post(outcome, Map.of("outcome", "HIRED", "version", 1)).expect(400);
    assertThat(
            manager
                .post(
                    outcome,
                    Map.of("outcome", "PARK", "version", done.at("version").getLongValue()))
                .expect(200)
                .string("column"))
        .isEqualTo("PARKED");
  }

  @Test
  void anOpenedCardShowsWishesStrengthsHoursStepsAndWhoKnowsThePersonAndIsLogged() {
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + people.getFirst() + "/target-group",
            Map.of("mediationStep", 1, "participationStep", 4))
        .expect(200);
    Answer card = manager.get(path("/cards/" + cards.getFirst())).expect(200);
    assertThat(card.string("wishes.0")).isEqualTo("Hovenier");
    assertThat(card.at("strengths.0.level").getIntValue()).isEqualTo(4);
    assertThat(card.string("hours.wanted")).isEqualTo("20");
    assertThat(card.at("steps.mediationStep").getIntValue()).isEqualTo(1);
    assertThat(card.at("steps.participationStep").getIntValue()).isEqualTo(4);
    assertThat(card.string("knownBy.0.name")).isEqualTo("Test Persoon");
    assertThat(card.has("name")).isFalse();
    assertThat(
            count(
                "SELECT COUNT(*) FROM access_log l JOIN access_log_subject s ON s.access_id = l.id"
                    + " WHERE l.kind = 'PROFILE' AND l.context_kind = 'SESSION' AND l.actor_id = '"
                    + managerUser.id()
                    + "' AND s.job_seeker_id = '"
                    + people.getFirst()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void aPartnerSeesOnlyWhoConsentedToHimAndNoSteps() {
    Client partner = partner();
    Answer board = partner.get(path("/cards")).expect(200);
    assertThat(board.at("cards").size()).isEqualTo(1);
    assertThat(board.at("hidden").getIntValue()).isEqualTo(2);
    assertThat(partner.get(path("/cards/" + cards.get(0))).expect(200).has("steps")).isFalse();
    partner.get(path("/cards/" + cards.get(1))).expect(404);
    move(partner, cards.get(1), "PARKED", 0).expect(404);
    move(partner, cards.get(0), "IN_TALK", 0).expect(200);
    manager
        .post(
            path("/actions"),
            Map.of(
                "cardId",
                cards.get(1),
                "what",
                "Geheim",
                "dueOn",
                LocalDate.now(Time.AMSTERDAM).plusDays(1)))
        .expect(201);
    assertThat(partner.get(path("/actions")).expect(200).at("items").size()).isZero();
  }

  @Test
  void whoHasNothingToDoWithASessionDoesNotFindIt() {
    Client stranger = user(Role.CONSULTANT).signIn();
    UUID other = UUID.randomUUID();
    manager.get("/api/v1/matching-sessions/" + other + "/cards").expect(404);
    change(
        "INSERT INTO session_municipality (session_id, municipality_code) VALUES ('"
            + session
            + "', 'GM0000')");
    stranger.get(path("/cards")).expect(404);
    stranger.get(path("/events")).expect(404);
    stranger.get(path("/hall")).expect(404);
    move(stranger, cards.getFirst(), "PARKED", 0).expect(404);
  }

  @Test
  void nothingMovesWhenTheSessionIsOver() {
    change(
        "UPDATE matching_session SET status = 'CLOSED', closed_at = NOW(6) WHERE id = '"
            + session
            + "'");
    move(manager, cards.getFirst(), "PARKED", 0).expect(409);
    assertThat(manager.get(path("/cards")).expect(200).at("open").getBooleanValue()).isFalse();
  }

  @Test
  void anActionIsAgreedChangedAndDone() {
    String action =
        manager
            .post(
                path("/actions"),
                Map.of(
                    "cardId",
                    cards.getFirst(),
                    "what",
                    "Cv aanvullen",
                    "ownerId",
                    consultantUser.id(),
                    "dueOn",
                    LocalDate.now(Time.AMSTERDAM).plusDays(7)))
            .expect(201)
            .string("id");
    assertThat(consultant.get(path("/cards")).string("cards.0.openActions")).isEqualTo("1");
    Answer done =
        consultant
            .put(
                path("/actions/" + action),
                Map.of(
                    "what",
                    "Cv aanvullen",
                    "dueOn",
                    LocalDate.now(Time.AMSTERDAM).plusDays(7),
                    "done",
                    true,
                    "version",
                    0))
            .expect(200);
    assertThat(done.at("done").getBooleanValue()).isTrue();
    assertThat(consultant.get(path("/cards")).string("cards.0.openActions")).isEqualTo("0");
    consultant
        .put(
            path("/actions/" + action),
            Map.of("what", "Anders", "dueOn", LocalDate.now(Time.AMSTERDAM), "version", 0))
        .expect(409);
    manager.post(path("/actions"), Map.of("dueOn", "2020-01-01")).expect(400);
    manager
        .post(
            path("/actions"),
            Map.of(
                "what",
                "Bellen",
                "dueOn",
                LocalDate.now(Time.AMSTERDAM),
                "ownerId",
                UUID.randomUUID()))
        .expect(422);
  }

  @Test
  void aProposalFromTheCardMovesItInTheSameTransaction() {
    consents(people.getFirst(), "COLLEAGUES", "EMPLOYERS_PSEUDONYMOUS");
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Hulp in de tuin");
    fields.put("employerId", TestEmployers.add(manager, "Tuinen").string("id"));
    fields.put("occupation", Map.of("code", "OCC-hovenier"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    String vacancy = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    manager
        .post("/api/v1/vacancies/" + vacancy + "/transitions", Map.of("to", "PUBLISHED"))
        .expect(200);
    String proposals = path("/cards/" + cards.getFirst() + "/proposals");
    Map<String, Object> proposal =
        Map.of("vacancyId", vacancy, "motivation", "Werkt graag buiten en kent het vak");
    // without consent of the second person nothing happens, neither on the board
    manager.post(path("/cards/" + cards.get(1) + "/proposals"), proposal).expect(422);
    assertThat(columnOf(cards.get(1))).isEqualTo("TO_DISCUSS");
    Client again = manager.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer proposed = again.post(proposals, proposal).expect(200);
    assertThat(proposed.string("column")).isEqualTo("PROPOSED");
    assertThat(proposed.string("outcome")).isEqualTo("PROPOSAL");
    again.post(proposals, proposal).expect(200);
    assertThat(events()).isEqualTo(1);
    assertThat(manager.get("/api/v1/proposals").expect(200).text()).contains(vacancy);
    manager.post(proposals, proposal).expect(409);
  }

  @Test
  void aTimerRunsOnAcrossTheChangeToWinterTime() {
    // 02:58 summer time in Amsterdam; at 03:00 the clock goes back to 02:00
    Instant before = Instant.parse("2026-10-25T00:58:00Z");
    bean(SettableClock.class).setTo(before);
    Client late = managerUser.signIn();
    Answer started =
        late.post(path("/cards/" + cards.getFirst() + "/timer"), Map.of("action", "START"))
            .expect(200);
    assertThat(started.at("timer.seconds").getIntValue()).isEqualTo(300);
    Instant startedAt = Instant.parse(started.string("timer.startedAt"));
    assertThat(Duration.between(before, startedAt)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    bean(SettableClock.class).setTo(startedAt.plusSeconds(240));
    Answer paused =
        late.post(path("/cards/" + cards.getFirst() + "/timer"), Map.of("action", "PAUSE"))
            .expect(200);
    // 02:02 winter time by the wall, four minutes later all the same
    assertThat(paused.at("timer.usedMillis").getLongValue()).isBetween(240_000L, 260_000L);
    assertThat(paused.has("timer.startedAt")).isFalse();
    long events = events();
    late.post(path("/cards/" + cards.getFirst() + "/timer"), Map.of("action", "PAUSE")).expect(200);
    assertThat(events()).isEqualTo(events);
    assertThat(paused.at("version").getLongValue()).isZero();
  }

  @Test
  void theBoardTakesTheSameNumberOfStatementsForThreeAsForNine() {
    long three = selectsOfBoard();
    aSession(SessionKind.SCRUM, 9);
    assertThat(selectsOfBoard()).isEqualTo(three).isLessThanOrEqualTo(20);
  }

  private long selectsOfBoard() {
    var actor =
        new nl.wsp.api.platform.security.Actor(
            managerUser.id(),
            List.of(
                new nl.wsp.api.platform.security.ActingFor(
                    municipality,
                    nl.wsp.api.platform.security.OrganisationKind.MUNICIPALITY,
                    Role.ACCOUNT_MANAGER,
                    MUNICIPALITY)),
            "");
    return inTransaction(
        () -> {
          long before = selects();
          bean(BoardViews.class).board(actor, session, java.util.Locale.of("nl"));
          return selects() - before;
        });
  }

  private static long selects() {
    return bean(io.micronaut.data.jdbc.runtime.JdbcOperations.class)
        .prepareStatement(
            "SHOW SESSION STATUS LIKE 'Com_select'",
            show -> {
              try (var row = show.executeQuery()) {
                row.next();
                return row.getLong(2);
              }
            });
  }
}
