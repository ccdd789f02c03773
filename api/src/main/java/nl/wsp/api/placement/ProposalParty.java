package nl.wsp.api.placement;

/** What somebody is to a proposal, a trial placement or a placement. */
enum ProposalParty {
  /** Made it, is the employer's account manager or the person's own consultant. */
  STAFF,
  /** The employer it is for. */
  EMPLOYER,
  /** The person it is about. */
  PERSON,
  /** The service itself: a step that follows from another one. */
  SYSTEM
}
