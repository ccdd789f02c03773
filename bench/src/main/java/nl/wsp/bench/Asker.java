package nl.wsp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks over HTTP with connections that stay open. The service and the engine are asked through the
 * same class, so that the client costs the same on both sides of a ratio; bodies are read, not
 * parsed.
 */
final class Asker implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST_ERROR = 300;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Asker(URI base) {
    this.base = base;
  }

  /** Signs in and keeps the session. */
  void signIn(String username, String password) {
    try {
      HttpResponse<byte[]> answer =
          send(
              "POST",
              "/api/v1/session",
              JSON.writeValueAsBytes(Map.of("username", username, "password", password)));
      String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
      headers.put("Cookie", cookie.substring(0, cookie.indexOf(';')));
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  byte[] get(String path) {
    return send("GET", path, null).body();
  }

  byte[] post(String path, byte[] json) {
    return send("POST", path, json).body();
  }

  void put(String path, byte[] json) {
    send("PUT", path, json);
  }

  void delete(String path) {
    send("DELETE", path, null);
  }

  JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private HttpResponse<byte[]> send(String method, String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body != null) {
      boolean bulk = path.startsWith("/_bulk");
      request.header("Content-Type", bulk ? "application/x-ndjson" : "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= FIRST_ERROR) {
        throw new IllegalStateException(
            "%s %s answered %d %s"
                .formatted(
                    method,
                    path,
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8)));
      }
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
