package nl.wsp.api.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody looked at a person.
 *
 * @param kind reason; worded in {@code messages/privacy_*.properties}
 * @param id of what it was for: the vacancy, the ranking, the number of the sample; at most 60
 *     characters and never personal data
 */
public record LookContext(Kind kind, @Nullable String id) {
  /** Reasons to look. */
  public enum Kind {
    /** Own consultant or his stand-in. */
    OWN_CONSULTANT,
    /** The list of his own people. */
    CASELOAD,
    /** A municipality's people without a consultant. */
    INTAKE,
    /** Colleague of the partnership, with consent. */
    COLLEAGUE,
    /** Staff of a partner, with consent for that partner. */
    PARTNER,
    /** An employer, with consent for that employer. */
    EMPLOYER,
    /** Search in CV-online. */
    CV_ONLINE,
    /** Candidates for a vacancy; {@code id} is the vacancy. */
    VACANCY,
    /** Vacancies for the person. */
    VACANCIES_FOR_PERSON,
    /** A stored ranking; {@code id} is the ranking. */
    RANKING,
    /** A quality sample by legal task; {@code id} is the number of the sample. */
    SAMPLE,
    /** A matching session; {@code id} is the session. */
    SESSION,
    /** Employers to follow up for the person. */
    JOB_OPENING,
    /** An offer to an employer or the subsidy that came of it; {@code id} is the offer or case. */
    OFFER,
    /** A proposal to an employer; {@code id} is the proposal. */
    PROPOSAL,
    /** Work that started or a trial placement; {@code id} is that. */
    PLACEMENT,
    /** An employer who asks to meet the person. */
    INTRODUCTION
  }

  public static LookContext of(Kind kind) {
    return new LookContext(kind, null);
  }

  public static LookContext of(Kind kind, Object id) {
    return new LookContext(kind, id.toString());
  }
}
