package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No look without a row, and the person reads it (trap 17); a look changes nothing (trap 15). */
class LooksIT extends ApiTest {
  private UUID id;
  private UUID municipality;
  private User own;
  private Client self;
  private Client consultant;

  @BeforeEach
  void aPersonWithAnAccount() {
    id = Ids.next();
    municipality = organisation(OrganisationKind.MUNICIPALITY);
    own = user(municipality, Role.CONSULTANT);
    User account = user(Role.JOB_SEEKER);
    bean(JobSeekerIntake.class)
        .addAll(List.of(People.named(id, account.id(), own.id(), null, "Bep", "Visser")), null);
    self = account.signIn();
    consultant = own.signIn();
  }

  @Test
  void everyViewIsLoggedInTheSameRequestAndThePersonReadsWhoAndWhy() {
    assertThat(looks()).isEmpty();
    consultant.get(path("")).expect(200);
    consultant.get(path("/cv")).expect(200);
    consultant.get(path("/target-group")).expect(200);
    consultant.get("/api/v1/job-seekers").expect(200);
    assertThat(looks())
        .containsExactly(
            "RESULT_LIST CASELOAD",
            "TARGET_GROUP OWN_CONSULTANT",
            "PROFILE OWN_CONSULTANT",
            "PROFILE OWN_CONSULTANT");
    Answer log = self.get(path("/access-log")).expect(200);
    assertThat(log.string("items.3.by")).isEqualTo("Test Persoon");
    assertThat(log.string("items.3.organisation")).startsWith("MUNICIPALITY");
    assertThat(log.string("items.3.roleLabel")).isEqualTo("consulent");
    assertThat(log.string("items.3.what")).isEqualTo("Opende uw profiel.");
    assertThat(log.string("items.3.why"))
        .isEqualTo("Dit is uw eigen consulent of diens vervanger.");
    Answer english = self.with("Accept-Language", "en").get(path("/access-log"));
    assertThat(english.string("items.3.what")).isEqualTo("Opened your profile.");
  }

  @Test
  void aSampleIsLoggedWithItsNumber() {
    Client quality = user(municipality, Role.QUALITY).signIn();
    String number = Samples.of(quality, id);
    quality.get(path("/cv") + "?sample=" + number).expect(200);
    quality.get(path("/access-log") + "?sample=" + number).expect(200);
    Answer log = self.get(path("/access-log")).expect(200);
    assertThat(log.string("items.1.context")).isEqualTo("SAMPLE");
    assertThat(log.string("items.1.contextId")).isEqualTo(number);
    assertThat(log.string("items.1.why")).contains(number);
    assertThat(log.string("items.0.kind")).isEqualTo("SAMPLE");
  }

  @Test
  void thePersonsOwnLooksAndRefusedOnesAreNotLogged() {
    self.get(path("")).expect(200);
    self.get(path("/cv")).expect(200);
    self.get("/api/v1/job-seekers/me").expect(200);
    user(municipality, Role.CONSULTANT).signIn().get(path("/cv")).expect(404);
    assertThat(looks()).isEmpty();
  }

  @Test
  void theLogIsReadPageByPageAndNewLooksDoNotDisturbIt() {
    for (int i = 0; i < 5; i++) {
      consultant.get(path("/cv")).expect(200);
    }
    Answer first = self.get(path("/access-log") + "?limit=2").expect(200);
    consultant.get(path("/cv")).expect(200);
    Answer second =
        self.get(path("/access-log") + "?limit=2&cursor=" + first.string("next")).expect(200);
    Answer third =
        self.get(path("/access-log") + "?limit=2&cursor=" + second.string("next")).expect(200);
    assertThat(third.has("next")).isFalse();
    List<String> ids =
        List.of(first, second, third).stream()
            .flatMap(
                page ->
                    IntStream.range(0, page.at("items").size())
                        .mapToObj(i -> page.string("items." + i + ".id")))
            .toList();
    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    self.get(path("/access-log") + "?cursor=rubbish").expect(400);
  }

  @Test
  void readingChangesNothingButTheAccessLogAndTheSession() throws SQLException {
    consultant.get(path("")).expect(200);
    Map<String, String> before = contents();
    consultant.get(path("")).expect(200);
    consultant.get(path("/cv")).expect(200);
    consultant.get(path("/consents")).expect(200);
    consultant.get(path("/target-group")).expect(200);
    consultant.get(path("/history")).expect(200);
    consultant.get("/api/v1/job-seekers?intake=true").expect(200);
    self.get("/api/v1/job-seekers/me").expect(200);
    self.get(path("/access-log")).expect(200);
    Map<String, String> after = contents();
    assertThat(before).hasSizeGreaterThan(15);
    assertThat(after.get("access_log")).isNotEqualTo(before.get("access_log"));
    // the relay and other jobs work in the background on rows of other tests
    Set<String> notCompared =
        Set.of("access_log", "access_log_subject", "user_session", "outbox", "job_lease");
    for (String table : notCompared) {
      before.remove(table);
      after.remove(table);
    }
    assertThat(after).isEqualTo(before);
  }

  private String path(String part) {
    return "/api/v1/job-seekers/" + id + part;
  }

  /** What the person reads, as "kind context", newest first. */
  private List<String> looks() {
    Answer log = self.get(path("/access-log")).expect(200);
    return IntStream.range(0, log.at("items").size())
        .mapToObj(i -> "items." + i)
        .map(at -> log.string(at + ".kind") + " " + log.string(at + ".context"))
        .toList();
  }

  /** Number of rows and checksum of every table. */
  private static Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    var tables = Tables.names(bean(DataSource.class));
    for (String table : tables) {
      contents.put(table, Tables.checksum(bean(DataSource.class), table));
    }
    return contents;
  }
}
