package nl.wsp.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionIT extends ApiTest {
  @AfterEach
  void resetTheClock() {
    bean(SettableClock.class).reset();
  }

  @Test
  void signingInTellsWhoOneIsAndForWhom() {
    User consultant = user(Role.CONSULTANT);
    Answer answer = consultant.signIn().get("/api/v1/session").expect(200);
    assertThat(answer.string("user.username")).isEqualTo(consultant.username());
    assertThat(answer.string("memberships.0.role")).isEqualTo("CONSULTANT");
    assertThat(answer.string("memberships.0.municipality")).isEqualTo(MUNICIPALITY);
    assertThat(answer.string("csrfToken")).isNotEmpty();
    assertThat(answer.header("API-Version")).isEqualTo("1.0.0");
  }

  @Test
  void theCookieIsOutOfReachOfScripts() {
    User user = user(Role.CONSULTANT);
    Answer answer =
        anonymous()
            .post("/api/v1/session", Map.of("username", user.username(), "password", PASSWORD));
    assertThat(answer.header("Set-Cookie"))
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAnswerTheSame() {
    User user = user(Role.CONSULTANT);
    Answer wrong =
        anonymous().post("/api/v1/session", Map.of("username", user.username(), "password", "no"));
    Answer unknown =
        anonymous().post("/api/v1/session", Map.of("username", "nobody", "password", "no"));
    assertThat(wrong.expect(401).string("type")).isEqualTo("/problems/wrong-credentials");
    assertThat(unknown.expect(401).string("type")).isEqualTo("/problems/wrong-credentials");
    assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void guessingIsStoppedPerAccount() {
    User user = user(Role.CONSULTANT);
    Map<String, String> guess = Map.of("username", user.username(), "password", "guess");
    for (int i = 0; i < 10; i++) {
      anonymous().post("/api/v1/session", guess).expect(401);
    }
    Answer stopped =
        anonymous()
            .post("/api/v1/session", Map.of("username", user.username(), "password", PASSWORD));
    assertThat(stopped.expect(429).header("Retry-After")).isEqualTo("900");
  }

  @Test
  void signingOutEndsTheSessionEverywhere() {
    Client client = user(Role.CONSULTANT).signIn();
    client.delete("/api/v1/session").expect(204);
    client.get("/api/v1/session").expect(401);
  }

  @Test
  void aSessionEndsAfterHalfAnHourWithoutARequest() {
    Client client = user(Role.CONSULTANT).signIn();
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofMinutes(29)));
    client.get("/api/v1/session").expect(200);
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofMinutes(58)));
    client.get("/api/v1/session").expect(200);
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofMinutes(89)));
    client.get("/api/v1/session").expect(401);
  }

  @Test
  void aWriteWithoutTheTokenIsRefused() {
    Client client = user(Role.CONSULTANT).signIn();
    Answer refused = client.without("X-CSRF-Token").delete("/api/v1/session");
    assertThat(refused.expect(403).string("type")).isEqualTo("/problems/csrf-token-missing");
    client.get("/api/v1/session").expect(200);
  }

  @Test
  void aWriteFromAnotherSiteIsRefused() {
    Client client = user(Role.CONSULTANT).signIn();
    client.with("Origin", "https://elsewhere.example").delete("/api/v1/session").expect(403);
    client.get("/api/v1/session").expect(200);
  }

  @Test
  void aMissingFieldIsNamedInTheLanguageOfTheRequest() {
    Answer dutch = anonymous().post("/api/v1/session", Map.of("username", "x"));
    assertThat(dutch.expect(400).string("violations.0.pointer")).isEqualTo("/password");
    assertThat(dutch.string("violations.0.message")).isEqualTo("Vul dit in.");
    Answer english =
        anonymous().with("Accept-Language", "en").post("/api/v1/session", Map.of("username", "x"));
    assertThat(english.string("violations.0.message")).isEqualTo("Fill this in.");
  }

  @Test
  void aBodyThatIsNoJsonIsAClearError() {
    Answer answer = anonymous().post("/api/v1/session", "{\"username\": ");
    assertThat(answer.expect(400).string("type")).isEqualTo("/problems/invalid-request");
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("jackson");
  }
}
