package nl.wsp.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class RateLimitIT extends ApiTest {
  private static final Map<String, Object> FEW =
      Map.of(
          "wsp.rate-limit.per-address-per-minute", 25,
          "wsp.rate-limit.per-account-per-minute", 10,
          "wsp.relay.enabled", false);

  @Test
  void anAccountIsLimitedAfterAuthenticationAndAnotherGoesOn() {
    try (OtherInstance strict = otherInstance(FEW)) {
      Client busy = strict.signIn(user(Role.CONSULTANT));
      Answer last = null;
      for (int i = 0; i < 11; i++) {
        last = busy.get("/api/v1/task-demands");
      }
      assertThat(last.expect(429).string("type")).isEqualTo("/problems/too-many-requests");
      assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
      strict.signIn(user(Role.CONSULTANT)).get("/api/v1/task-demands").expect(200);
    }
  }

  @Test
  void anAddressIsLimitedBeforeAnybodyIsAuthenticated() {
    try (OtherInstance strict = otherInstance(FEW)) {
      Client nobody = strict.anonymous();
      int refused = 0;
      for (int i = 0; i < 40; i++) {
        // not signed in: were the session looked at first, each would be a 401
        if (nobody.get("/api/v1/task-demands").status() == 429) {
          refused++;
        }
      }
      assertThat(refused).isGreaterThanOrEqualTo(14);
    }
  }
}
