package nl.wsp.api.testing;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What the service answered. */
public record Answer(int status, String text, HttpResponse<String> raw, ObjectMapper json) {
  /** The whole body as a tree. */
  public JsonNode body() {
    try {
      return json.readValue(text, Argument.of(JsonNode.class));
    } catch (IOException notJson) {
      throw new UncheckedIOException("not JSON: " + text, notJson);
    }
  }

  /** A value of the body by names and indexes split by dots: {@code items.0.id}. */
  public JsonNode at(String path) {
    JsonNode node = body();
    for (String step : path.split("\\.")) {
      JsonNode next = step.matches("\\d+") ? node.get(Integer.parseInt(step)) : node.get(step);
      if (next == null) {
        throw new AssertionError("no " + path + " in " + text);
      }
      node = next;
    }
    return node;
  }

  /** A text value of the body. */
  public String string(String path) {
    return at(path).coerceStringValue();
  }

  /** Whether the body has a value at the path. */
  public boolean has(String path) {
    try {
      return !at(path).isNull();
    } catch (AssertionError missing) {
      return false;
    }
  }

  /** A header of the answer, empty when absent. */
  public String header(String name) {
    return raw.headers().firstValue(name).orElse("");
  }

  /** This answer, which must have the status. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + " but got " + status + ": " + text);
    }
    return this;
  }
}
