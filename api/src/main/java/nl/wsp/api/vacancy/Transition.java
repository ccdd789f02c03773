package nl.wsp.api.vacancy;

import static nl.wsp.api.vacancy.Transition.Guard.CLOSING_DATE_AHEAD;
import static nl.wsp.api.vacancy.Transition.Guard.NONE;
import static nl.wsp.api.vacancy.Transition.Guard.PUBLISHABLE;
import static nl.wsp.api.vacancy.Transition.Party.ACCOUNT_MANAGER;
import static nl.wsp.api.vacancy.Transition.Party.EMPLOYER;
import static nl.wsp.api.vacancy.Transition.Party.SYSTEM;
import static nl.wsp.api.vacancy.VacancyStatus.DRAFT;
import static nl.wsp.api.vacancy.VacancyStatus.EXPIRED;
import static nl.wsp.api.vacancy.VacancyStatus.FILLED;
import static nl.wsp.api.vacancy.VacancyStatus.PUBLISHED;
import static nl.wsp.api.vacancy.VacancyStatus.SUBMITTED;
import static nl.wsp.api.vacancy.VacancyStatus.WITHDRAWN;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step a vacancy can take. {@link #ALL} is the whole table: a step that is not in it does not
 * exist.
 *
 * @param action name in the history
 * @param parties who may take it
 * @param explains those of them who must give a reason
 * @param guard what must hold of the content
 */
record Transition(
    VacancyStatus from,
    VacancyStatus to,
    String action,
    Set<Party> parties,
    Set<Party> explains,
    Guard guard) {

  /** In what capacity somebody acts on a vacancy. */
  enum Party {
    /** One of the employer's own people. */
    EMPLOYER,
    /** Who does the work of an account manager for this employer. */
    ACCOUNT_MANAGER,
    /** The service itself, by the calendar. */
    SYSTEM
  }

  /** What must hold of a vacancy before a step. */
  enum Guard {
    NONE,
    /** No closing date, or one that has not passed. */
    CLOSING_DATE_AHEAD,
    /** Everything matching needs, a lawful wage and a closing date that has not passed. */
    PUBLISHABLE
  }

  private static final Set<Party> BOTH = Set.of(EMPLOYER, ACCOUNT_MANAGER);
  private static final Set<Party> STAFF = Set.of(ACCOUNT_MANAGER);
  // the service fills it when every position has somebody
  private static final Set<Party> FILLING = Set.of(ACCOUNT_MANAGER, SYSTEM);
  private static final Set<Party> NOBODY = Set.of();

  /** The table. An employer withdraws his own vacancy without account; staff explain. */
  static final List<Transition> ALL =
      List.of(
          new Transition(DRAFT, SUBMITTED, "SUBMIT", BOTH, NOBODY, CLOSING_DATE_AHEAD),
          new Transition(DRAFT, PUBLISHED, "PUBLISH", STAFF, NOBODY, PUBLISHABLE),
          new Transition(DRAFT, WITHDRAWN, "WITHDRAW", BOTH, STAFF, NONE),
          new Transition(SUBMITTED, PUBLISHED, "PUBLISH", STAFF, NOBODY, PUBLISHABLE),
          new Transition(SUBMITTED, DRAFT, "SEND_BACK", STAFF, STAFF, NONE),
          new Transition(SUBMITTED, WITHDRAWN, "WITHDRAW", BOTH, STAFF, NONE),
          new Transition(PUBLISHED, FILLED, "FILL", FILLING, NOBODY, NONE),
          new Transition(PUBLISHED, WITHDRAWN, "WITHDRAW", BOTH, STAFF, NONE),
          new Transition(PUBLISHED, EXPIRED, "EXPIRE", Set.of(SYSTEM), NOBODY, NONE),
          new Transition(EXPIRED, PUBLISHED, "RELIST", STAFF, NOBODY, PUBLISHABLE),
          new Transition(EXPIRED, SUBMITTED, "ASK_RELIST", BOTH, NOBODY, CLOSING_DATE_AHEAD),
          new Transition(EXPIRED, FILLED, "FILL", FILLING, NOBODY, NONE),
          new Transition(EXPIRED, WITHDRAWN, "WITHDRAW", BOTH, STAFF, NONE));

  static Optional<Transition> find(VacancyStatus from, VacancyStatus to) {
    return ALL.stream().filter(step -> step.from == from && step.to == to).findFirst();
  }

  /** Steps that somebody with these capacities can take from a status. */
  static List<Transition> openTo(Set<Party> parties, VacancyStatus from) {
    return ALL.stream().filter(step -> step.from == from && step.isOpenTo(parties)).toList();
  }

  boolean isOpenTo(Set<Party> acting) {
    return !Collections.disjoint(parties, acting);
  }

  /** Whether a reason is needed: not when one capacity may take the step without. */
  boolean needsReason(Set<Party> acting) {
    return acting.stream().filter(parties::contains).allMatch(explains::contains);
  }

  /** Whether the content may be rewritten in this status by somebody with these capacities. */
  static boolean isEditable(VacancyStatus status, Set<Party> acting) {
    return switch (status) {
      case DRAFT, SUBMITTED -> !Collections.disjoint(acting, BOTH);
      // published means judged: the employer extends or withdraws it, staff improve it
      case PUBLISHED -> acting.contains(ACCOUNT_MANAGER);
      case FILLED, WITHDRAWN, EXPIRED -> false;
    };
  }
}
