package nl.wsp.api.notification;

import java.util.Set;
import nl.wsp.api.platform.security.Role;

/** What a message is about. One has texts in {@code messages/notification_*.properties}. */
public enum MessageKind {
  // to employers and staff: from proposal to placement
  PROPOSAL_MADE(Delivery.AT_ONCE, Role.EMPLOYER),
  PROPOSAL_ANSWERED(Delivery.AT_ONCE, Role.ACCOUNT_MANAGER, Role.CONSULTANT),
  PROPOSAL_UNANSWERED(Delivery.DAILY, Role.EMPLOYER, Role.ACCOUNT_MANAGER, Role.CONSULTANT),
  PROPOSAL_ABOUT_ME(Delivery.AT_ONCE, Role.JOB_SEEKER),
  PLACEMENT_CHANGED(
      Delivery.DAILY, Role.EMPLOYER, Role.ACCOUNT_MANAGER, Role.CONSULTANT, Role.JOB_SEEKER),

  // a person decides whether an employer may know him: that he is asked is not optional
  INTRODUCTION_ASKED(true, Delivery.AT_ONCE, Role.JOB_SEEKER, Role.CONSULTANT),
  INTRODUCTION_ANSWERED(Delivery.AT_ONCE, Role.EMPLOYER, Role.ACCOUNT_MANAGER, Role.CONSULTANT),

  // sessions: whoever was invited must hear that it changed, does not take place or goes on without
  // him
  SESSION_INVITATION(
      true,
      Delivery.AT_ONCE,
      Role.JOB_SEEKER,
      Role.EMPLOYER,
      Role.ACCOUNT_MANAGER,
      Role.CONSULTANT),
  SESSION_CHANGED(
      true,
      Delivery.AT_ONCE,
      Role.JOB_SEEKER,
      Role.EMPLOYER,
      Role.ACCOUNT_MANAGER,
      Role.CONSULTANT),
  SESSION_CANCELLED(
      true,
      Delivery.AT_ONCE,
      Role.JOB_SEEKER,
      Role.EMPLOYER,
      Role.ACCOUNT_MANAGER,
      Role.CONSULTANT),
  SESSION_LEFT(
      true,
      Delivery.AT_ONCE,
      Role.JOB_SEEKER,
      Role.EMPLOYER,
      Role.ACCOUNT_MANAGER,
      Role.CONSULTANT),
  SESSION_ACTION(Delivery.AT_ONCE, Role.ACCOUNT_MANAGER, Role.CONSULTANT),

  // reminders
  REASSESSMENT_DUE(Delivery.DAILY, Role.ACCOUNT_MANAGER, Role.CONSULTANT),
  SROI_BEHIND(Delivery.DAILY, Role.EMPLOYER, Role.ACCOUNT_MANAGER),
  JOB_OPENING_DUE(Delivery.DAILY, Role.ACCOUNT_MANAGER, Role.CONSULTANT),
  SIGNAL_RAISED(Delivery.DAILY, Role.ACCOUNT_MANAGER, Role.CONSULTANT, Role.MANAGER),
  SIGNAL_ESCALATED(Delivery.AT_ONCE, Role.MANAGER),

  // who helps you: the person must be told (domain: aftercare)
  CONSULTANT_CHANGED(true, Delivery.AT_ONCE, Role.JOB_SEEKER),
  ACCOUNT_MANAGER_CHANGED(true, Delivery.AT_ONCE, Role.EMPLOYER),
  // declining contact: the way back is told
  AFTERCARE_STOPPED(true, Delivery.AT_ONCE, Role.JOB_SEEKER),
  CASELOAD_RECEIVED(Delivery.AT_ONCE, Role.ACCOUNT_MANAGER, Role.CONSULTANT);

  private final boolean mustDeliver;
  private final Delivery usual;
  private final Set<Role> roles;

  MessageKind(Delivery usual, Role... roles) {
    this(false, usual, roles);
  }

  MessageKind(boolean mustDeliver, Delivery usual, Role... roles) {
    this.mustDeliver = mustDeliver;
    this.usual = usual;
    this.roles = Set.of(roles);
  }

  /** Whether the recipient has no choice: it always goes, as it usually does. */
  public boolean mustDeliver() {
    return mustDeliver;
  }

  /** How it goes when the recipient chose nothing. */
  public Delivery usual() {
    return usual;
  }

  /** Roles that get such messages, and so choose how. */
  public Set<Role> roles() {
    return roles;
  }
}
