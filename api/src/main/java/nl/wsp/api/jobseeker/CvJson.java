package nl.wsp.api.jobseeker;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

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
}
