package nl.wsp.search.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a CV.
 *
 * @param headline one line
 * @param occupations wished first, then done
 * @param competencies highest level first
 * @param hours hours a week
 * @param completeness 0-100
 * @param updatedAt last change of the CV
 */
public record CvSummary(
    @Nullable String headline,
    List<CvOccupation> occupations,
    List<CvCompetency> competencies,
    Hours hours,
    int completeness,
    @Nullable Instant updatedAt) {
  /** Copies the lists. */
  public CvSummary {
    occupations = List.copyOf(occupations);
    competencies = List.copyOf(competencies);
  }
}
