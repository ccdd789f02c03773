package nl.wsp.api.jobseeker;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes and reads the stored document of a CV. */
@Singleton
final class CvJson {
  private final ObjectMapper json;

  CvJson(ObjectMapper json) {
    this.json = json;
  }

  String write(CvContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  CvContent read(String text) {
    try {
      return json.readValue(text, CvContent.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Whether two stored objects hold the same; databases may write one in another order. */
  boolean isSame(@Nullable String one, @Nullable String other) {
    return Objects.equals(one, other) || Objects.equals(fields(one), fields(other));
  }

  /** The fields of a stored object; none when there is none. */
  Map<String, Object> fields(@Nullable String text) {
    try {
      return text == null
          ? Map.of()
          : json.readValue(text, Argument.mapOf(String.class, Object.class));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
