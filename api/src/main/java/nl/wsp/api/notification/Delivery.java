package nl.wsp.api.notification;

/** How a message goes by mail; in the inbox it always is. */
public enum Delivery {
  /** In a mail of its own. */
  AT_ONCE,
  /** In the mail of the next morning. */
  DAILY,
  /** Not by mail. */
  OFF
}
