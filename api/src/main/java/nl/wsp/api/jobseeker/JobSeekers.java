package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;

/** What other features may ask about one person's file. */
@Singleton
public class JobSeekers {
  private final JobSeekerFiles files;
  private final JobSeekerRepository people;

  JobSeekers(JobSeekerFiles files, JobSeekerRepository people) {
    this.files = files;
    this.people = people;
  }

  /**
   * Lets an actor in to a part of a person's file and logs the look, as the person's own pages do.
   *
   * @return what the actor is to the person
   * @throws Problem 404 when the person does not exist for the actor, 403 when the part is not for
   *     him
   */
  @Transactional
  public Relation open(Actor actor, UUID id, Part part) {
    return files.open(actor, id, part, null).relation();
  }

  /** The file of the person who signs in with this account. */
  public Optional<UUID> ofAccount(UUID userId) {
    return people.findByUserId(userId).map(JobSeeker::id);
  }
}
