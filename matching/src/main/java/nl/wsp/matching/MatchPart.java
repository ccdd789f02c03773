package nl.wsp.matching;

import org.jspecify.annotations.Nullable;

/** One asked part of a criterion with what it is worth. Nullable components are unknown. */
public sealed interface MatchPart {
  /** Worth in [0, 1]; the prior when unknown. */
  double value();

  /** Whether the part is known. */
  boolean known();

  /**
   * A competency.
   *
   * @param code code asked
   * @param askedLevel 1-5, null when any level will do
   * @param essential essential or desired
   * @param basis what the value rests on
   * @param level level of the competency it rests on
   * @param evidence evidence of that competency
   * @param relatedCode the related competency when the value rests on one
   */
  record CompetencyPart(
      String code,
      @Nullable Integer askedLevel,
      boolean essential,
      CompetencyBasis basis,
      @Nullable Integer level,
      @Nullable Evidence evidence,
      @Nullable String relatedCode,
      double value,
      boolean known)
      implements MatchPart {}

  /** What the value of a competency rests on. */
  enum CompetencyBasis {
    /** The competency itself is listed. */
    OWN,
    /** A competency one step away is listed and worth more. */
    RELATED,
    /** Listed without the level that is asked. */
    LEVEL_UNKNOWN,
    /** Not listed. */
    UNLISTED,
    /** Listed at level 0: cannot or does not want to. */
    DECLINED
  }

  /**
   * A task demand.
   *
   * @param demand which
   * @param asked level 1-3 of the work
   * @param suits level 0-3 that suits at most
   */
  record DemandPart(
      TaskDemand demand, int asked, @Nullable Integer suits, double value, boolean known)
      implements MatchPart {}

  /**
   * Hours a week.
   *
   * @param wanted hours wanted
   * @param contract contract hours possible for both, nearest to what is wanted
   */
  record HoursPart(@Nullable Double wanted, @Nullable Double contract, double value, boolean known)
      implements MatchPart {}

  /**
   * Day parts.
   *
   * @param required what the vacancy requires
   * @param possible what the person can of those
   */
  record DayPartsPart(DayParts required, @Nullable DayParts possible, double value, boolean known)
      implements MatchPart {}

  /**
   * Occupation and wish.
   *
   * @param basis what the value rests on
   * @param code occupation code or SBI division of the person that it rests on
   */
  record OccupationPart(OccupationBasis basis, @Nullable String code, double value, boolean known)
      implements MatchPart {}

  /** What the value of occupation and wish rests on. */
  enum OccupationBasis {
    /** The person wishes this occupation. */
    WISHED,
    /** Done for the model's minimum time or longer. */
    DONE,
    /** Done, not known how long. */
    DONE_UNDATED,
    /** The person wishes this sector. */
    WISHED_SECTOR,
    /** Wishes and history are known and neither fits. */
    NONE,
    /** Wishes, history or the vacancy's occupation are not known. */
    UNKNOWN
  }

  /**
   * Travel.
   *
   * @param distanceKm great-circle distance
   * @param limitKm the person's own limit
   */
  record TravelPart(
      @Nullable Double distanceKm, @Nullable Double limitKm, double value, boolean known)
      implements MatchPart {}

  /**
   * A language.
   *
   * @param code language code
   * @param asked level asked, null when any level will do
   * @param level level of the person
   */
  record LanguagePart(
      String code,
      @Nullable LanguageLevel asked,
      @Nullable LanguageLevel level,
      double value,
      boolean known)
      implements MatchPart {}

  /**
   * Work and thinking level.
   *
   * @param asked level 1-6
   * @param level the person's, the higher of diploma and experience
   * @param byExperience whether the level is proven by experience rather than by diploma
   */
  record EducationPart(
      int asked, @Nullable Integer level, boolean byExperience, double value, boolean known)
      implements MatchPart {}
}
