package nl.wsp.api.networkcafe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What followed within three months of sessions long ago. */
class SessionFiguresIT extends ApiTest {
  private static final String SESSIONS = "/api/v1/matching-sessions";
  private static final String FIGURES = "/api/v1/matching-session-figures?kind=WERKHUIS";
  private static final int TIMES = 5;

  private User managerUser;
  private Client manager;
  private String employer;
  private List<UUID> people;

  @BeforeEach
  void twelvePeopleAndAnEmployer() {
    managerUser = user(Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    Map<String, Object> fields = TestEmployers.fields("Kwekerij De Bloem");
    fields.put("accountManagerId", managerUser.id().toString());
    employer = manager.post("/api/v1/employers", fields).expect(201).string("id");
    UUID consultant = user(Role.CONSULTANT).id();
    people =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    TestPeople.consenting(
                        bean(JobSeekerIntake.class),
                        null,
                        consultant,
                        TargetGroup.PARTICIPATION_ACT,
                        Audience.COLLEAGUES))
            .toList();
  }

  /** A session on a day with some of the people; answers its path and the rows of its list. */
  private Answer session(String day, List<UUID> listed) {
    Map<String, Object> plan = SessionIT.plan("WERKHUIS");
    plan.put("date", day);
    String id = manager.post(SESSIONS, plan).expect(201).string("id");
    Answer list =
        manager
            .post(
                SESSIONS + "/" + id + "/people",
                Map.of(
                    "invite",
                    true,
                    "people",
                    listed.stream().map(person -> Map.of("jobSeekerId", person)).toList()))
            .expect(200);
    assertThat(list.at("items").size()).isEqualTo(listed.size());
    return manager.get(SESSIONS + "/" + id).expect(200);
  }

  private void introduced(UUID person, String status, String answeredAt) {
    insert(
        "INSERT INTO introduction (id, employer_id, job_seeker_id, status, asked_by, asked_as,"
            + " answer_by, answered_at, basis, version, created_at, updated_at) VALUES (?, ?, ?, ?,"
            + " ?, 'ACCOUNT_MANAGER', '2018-12-31', ?, 'PERSON', 0, NOW(6), NOW(6))",
        Ids.next(),
        employer,
        person,
        status,
        managerUser.id(),
        answeredAt);
  }

  private void work(UUID person, String startsOn, boolean saves, boolean cancelled) {
    insert(
        "INSERT INTO placement (id, job_seeker_id, employer_id, kind, status, title, starts_on,"
            + " hours_per_week, instruments, subsidised, job_agreement, saving, saving_kind,"
            + " outflow_on, end_code, created_by, version, created_at, updated_at) VALUES (?, ?, ?,"
            + " 'JOB', ?, 'Medewerker kas', ?, 18, '[]', FALSE, FALSE, ?, ?, ?, ?, ?, 0, NOW(6),"
            + " NOW(6))",
        Ids.next(),
        person,
        employer,
        cancelled ? "CANCELLED" : "STARTED",
        startsOn,
        saves ? "FULL" : "NONE",
        saves ? "PLACEMENT" : null,
        saves ? startsOn : null,
        cancelled ? "OTHER" : null,
        managerUser.id());
  }

  @SuppressWarnings("unchecked")
  private static void insert(String sql, Object... values) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    transactions.executeWrite(
        status ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    sql,
                    insert -> {
                      for (int i = 0; i < values.length; i++) {
                        insert.setString(i + 1, values[i] == null ? null : values[i].toString());
                      }
                      return insert.executeUpdate();
                    }));
  }

  @Test
  void whatFollowedWithinThreeMonthsCountsEachPersonOnce() {
    Answer first = session("2019-02-04", people);
    Answer second = session("2019-02-18", people.subList(0, 3));
    introduced(people.get(0), "AGREED", "2019-02-04 14:00:00");
    introduced(people.get(0), "AGREED", "2019-03-01 09:00:00");
    work(people.get(0), "2019-03-01", true, false);
    work(people.get(0), "2019-04-01", false, false);
    // the last moment is midnight in Amsterdam after 4 May
    introduced(people.get(1), "AGREED", "2019-05-04 22:00:00");
    work(people.get(1), "2019-05-04", false, false);
    introduced(people.get(2), "DECLINED", "2019-02-20 10:00:00");
    work(people.get(2), "2019-02-04", true, false);
    work(people.get(3), "2019-03-01", true, true);
    introduced(people.get(4), "AGREED", "2019-02-04 09:00:00");
    work(people.get(4), "2019-05-05", true, false);
    // who stayed away is not counted
    String absent = rowOf(first, people.get(5));
    manager
        .put(
            SESSIONS + "/" + first.string("id") + "/people/" + absent + "/attendance",
            Map.of("attendance", "NO_SHOW"))
        .expect(200);
    introduced(people.get(5), "AGREED", "2019-02-05 09:00:00");
    work(people.get(5), "2019-03-01", true, false);

    Answer figures = manager.get(FIGURES + "&from=2019-02-04&until=2019-02-18").expect(200);

    assertThat(outcomes(figures, "sessions." + place(figures, first))).containsExactly(1, 2, 1);
    assertThat(outcomes(figures, "sessions." + place(figures, second))).containsExactly(2, 2, 1);
    assertThat(outcomes(figures, "kinds.0")).containsExactly(2, 2, 1);
    assertThat(figures.string("kinds.0.sessions")).isEqualTo("2");
    assertThat(figures.string("kinds.0.leftOut")).isEqualTo("0");
  }

  @Test
  void aSmallSessionIsInNoSumOfAManager() {
    Answer large = session("2018-02-05", people);
    Answer small = session("2018-02-19", people.subList(0, 3));
    work(people.get(0), "2018-03-01", true, false);
    work(people.get(11), "2018-03-01", true, false);

    Answer figures =
        user(Role.MANAGER).signIn().get(FIGURES + "&from=2018-02-05&until=2018-02-19").expect(200);

    assertThat(outcomes(figures, "sessions." + place(figures, large))).containsExactly(0, 2, 2);
    String hidden = "sessions." + place(figures, small);
    for (String figure : List.of("listed", "proposals", "introductions", "workStarted")) {
      assertThat(figures.has(hidden + "." + figure)).as(figure).isFalse();
    }
    // 12 and not 15: of 15 the 3 could be derived
    assertThat(figures.string("kinds.0.listed")).isEqualTo("12");
    assertThat(figures.string("kinds.0.sessions")).isEqualTo("1");
    assertThat(figures.string("kinds.0.leftOut")).isEqualTo("1");
  }

  @Test
  void figuresOfManySessionsCostNoMoreQueriesThanOfOne() {
    session("2017-03-06", people);
    session("2017-03-20", people.subList(0, 6));
    session("2017-04-03", people.subList(6, 12));

    int one = fewestQueries(FIGURES + "&from=2017-03-06&until=2017-03-06");

    assertThat(one).isPositive();
    assertThat(fewestQueries(FIGURES + "&from=2017-03-06&until=2017-04-03")).isEqualTo(one);
  }

  private String rowOf(Answer session, UUID person) {
    Answer list = manager.get(SESSIONS + "/" + session.string("id") + "/people").expect(200);
    for (int i = 0; i < list.at("items").size(); i++) {
      if (list.string("items." + i + ".jobSeekerId").equals(person.toString())) {
        return list.string("items." + i + ".id");
      }
    }
    throw new AssertionError("not on the list");
  }

  private static int place(Answer figures, Answer session) {
    for (int i = 0; i < figures.at("sessions").size(); i++) {
      if (figures.string("sessions." + i + ".sessionId").equals(session.string("id"))) {
        return i;
      }
    }
    throw new AssertionError("no figures of the session");
  }

  private static List<Integer> outcomes(Answer figures, String at) {
    return List.of("introductions", "workStarted", "placements").stream()
        .map(figure -> Integer.valueOf(figures.string(at + "." + figure)))
        .toList();
  }

  /** Of several times, since jobs may ask something at the same moment. */
  private int fewestQueries(String path) {
    List<Integer> counts = new ArrayList<>();
    Logger queries = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
    for (int time = 0; time < TIMES; time++) {
      ListAppender<ILoggingEvent> seen = new ListAppender<>();
      seen.start();
      queries.addAppender(seen);
      queries.setLevel(Level.DEBUG);
      try {
        manager.get(path).expect(200);
      } finally {
        queries.setLevel(null);
        queries.detachAppender(seen);
      }
      counts.add(
          (int)
              seen.list.stream()
                  .filter(
                      event ->
                          event
                              .getFormattedMessage()
                              .matches(
                                  "(?s).*FROM `?(matching_session|session_\\w+|proposal"
                                      + "|introduction|placement)`?\\b.*"))
                  .count());
    }
    return counts.stream().mapToInt(Integer::intValue).min().orElseThrow();
  }
}
