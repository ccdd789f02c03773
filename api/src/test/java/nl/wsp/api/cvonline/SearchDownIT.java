package nl.wsp.api.cvonline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** Nobody answers where Elasticsearch should be: search says so, everything else goes on. */
class SearchDownIT extends ApiTest {
  @Test
  void searchSaysWhenToTryAgainAndTheRestOfTheServiceWorks() throws IOException {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    User consultant = user(municipality, Role.CONSULTANT);
    try (OtherInstance instance =
        otherInstance(
            Map.of(
                "wsp.elasticsearch.url",
                "http://127.0.0.1:" + portWhereNobodyListens(),
                "wsp.relay.enabled",
                "false"))) {
      Client client = instance.signIn(consultant);

      Answer search = client.get("/api/v1/cv-online?q=schoonmaker").expect(503);
      assertThat(search.header("Retry-After")).isEqualTo("5");
      assertThat(search.header("Content-Type")).startsWith("application/problem+json");
      Answer person =
          client
              .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
              .expect(201);
      client.get("/api/v1/job-seekers/" + person.string("id") + "/cv").expect(200);
      client.get("/api/v1/job-seekers").expect(200);
      client.get("/api/v1/vacancies").expect(200);
      client.get("/health/readiness").expect(200);
    }
  }

  private static int portWhereNobodyListens() throws IOException {
    try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return closedAtOnce.getLocalPort();
    }
  }
}
