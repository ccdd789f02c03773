package nl.wsp.matching;

import org.jspecify.annotations.Nullable;

/**
 * The formulas of single parts, shared by the fast kernel and the explanation so that both give the
 * same numbers. NaN is unknown; nothing here allocates.
 */
final class Rules {
  static final double UNKNOWN = Double.NaN;

  private Rules() {}

  /** min(1, level ÷ asked) × evidence of a level of 1 or more, never below the listed floor. */
  static double competency(
      ScoringModel.CompetencyRules rules,
      int level,
      @Nullable Integer asked,
      @Nullable Evidence evidence) {
    double share = asked == null ? 1 : Math.min(1, (double) level / asked);
    return Math.max(rules.listedFloor(), share * rules.evidenceFactor(evidence));
  }

  /** 1 when the demand is at most what suits, else 1 − excess ÷ 3. */
  static double demand(int asked, int suits) {
    if (suits < 0) {
      return UNKNOWN;
    }
    int excess = asked - suits;
    return excess <= 0 ? 1 : 1 - (double) excess / TaskDemandLevels.MAX_LEVEL;
  }

  /** Share of required day parts, unknown when the person's are. */
  static double dayParts(DayParts required, @Nullable DayParts possible) {
    return possible == null ? UNKNOWN : WorkingHours.dayPartFit(required, possible);
  }

  /** Distance in km; the same postcode is 0 km, also without centroid. */
  static double distanceKm(@Nullable Place work, @Nullable Place home) {
    if (work == null || home == null) {
      return UNKNOWN;
    }
    if (work.postcode4().equals(home.postcode4())) {
      return 0;
    }
    GeoPoint from = home.centroid();
    GeoPoint to = work.centroid();
    return from == null || to == null ? UNKNOWN : from.distanceKm(to);
  }

  /** 1 up to a share of the limit, then linear to 0 at the limit; limit 0: the same postcode. */
  static double travel(
      @Nullable Place work, @Nullable Place home, @Nullable Double limitKm, double fullUpToShare) {
    if (work == null || home == null || limitKm == null) {
      return UNKNOWN;
    }
    double distanceKm = distanceKm(work, home);
    if (limitKm == 0) {
      return work.postcode4().equals(home.postcode4()) ? 1 : 0;
    }
    if (Double.isNaN(distanceKm)) {
      return UNKNOWN;
    }
    double fullKm = limitKm * fullUpToShare;
    if (distanceKm <= fullKm) {
      return 1;
    }
    return distanceKm >= limitKm ? 0 : (limitKm - distanceKm) / (limitKm - fullKm);
  }

  /** Whether the distance is known to exceed the person's limit. */
  static boolean tooFar(@Nullable Place work, @Nullable Place home, @Nullable Double limitKm) {
    if (work == null || home == null || limitKm == null) {
      return false;
    }
    if (limitKm == 0) {
      return !work.postcode4().equals(home.postcode4());
    }
    return distanceKm(work, home) > limitKm;
  }

  /** min(1, level ÷ asked) on CEFR numbers; no level asked is any level above none. */
  static double language(@Nullable LanguageLevel asked, @Nullable LanguageLevel level) {
    if (level == null) {
      return UNKNOWN;
    }
    int askedNumber = asked == null ? LanguageLevel.A1.ordinal() : asked.ordinal();
    return Math.min(1, (double) level.ordinal() / askedNumber);
  }

  /** min(1, level ÷ asked) of the higher of diploma and experience. */
  static double education(int asked, @Nullable Integer diploma, @Nullable Integer proven) {
    int level = Math.max(diploma == null ? 0 : diploma, proven == null ? 0 : proven);
    return level == 0 ? UNKNOWN : Math.min(1, (double) level / asked);
  }
}
