package nl.wsp.api.demo;

/**
 * How much to make.
 *
 * @param employers at least 1
 * @param vacancies of all statuses
 * @param jobSeekers people with a CV
 * @param professionals staff of the partnership and its partners, at least one of each role
 */
public record DemoSize(int employers, int vacancies, int jobSeekers, int professionals) {
  /** One partnership, as a first start shows it. */
  public static final DemoSize PARTNERSHIP = new DemoSize(400, 600, 2_500, 60);

  private static final int FEWEST_PROFESSIONALS = 20;

  public DemoSize {
    if (employers < 1 || vacancies < 0 || jobSeekers < 0 || professionals < FEWEST_PROFESSIONALS) {
      throw new IllegalArgumentException("too small");
    }
  }

  /** For measurements: so many CVs, 3 vacancies to 10 CVs as in the whole country. */
  public static DemoSize ofJobSeekers(int jobSeekers) {
    int vacancies = Math.max(10, (int) (jobSeekers * 3L / 10));
    return new DemoSize(Math.max(10, vacancies / 2), vacancies, jobSeekers, 60);
  }
}
