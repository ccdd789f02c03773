package nl.wsp.api.subsidy;

/** What somebody is to an offer or a case. */
enum OfferParty {
  /** Made it, is the employer's account manager or the person's own consultant. */
  STAFF,
  /** The employer it is for. */
  EMPLOYER,
  /** The person it is about. */
  PERSON
}
