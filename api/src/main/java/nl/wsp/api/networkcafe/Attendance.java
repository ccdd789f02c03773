package nl.wsp.api.networkcafe;

/** Whether somebody on the list comes. */
public enum Attendance {
  /** On the agenda without being invited: talked about, or not invited yet. */
  LISTED,
  INVITED,
  CONFIRMED,
  DECLINED,
  PRESENT,
  NO_SHOW;

  /** Whether somebody takes one of the places. */
  public boolean takesPlace() {
    return this != DECLINED && this != NO_SHOW;
  }
}
