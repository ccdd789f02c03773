package nl.wsp.api.functionscan.proposal.carving;

/** Why a task is in or out. */
public enum Reason {
  /** In, whole. */
  TAKEN,
  /** In for some of its hours; the rest stays where it is. */
  PARTLY_TAKEN,
  /** The scan says it cannot be taken out. */
  NOT_TAKEABLE,
  /** Its time a week is unknown. */
  NO_MINUTES,
  /** The cost of who does it now is unknown. */
  NO_COST,
  /** It asks a higher work level than the ceiling. */
  LEVEL_ABOVE_CEILING,
  /** It asks more of a demand than the ceiling. */
  DEMAND_ABOVE_CEILING,
  /** The adviser forbade it. */
  FORBIDDEN,
  /** Whole, it is longer than the longest function asked. */
  TOO_LONG,
  /** An hour of it costs no more now than an hour of the new function. */
  COSTS_MORE,
  /** It lies in another place than the tasks of the functions. */
  OTHER_PLACE,
  /** It is done at times at which the functions are not and cannot be worked. */
  OTHER_TIMES,
  /** It would cohere, but other tasks that gain more fill the hours. */
  NO_ROOM,
  /** No function could be made of the tasks that are left. */
  NO_FUNCTION;

  /** Whether the task is in, whole or in part. */
  public boolean isIn() {
    return this == TAKEN || this == PARTLY_TAKEN;
  }
}
