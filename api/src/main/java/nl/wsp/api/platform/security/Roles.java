package nl.wsp.api.platform.security;

/** Names of {@link Role} for {@code @Secured}, which takes constants only. */
public final class Roles {
  public static final String EMPLOYER = "EMPLOYER";
  public static final String ACCOUNT_MANAGER = "ACCOUNT_MANAGER";
  public static final String CONSULTANT = "CONSULTANT";
  public static final String JOB_SEEKER = "JOB_SEEKER";
  public static final String MANAGER = "MANAGER";
  public static final String QUALITY = "QUALITY";
  public static final String ADMIN = "ADMIN";

  private Roles() {}
}
