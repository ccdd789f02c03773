package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

/**
 * A candidate as he comes to a ranking.
 *
 * @param profile what the score knows
 * @param consent whether he consented to the audience that asks
 * @param track what the track asked for says of him
 */
public record Candidacy(CandidateProfile profile, boolean consent, TrackAssessment track) {
  /** Requires all. */
  public Candidacy {
    requireNonNull(profile, "profile");
    requireNonNull(track, "track");
  }
}
