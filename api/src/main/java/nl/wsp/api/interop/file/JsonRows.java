package nl.wsp.api.interop.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of a JSON array, read one at a time; a file that is one object is one row. Only the
 * row at hand is in memory.
 */
public final class JsonRows implements RowSource<JsonNode> {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private boolean started;
  private boolean single;
  private boolean ended;

  private JsonRows(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the file from its start. */
  public static JsonRows of(Spool file) throws UnreadableFile {
    try {
      return new JsonRows(JSON.createParser(file.open()));
    } catch (StreamReadException malformed) {
      throw new UnreadableFile("not-json", 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public Optional<JsonNode> next() throws UnreadableFile {
    if (ended) {
      return Optional.empty();
    }
    try {
      JsonToken token = started ? (single ? null : parser.nextToken()) : first();
      if (token == null || token == JsonToken.END_ARRAY) {
        ended = true;
        requireEnd(token);
        return Optional.empty();
      }
      return Optional.of(value(token));
    } catch (StreamReadException malformed) {
      throw new UnreadableFile("not-json", parser.currentTokenLocation().getLineNr());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private JsonToken first() throws IOException, UnreadableFile {
    started = true;
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      return parser.nextToken();
    }
    if (token != JsonToken.START_OBJECT) {
      throw new UnreadableFile("not-a-list", parser.currentTokenLocation().getLineNr());
    }
    single = true;
    return token;
  }

  private void requireEnd(JsonToken last) throws IOException, UnreadableFile {
    boolean brokenOff = last == null && !single;
    if (brokenOff || parser.nextToken() != null) {
      throw new UnreadableFile("not-json", parser.currentTokenLocation().getLineNr());
    }
  }

  private JsonNode value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> JsonNode.createStringNode(parser.getText());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(parser.getDoubleValue());
      case VALUE_TRUE -> JsonNode.createBooleanNode(true);
      case VALUE_FALSE -> JsonNode.createBooleanNode(false);
      default -> JsonNode.nullNode();
    };
  }

  /** A number beyond 64 bits is wrong in every field: its size is enough to say so. */
  private JsonNode whole() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? JsonNode.createNumberNode(parser.getDoubleValue())
        : JsonNode.createNumberNode(parser.getLongValue());
  }

  private JsonNode object() throws IOException {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      fields.put(name, value(parser.nextToken()));
    }
    return JsonNode.createObjectNode(fields);
  }

  private JsonNode array() throws IOException {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return JsonNode.createArrayNode(elements);
  }
}
