package nl.wsp.api.networkcafe;

/** What a helper does at a session. */
public enum HelperRole {
  /** Receives people and keeps the attendance. */
  HOST,
  ACCOUNT_MANAGER,
  CONSULTANT,
  /** Staff of an organisation outside the partnership. */
  PARTNER,
  OTHER
}
