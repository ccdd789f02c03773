package nl.wsp.api.introduction;

/** What somebody is to a request; when he is more, the first of these counts. */
enum IntroductionParty {
  /** The person it is about. */
  PERSON,
  /** His own consultant or stand-in, who answers with him and says how he knows. */
  CONSULTANT,
  /** Asked it as staff, or is the employer's dedicated account manager. */
  STAFF,
  /** The employer it is for. */
  EMPLOYER
}
