package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;

/** Lets professionals in to the board of a session, and to the people they may see on it. */
@Singleton
class BoardAccess {
  private final MatchingSessions sessions;

  BoardAccess(MatchingSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * A session whose board the actor may see.
   *
   * @throws Problem 404 when it does not exist for him, 403 when he does not work with its people
   */
  @Transactional
  public Opened open(Actor actor, UUID sessionId) {
    Opened opened = sessions.open(actor, sessionId);
    if (!opened.sight().worksWithPeople()) {
      throw Problem.notAllowed();
    }
    return opened;
  }

  /**
   * The same for who changes something on it.
   *
   * @throws Problem as {@link #open}; 409 when the session is over
   */
  @Transactional
  public Opened work(Actor actor, UUID sessionId) {
    Opened opened = open(actor, sessionId);
    if (!opened.session().status().isOpen()) {
      throw Problem.conflict("/status", "session-over");
    }
    return opened;
  }

  /**
   * A person on the agenda whom the actor may see.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public SessionPerson person(Actor actor, UUID sessionId, UUID cardId) {
    SessionPerson person =
        sessions.everybody(sessionId).stream()
            .filter(each -> each.id().equals(cardId))
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (!sees(actor, person.jobSeekerId())) {
      throw Problem.notFound();
    }
    return person;
  }

  /** Whether the actor may see a person at all. */
  @Transactional
  public boolean sees(Actor actor, UUID jobSeekerId) {
    return !sessions.visible(actor, List.of(jobSeekerId)).isEmpty();
  }

  /** Those of the people whom the actor may see. */
  @Transactional
  public Set<UUID> visible(Actor actor, List<UUID> jobSeekerIds) {
    return sessions.visible(actor, jobSeekerIds);
  }
}
