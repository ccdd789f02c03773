package nl.wsp.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/**
 * Walks every route with every role. {@code access-matrix.txt} says who may call what: a route that
 * is not in it, or a line without a route, fails.
 */
class AccessMatrixIT extends ApiTest {
  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  @Test
  void everyRouteStandsInTheMatrix() throws IOException {
    Set<String> routes = new TreeSet<>();
    bean(Router.class)
        .uriRoutes()
        .filter(route -> METHODS.contains(route.getHttpMethod()))
        .map(route -> route.getHttpMethod() + " " + route.getUriMatchTemplate().toPathString())
        .filter(route -> route.contains(" /api/"))
        .forEach(routes::add);
    assertThat(routes).isNotEmpty();
    assertThat(new TreeSet<>(matrix().keySet())).isEqualTo(routes);
  }

  @Test
  void everyRoleIsLetInOrRefusedAsTheMatrixSays() throws IOException {
    Map<Role, Client> clients = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      clients.put(role, user(role).signIn());
    }
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Map.Entry<String, Set<String>> line : matrix().entrySet()) {
      String[] route = line.getKey().split(" ");
      if (line.getKey().equals("DELETE /api/v1/session")) {
        continue; // would sign the walker out; SessionIT tests it
      }
      for (Map.Entry<Role, Client> walker : clients.entrySet()) {
        boolean allowed =
            line.getValue().contains("ANYONE")
                || line.getValue().contains("SIGNED_IN")
                || line.getValue().contains(walker.getKey().name());
        Answer answer = call(walker.getValue(), route);
        checked++;
        // a refusal of the role, not of the object: that one is a 404
        if (allowed == (answer.status() == 403 || answer.status() == 401)) {
          wrong.add(line.getKey() + " as " + walker.getKey() + " answered " + answer.status());
        }
      }
      int nobody = call(anonymous(), route).status();
      if (!line.getValue().contains("ANYONE") && nobody != 401) {
        wrong.add(line.getKey() + " without a session answered " + nobody);
      }
    }
    assertThat(checked).isGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  private static Answer call(Client client, String[] route) {
    String path = route[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    boolean hasBody = !route[0].equals("GET") && !route[0].equals("DELETE");
    return client.send(route[0], path, hasBody ? Map.of() : null);
  }

  private static Map<String, Set<String>> matrix() throws IOException {
    Map<String, Set<String>> lines = new LinkedHashMap<>();
    try (InputStream file = AccessMatrixIT.class.getResourceAsStream("/access-matrix.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.strip().split("\\s+");
          Set<String> allowed = new HashSet<>(List.of(parts).subList(2, parts.length));
          lines.put(parts[0] + " " + parts[1], allowed);
        }
      }
    }
    return lines;
  }
}
