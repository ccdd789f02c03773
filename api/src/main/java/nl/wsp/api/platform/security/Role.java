package nl.wsp.api.platform.security;

/** What somebody is for an organisation; rights follow from it together with consent and scope. */
public enum Role {
  EMPLOYER,
  ACCOUNT_MANAGER,
  CONSULTANT,
  JOB_SEEKER,
  MANAGER,
  QUALITY,
  ADMIN
}
