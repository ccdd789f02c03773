package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a track says of a person for a vacancy.
 *
 * @param track the track
 * @param eligibility whether the person is in its list
 * @param t the track's own figure in [0, 1]; 0 when not eligible
 * @param notes what was assumed or why not, in a fixed order
 */
public record TrackAssessment(
    Track track, Eligibility eligibility, double t, List<TrackNote> notes) {
  /** Regular: everyone. */
  public static final TrackAssessment REGULAR =
      new TrackAssessment(Track.REGULAR, Eligibility.ELIGIBLE, 0, List.of());

  /** Checks the range. */
  public TrackAssessment {
    requireNonNull(track, "track");
    requireNonNull(eligibility, "eligibility");
    notes = List.copyOf(notes);
    if (!(t >= 0 && t <= 1)) {
      throw new IllegalArgumentException("t outside 0-1");
    }
  }
}
