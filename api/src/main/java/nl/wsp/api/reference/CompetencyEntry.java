package nl.wsp.api.reference;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A competency of the catalogue.
 *
 * @param description what a person with it does, plain Dutch (B1) and English
 * @param synonyms what people call it, Dutch, singular
 * @param learningTime how long a beginner needs to reach level 2 in practice
 * @param related competencies one step away, the relation holds both ways, in order of code
 */
public record CompetencyEntry(
    String code,
    Kind kind,
    Label label,
    Label description,
    List<String> synonyms,
    LearningTime learningTime,
    Set<String> related)
    implements Entry {
  /** Whether it belongs to a kind of work or to all work. */
  public enum Kind {
    GENERAL,
    PROFESSIONAL
  }

  /** Order of magnitude of learning on the job or in a short course. */
  public enum LearningTime {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  /** Copies what is passed in. */
  public CompetencyEntry {
    synonyms = List.copyOf(synonyms);
    related = Collections.unmodifiableSet(new LinkedHashSet<>(related));
  }

  /** True when it can be learned on the job or in a short course: anything below years. */
  public boolean learnable() {
    return learningTime != LearningTime.YEARS;
  }
}
