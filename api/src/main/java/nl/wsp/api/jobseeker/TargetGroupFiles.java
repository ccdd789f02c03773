package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

/**
 * Opens the target-group facts of one person for a calculation of another feature, through the same
 * door as every other look.
 */
@Singleton
public class TargetGroupFiles {
  private final JobSeekerFiles files;
  private final CandidateSources sources;

  TargetGroupFiles(JobSeekerFiles files, CandidateSources sources) {
    this.files = files;
    this.sources = sources;
  }

  /**
   * The facts for who may read them; the look is logged.
   *
   * @throws Problem 404 when the person does not exist for the actor, 403 when the facts are not
   *     for him
   */
  @Transactional
  public Opened open(Actor actor, UUID jobSeekerId) {
    JobSeekerFiles.Opened opened = files.open(actor, jobSeekerId, Part.TARGET_GROUP, null);
    return new Opened(
        opened.person().municipalityCode(),
        sources.facts(List.of(jobSeekerId)).getOrDefault(jobSeekerId, TargetGroupFacts.UNKNOWN));
  }

  /**
   * What was opened.
   *
   * @param municipalityCode CBS code of the municipality that helps the person
   */
  public record Opened(@Nullable String municipalityCode, TargetGroupFacts facts) {}
}
