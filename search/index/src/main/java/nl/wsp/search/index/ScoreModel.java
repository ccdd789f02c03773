package nl.wsp.search.index;

/**
 * Weights and values of the score that the first phase approximates. They come from the scoring
 * side's model, so that there is one place where they are decided.
 *
 * @param weights weight per criterion
 * @param unlistedCompetency value of a competency that is not listed
 * @param relatedCompetencyMost most a related competency is worth
 * @param selfReported factor of a level that only the person himself states
 * @param unknown value of any other unknown part
 * @param done value of the occupation done six months or longer
 * @param doneUndated value of the occupation done, undated
 * @param sectorWished value of the sector wished
 */
public record ScoreModel(
    Weights weights,
    double unlistedCompetency,
    double relatedCompetencyMost,
    double selfReported,
    double unknown,
    double done,
    double doneUndated,
    double sectorWished) {
  /**
   * Weight per criterion, 0 or more.
   *
   * @param competencies competencies asked against competencies listed
   * @param demands task demands
   * @param hours hours and day parts
   * @param occupation occupation and wish
   * @param travel distance against the person's own limit
   * @param language languages
   * @param education education level
   */
  public record Weights(
      double competencies,
      double demands,
      double hours,
      double occupation,
      double travel,
      double language,
      double education) {}
}
