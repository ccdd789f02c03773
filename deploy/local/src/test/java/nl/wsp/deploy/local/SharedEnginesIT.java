package nl.wsp.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedEnginesIT {
  private final TestEngines engines = TestEngines.shared();

  @Test
  void aTimestampKeepsItsMicroseconds() throws Exception {
    Instant written = Instant.parse("2026-03-29T01:30:00.123456Z");
    try (Connection connection = engines.freshDatabase(getClass()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE moment (at DATETIME(6) NOT NULL)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO moment VALUES (?)")) {
        insert.setTimestamp(1, Timestamp.from(written));
        insert.executeUpdate();
      }
      try (ResultSet row = statement.executeQuery("SELECT at FROM moment")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getTimestamp(1).toInstant()).isEqualTo(written);
      }
    }
  }

  @Test
  void theChosenDatabaseAnswers() throws Exception {
    try (Connection connection = engines.freshDatabase(getClass()).connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT VERSION()")) {
      assertThat(row.next()).isTrue();
      boolean isMariaDb = row.getString(1).contains("MariaDB");
      assertThat(isMariaDb).isEqualTo(DatabaseKind.chosen() == DatabaseKind.MARIADB);
    }
  }

  @Test
  void everyTestClassGetsASchemaOfItsOwn() throws Exception {
    Database first = engines.freshDatabase(getClass());
    Database second = engines.freshDatabase(getClass());
    assertThat(first.url()).isNotEqualTo(second.url());
    try (Connection connection = first.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (id INT)");
    }
    try (Connection connection = second.connect();
        ResultSet tables =
            connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void anIndexCanBeFilledAndSearched() throws Exception {
    String index = engines.freshIndexPrefix(getClass()) + "-cv";
    assertThat(send("PUT", "/" + index + "/_doc/1?refresh=true", "{\"title\":\"magazijn\"}"))
        .contains("\"result\":\"created\"");
    assertThat(send("GET", "/" + index + "/_search?q=title:magazijn", "")).contains("\"value\":1");
  }

  @Test
  void searchUnderstandsDutchCompounds() throws Exception {
    String analysis = send("GET", "/_nodes/plugins?filter_path=**.plugins.name", "");
    assertThat(analysis).contains("analysis-nl");
  }

  private String send(String method, String path, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(engines.elasticsearch().resolve(path))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
