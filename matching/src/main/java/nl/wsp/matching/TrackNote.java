package nl.wsp.matching;

/** Why a track holds or not, and what was assumed. Sentences are in the message bundle. */
public enum TrackNote {
  /** The vacancy is not open to this track. */
  VACANCY_NOT_OPEN,
  /** The benefit is not known. */
  BENEFIT_UNKNOWN,
  /** No benefit, and not known whether in the job-agreement register. */
  REGISTER_UNKNOWN,
  /** This benefit gives no right to the track. */
  TARGET_GROUP_OUTSIDE_TRACK,
  /** Wajong has wage dispensation (loondispensatie) instead. */
  WAGE_DISPENSATION_INSTEAD,
  /** Wage value 100% or more. */
  WAGE_VALUE_FULL,
  /** Wage value set at the workplace. */
  WAGE_VALUE_DEFINITIVE,
  /** Wage value is an indication. */
  WAGE_VALUE_INDICATION,
  /** No wage value yet. */
  WAGE_VALUE_UNKNOWN,
  /** The employer has no open obligation on the start date. */
  NO_OPEN_OBLIGATION,
  /** No building block with a value fits. */
  NO_BUILDING_BLOCK,
  /** Contract length not given: the model's default was used. */
  CONTRACT_MONTHS_ASSUMED,
  /** Contract hours not known: counted with what is known of the hours. */
  CONTRACT_HOURS_ASSUMED,
  /** First day of the benefit not known: counted as short. */
  BENEFIT_DURATION_ASSUMED_SHORT,
  /** No contract under full-time is possible. */
  ONLY_FULL_TIME,
  /** The person does not look for part-time work. */
  WANTS_FULL_TIME,
  /** The hours the person wants are not known. */
  HOURS_UNKNOWN
}
