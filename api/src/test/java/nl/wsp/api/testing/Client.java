package nl.wsp.api.testing;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person at the interface: keeps the session's cookie and token and asks in Dutch. */
public final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final ObjectMapper json;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Client(URI base, ObjectMapper json) {
    this.base = base;
    this.json = json;
    headers.put("Accept-Language", "nl");
  }

  /** Signs in and keeps the session. */
  public Client signIn(String username, String password) {
    Answer answer =
        post("/api/v1/session", Map.of("username", username, "password", password)).expect(200);
    String cookie = answer.header("Set-Cookie");
    headers.put("Cookie", cookie.substring(0, cookie.indexOf(';')));
    headers.put("X-CSRF-Token", answer.string("csrfToken"));
    return this;
  }

  /** The same person with one more header on every request. */
  public Client with(String header, String value) {
    Client copy = new Client(base, json);
    copy.headers.putAll(headers);
    copy.headers.put(header, value);
    return copy;
  }

  /** The same person without a header. */
  public Client without(String header) {
    Client copy = new Client(base, json);
    copy.headers.putAll(headers);
    copy.headers.remove(header);
    return copy;
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** A file with its headers, whatever the status. */
  public HttpResponse<byte[]> file(String path) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
      headers.forEach(request::header);
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /**
   * Opens a line of server-sent events, which the test closes.
   *
   * @throws AssertionError when the answer is not 200
   */
  public Line listen(String path) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/event-stream");
      headers.forEach(request::header);
      var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError("expected 200 but got " + response.statusCode());
      }
      return new Line(response.body(), json);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** A file as the body. */
  public Answer upload(String path, byte[] file, String contentType) {
    return with("Content-Type", contentType).send("POST", path, file);
  }

  /** Any request; a String or bytes as body go as they are, everything else as JSON. */
  public Answer send(String method, String path, @Nullable Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(base.resolve(path)).method(method, publisher(body));
      if (body != null && !headers.containsKey("Content-Type")) {
        request.header("Content-Type", "application/json");
      }
      headers.forEach(request::header);
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response, json);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private BodyPublisher publisher(@Nullable Object body) throws IOException {
    return switch (body) {
      case null -> BodyPublishers.noBody();
      case byte[] file -> BodyPublishers.ofByteArray(file);
      default -> BodyPublishers.ofString(text(body));
    };
  }

  /** A file as it comes, which must be there. */
  public byte[] download(String path) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
      headers.forEach(request::header);
      var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError("expected 200 but got " + response.statusCode());
      }
      return response.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private String text(Object body) throws IOException {
    return body instanceof String text ? text : json.writeValueAsString(body);
  }
}
