package nl.wsp.api.networkcafe;

/** What an actor is to a session; decides what he reads and does there. */
public enum SessionSight {
  /** Plans it: who made it, a helper of the partnership, or its account managers. */
  ORGANISER,
  /** Colleague of a municipality that takes part: reads, and nominates his own people. */
  COLLEAGUE,
  /** Staff of a partner that takes part: sees only people who consented to that partner. */
  PARTNER,
  /** Somebody on its list of invited people, or who may join freely. */
  JOB_SEEKER,
  /** Contact person of an invited employer. */
  EMPLOYER,
  /** Reads plan and figures, never people. */
  MANAGER;

  /** Whether the actor changes the plan, the agenda and the attendance. */
  public boolean plans() {
    return this == ORGANISER;
  }

  /** Whether the actor works with the people on the list, as far as they may be seen by him. */
  public boolean worksWithPeople() {
    return this == ORGANISER || this == COLLEAGUE || this == PARTNER;
  }
}
