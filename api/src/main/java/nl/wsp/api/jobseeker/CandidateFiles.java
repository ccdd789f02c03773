package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;

/** Opens one person for matching, through the same door as every other look. */
@Singleton
public class CandidateFiles {
  private final JobSeekerFiles files;
  private final CandidateSources sources;

  CandidateFiles(JobSeekerFiles files, CandidateSources sources) {
    this.files = files;
    this.sources = sources;
  }

  /**
   * The person whose vacancies the actor looks for; the look is logged.
   *
   * @throws Problem 404 when the person does not exist for the actor or has no CV yet
   */
  @Transactional
  public CandidateSource openForMatches(Actor actor, UUID jobSeekerId) {
    return open(actor, jobSeekerId, Part.MATCHES);
  }

  /**
   * The person whose income the actor asks about; a look of somebody else is logged as one at
   * target-group facts.
   *
   * @throws Problem 404 when the person does not exist for the actor or has no CV yet, 403 for
   *     everybody but himself and his own consultant
   */
  @Transactional
  public CandidateSource openForIncome(Actor actor, UUID jobSeekerId) {
    return open(actor, jobSeekerId, Part.INCOME);
  }

  private CandidateSource open(Actor actor, UUID jobSeekerId, Part part) {
    files.open(actor, jobSeekerId, part, null);
    CandidateSource source = sources.load(List.of(jobSeekerId)).get(jobSeekerId);
    if (source == null) {
      throw Problem.notFound();
    }
    return source;
  }
}
