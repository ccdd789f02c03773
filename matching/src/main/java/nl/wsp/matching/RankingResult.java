package nl.wsp.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A ranking.
 *
 * @param modelVersion version of the scoring model
 * @param total how many are in the list of the track
 * @param top the best of them, explained, best first
 * @param excluded how many are out by a hard exclusion, by first reason
 * @param toDiscuss how many might belong in the track but a deciding fact is unknown
 */
public record RankingResult(
    String modelVersion,
    int total,
    List<Match> top,
    Map<ExclusionReason, Integer> excluded,
    int toDiscuss) {
  /** Copies the collections, reasons in their order. */
  public RankingResult {
    top = List.copyOf(top);
    Map<ExclusionReason, Integer> inOrder = new EnumMap<>(ExclusionReason.class);
    inOrder.putAll(excluded);
    excluded = Collections.unmodifiableMap(inOrder);
  }
}
