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
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

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

  /** Signs in and keeps the session, so that it may write as well. */
  void signIn(String username, String password) {
    try {
      HttpResponse<byte[]> answer =
          send(
              "POST",
              "/api/v1/session",
              JSON.writeValueAsBytes(Map.of("username", username, "password", password)));
      String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
      headers.put("Cookie", cookie.substring(0, cookie.indexOf(';')));
      headers.put("X-CSRF-Token", json(answer.body()).get("csrfToken").asText());
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

  /** Posts a command under a key, so that it could be sent again. */
  byte[] post(String path, byte[] json, String key) {
    headers.put("Idempotency-Key", key);
    try {
      return post(path, json);
    } finally {
      headers.remove("Idempotency-Key");
    }
  }

  void put(String path, byte[] json) {
    send("PUT", path, json);
  }

  void delete(String path) {
    send("DELETE", path, null);
  }

  /**
   * Opens a stream of server-sent events and reads it until this asker is closed.
   *
   * @param line gets every line as it comes, on a thread of its own
   * @return completes when the stream is open
   */
  CompletableFuture<Void> listen(String path, Consumer<String> line) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/event-stream");
    headers.forEach(request::header);
    CompletableFuture<Void> open = new CompletableFuture<>();
    http.sendAsync(
            request.build(),
            answer -> {
              if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
              }
              open.complete(null);
              return BodySubscribers.fromLineSubscriber(new Lines(line));
            })
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                open.completeExceptionally(failure);
              }
            });
    return open;
  }

  /** Takes lines as fast as they come. */
  private record Lines(Consumer<String> line) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String next) {
      line.accept(next);
    }

    @Override
    public void onError(Throwable ended) {
      // who waits for a line that does not come says so
    }

    @Override
    public void onComplete() {
      // as above
    }
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
    // a stream never ends by itself
    http.shutdownNow();
  }
}
