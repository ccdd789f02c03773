package nl.wsp.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import org.junit.jupiter.api.Test;

class ServiceIT extends ApiTest {
  @Test
  void aVisitorSeesTheNameAndThatThisIsNoDemo() {
    Answer answer = anonymous().get("/api/v1/service").expect(200);
    assertThat(answer.string("name")).isEqualTo("Marktplein");
    assertThat(answer.at("demo").getBooleanValue()).isFalse();
  }

  @Test
  void theServiceIsAliveAndServesItsDocument() {
    anonymous().get("/health/liveness").expect(200);
    Answer document = anonymous().get("/api/v1/openapi.json").expect(200);
    assertThat(document.string("openapi")).startsWith("3.");
    assertThat(document.has("paths./api/v1/session")).isTrue();
  }

  @Test
  void anUnknownAddressOfTheInterfaceIsAProblem() {
    Answer answer = anonymous().get("/api/v1/nothing-here");
    assertThat(answer.expect(404).string("type")).isEqualTo("/problems/not-found");
    assertThat(answer.string("errorId")).isNotEmpty();
  }
}
