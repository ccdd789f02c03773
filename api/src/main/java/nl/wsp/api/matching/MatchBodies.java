package nl.wsp.api.matching;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import nl.wsp.matching.Criterion;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.Fit;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/** What the interface answers about matches. */
final class MatchBodies {
  private MatchBodies() {}

  /**
   * A ranking.
   *
   * @param rankingId under which it can be replayed
   * @param total how many are in the list of the track
   * @param excluded how many are out, by first reason; staff only
   * @param toDiscuss how many might belong in the track but a deciding fact is unknown; staff only
   * @param support employers only: kinds of support that may apply, from the vacancy alone
   * @param costRange employers only: one range for the whole list of 5 people or more
   * @param reproduced replays only: whether today's rules give the same numbers
   */
  @Serdeable
  record Matches(
      String modelVersion,
      UUID rankingId,
      Track track,
      int total,
      List<Item> items,
      @Nullable List<Excluded> excluded,
      @Nullable Integer toDiscuss,
      @Nullable List<Support> support,
      @Nullable CostRange costRange,
      @Nullable Boolean reproduced) {}

  /**
   * One place in a ranking. For a vacancy {@code candidateId}, for a person {@code vacancyId}.
   *
   * @param score 0-100; absent for employers, as are confidence and track score
   * @param confidence 0-1, the weighted share that is known
   */
  @Serdeable
  record Item(
      @Nullable UUID candidateId,
      @Nullable UUID vacancyId,
      @Nullable String headline,
      @Nullable String employerName,
      @Nullable Double score,
      @Nullable Double confidence,
      @Nullable Double trackScore,
      List<CriterionBody> criteria,
      @Nullable List<String> trackNotes) {}

  /**
   * One criterion.
   *
   * @param asked false: "niet gevraagd"
   * @param value 0-1; absent for employers, as are weight, contribution and known
   * @param known share of the asked parts that is known, 0-1
   * @param fit employers only
   */
  @Serdeable
  record CriterionBody(
      Criterion criterion,
      String label,
      boolean asked,
      @Nullable Double value,
      @Nullable Double weight,
      @Nullable Double contribution,
      @Nullable Double known,
      @Nullable Fit fit,
      String explanation,
      @Nullable List<GapBody> gaps) {}

  /** What is missing, too low or unknown; {@code learnable} absent when that does not apply. */
  @Serdeable
  record GapBody(
      String kind, @Nullable String code, @Nullable Boolean learnable, String explanation) {}

  /** How many are out for a reason. */
  @Serdeable
  record Excluded(ExclusionReason reason, long count, String explanation) {}

  /** Somebody who is out, for staff. */
  @Serdeable
  record ExcludedItem(
      UUID candidateId, @Nullable String headline, ExclusionReason reason, String explanation) {}

  /** A kind of support that may apply. */
  @Serdeable
  record Support(String code, String label) {}

  /** Net cost to the employer of the people in the list, whole euros per hour. */
  @Serdeable
  record CostRange(String lowestPerHour, String highestPerHour) {}
}
