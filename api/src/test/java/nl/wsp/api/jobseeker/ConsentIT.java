package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentIT extends ApiTest {
  private final UUID id = Ids.next();
  private Client self;
  private Client consultant;

  @BeforeEach
  void aPersonWithoutConsent() {
    User own = user(Role.CONSULTANT);
    User account = user(Role.JOB_SEEKER);
    bean(JobSeekerIntake.class)
        .addAll(List.of(People.named(id, account.id(), own.id(), null, "Bep", "Visser")), null);
    self = account.signIn();
    consultant = own.signIn();
  }

  @AfterEach
  void resetTheClock() {
    bean(SettableClock.class).reset();
  }

  @Test
  void thePersonReadsInPlainWordsWhoSeesHim() {
    Answer before = self.get(path()).expect(200);
    assertThat(visibleTo(before)).containsExactly("OWN_CONSULTANT", "QUALITY");
    assertThat(before.string("visibleTo.0.text"))
        .isEqualTo("Uw consulent Test Persoon ziet uw hele dossier. Dat is altijd zo.");
    UUID partner =
        bean(Accounts.class).addOrganisation(OrganisationKind.UWV, "UWV Proefstad", null);
    Answer after = self.put(path(), update(0, "COLLEAGUES", "PARTNER:" + partner)).expect(200);
    assertThat(visibleTo(after))
        .containsExactlyInAnyOrder("OWN_CONSULTANT", "COLLEAGUES", "PARTNER:" + partner, "QUALITY");
    assertThat(after.text()).contains("Medewerkers van UWV Proefstad zien uw profiel");
    Answer english = self.with("Accept-Language", "en").get(path());
    assertThat(english.string("visibleTo.0.text")).startsWith("Your consultant Test Persoon");
  }

  @Test
  void givingAndWithdrawingStayOnRecord() {
    self.put(path(), update(0, "COLLEAGUES", "REGION")).expect(200);
    Answer kept = self.put(path(), update(1, "REGION")).expect(200);
    assertThat(kept.at("consents").size()).isEqualTo(1);
    assertThat(kept.string("consents.0.audience")).isEqualTo("REGION");
    self.put(path(), update(2, "COLLEAGUES", "REGION")).expect(200);
    Answer read = self.get(path()).expect(200);
    assertThat(read.at("history").size()).isEqualTo(3);
    assertThat(read.string("history.0.audience")).isEqualTo("COLLEAGUES");
    assertThat(read.has("history.0.withdrawnAt")).isFalse();
    List<Boolean> withdrawn =
        IntStream.range(0, 3).mapToObj(i -> read.has("history." + i + ".withdrawnAt")).toList();
    assertThat(withdrawn).containsOnlyOnce(true);
  }

  @Test
  void sendingTheSameConsentsAgainChangesNothing() {
    self.put(path(), update(0, "COLLEAGUES")).expect(200);
    Answer again = self.put(path(), update(1, "COLLEAGUES")).expect(200);
    assertThat(again.string("version")).isEqualTo("1");
    assertThat(again.at("history").size()).isEqualTo(1);
  }

  @Test
  void theConsultantRecordsAConsentWithItsBasis() {
    Answer without = consultant.put(path(), update(0, "COLLEAGUES")).expect(400);
    assertThat(CvIT.violationsOf(without)).containsExactly("/basis required");
    Map<String, Object> pretended = new HashMap<>(update(0, "COLLEAGUES"));
    pretended.put("basis", "PERSON");
    assertThat(CvIT.violationsOf(consultant.put(path(), pretended).expect(400)))
        .containsExactly("/basis consent-basis");
    Map<String, Object> onPaper = new HashMap<>(update(0, "COLLEAGUES"));
    onPaper.put("basis", "PAPER");
    consultant.put(path(), onPaper).expect(200);
    Answer read = self.get(path()).expect(200);
    assertThat(read.string("consents.0.basis")).isEqualTo("PAPER");
    assertThat(read.string("history.0.givenBy")).isEqualTo("Test Persoon");
  }

  @Test
  void nobodyElseGivesAConsent() {
    self.put(path(), update(0, "COLLEAGUES")).expect(200);
    user(Role.CONSULTANT).signIn().put(path(), update(1)).expect(403);
    user(Role.ACCOUNT_MANAGER).signIn().put(path(), update(1)).expect(403);
    user(Role.JOB_SEEKER).signIn().put(path(), update(1)).expect(404);
  }

  @Test
  void whatIsWrongIsNamedByItsPlace() {
    assertThat(refusal(Map.of("audience", "EVERYBODY")))
        .containsExactly("/consents/0/audience audience");
    assertThat(refusal(Map.of("audience", "PARTNER:" + Ids.next())))
        .containsExactly("/consents/0/audience audience");
    assertThat(refusal(Map.of("audience", "EMPLOYER:" + Ids.next())))
        .containsExactly("/consents/0/audience audience");
    assertThat(refusal(Map.of())).containsExactly("/consents/0/audience required");
    assertThat(refusal(Map.of("audience", "REGION", "validUntil", "2020-01-01")))
        .containsExactly("/consents/0/validUntil in-past");
    assertThat(refusal(Map.of("audience", "REGION"), Map.of("audience", "REGION")))
        .containsExactly("/consents/1/audience double");
    assertThat(self.get(path()).at("history").size()).isZero();
  }

  @Test
  void aConsentCountsOnItsLastDayAndNotAfter() {
    LocalDate lastDay = LocalDate.of(2031, 3, 30);
    Map<String, Object> body =
        Map.of(
            "consents",
            List.of(Map.of("audience", "COLLEAGUES", "validUntil", lastDay.toString())),
            "version",
            0);
    self.put(path(), body).expect(200);
    CandidateSources sources = bean(CandidateSources.class);
    Viewer colleague = Viewer.of(Audience.COLLEAGUES);
    // 30 March 2031, 23:30 in Amsterdam, the day summer time begins: 21:30 UTC
    bean(SettableClock.class).setTo(Instant.parse("2031-03-30T21:30:00Z"));
    assertThat(sources.stillVisible(List.of(id), colleague)).containsExactly(id);
    bean(SettableClock.class).setTo(Instant.parse("2031-03-30T22:00:01Z"));
    assertThat(sources.stillVisible(List.of(id), colleague)).isEmpty();
    assertThat(sources.load(List.of(id)).get(id).audiences()).isEmpty();
  }

  @Test
  void theIndexHearsOfAConsentThatEndsByItself() {
    LocalDate today = LocalDate.ofInstant(Instant.now(), java.time.ZoneId.of("Europe/Amsterdam"));
    Map<String, Object> body =
        Map.of(
            "consents",
            List.of(Map.of("audience", "COLLEAGUES", "validUntil", today.toString())),
            "version",
            0);
    self.put(path(), body).expect(200);
    ConsentExpiry expiry = bean(ConsentExpiry.class);
    assertThat(expiry.announce()).doesNotContain(id);
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofDays(1)));
    assertThat(expiry.announce()).contains(id);
  }

  private List<String> refusal(Map<?, ?>... consents) {
    Answer refused = self.put(path(), Map.of("consents", Arrays.asList(consents), "version", 0));
    assertThat(refused.status()).isIn(400, 422);
    return CvIT.violationsOf(refused);
  }

  private static Map<String, Object> update(int version, String... audiences) {
    return Map.of(
        "consents",
        Arrays.stream(audiences).map(audience -> Map.of("audience", audience)).toList(),
        "version",
        version);
  }

  private static List<String> visibleTo(Answer answer) {
    return IntStream.range(0, answer.at("visibleTo").size())
        .mapToObj(i -> answer.string("visibleTo." + i + ".audience"))
        .toList();
  }

  private String path() {
    return "/api/v1/job-seekers/" + id + "/consents";
  }
}
