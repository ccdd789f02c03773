package nl.wsp.api.networkcafe.project;

/** What an actor is to a project; decides what he reads and does there. */
enum ProjectSight {
  /** Account manager of the partnership: reads and writes everything. */
  ACCOUNT_MANAGER,
  /**
   * Team leader: writes the project and its phases; reads figures, small groups of people hidden.
   */
  MANAGER,
  /** Consultant of the partnership: reads. */
  CONSULTANT,
  /**
   * Of an employer that takes part, or of the partner that manages him: name, phases and the
   * vacancies of that employer, nothing else.
   */
  PARTICIPANT;

  /** Whether the actor changes the project and its phases. */
  boolean writes() {
    return this == ACCOUNT_MANAGER || this == MANAGER;
  }

  /** Whether the actor works for the service whose project it is. */
  boolean isOfService() {
    return this != PARTICIPANT;
  }
}
