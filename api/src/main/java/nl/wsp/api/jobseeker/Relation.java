package nl.wsp.api.jobseeker;

import static nl.wsp.api.jobseeker.Part.ACCESS_LOG;
import static nl.wsp.api.jobseeker.Part.AFTERCARE;
import static nl.wsp.api.jobseeker.Part.CONSENTS;
import static nl.wsp.api.jobseeker.Part.CV;
import static nl.wsp.api.jobseeker.Part.FILE;
import static nl.wsp.api.jobseeker.Part.HISTORY;
import static nl.wsp.api.jobseeker.Part.INCOME;
import static nl.wsp.api.jobseeker.Part.JOB_OPENINGS;
import static nl.wsp.api.jobseeker.Part.MATCHES;
import static nl.wsp.api.jobseeker.Part.TARGET_GROUP;

import java.util.Set;

/**
 * What an actor is to a person, and the one table of what follows from it (domain §1). Who is
 * nothing to a person does not learn that he exists.
 */
public enum Relation {
  /** The person. */
  SELF(
      Set.of(FILE, CV, CONSENTS, ACCESS_LOG, HISTORY, MATCHES, INCOME, JOB_OPENINGS, AFTERCARE),
      Set.of(FILE, CV, CONSENTS),
      Shown.EVERYTHING),
  /** Own consultant or his stand-in: the whole file. */
  OWN_CONSULTANT(
      Set.of(FILE, CV, CONSENTS, TARGET_GROUP, HISTORY, MATCHES, INCOME, JOB_OPENINGS, AFTERCARE),
      Set.of(FILE, CV, CONSENTS, TARGET_GROUP),
      Shown.EVERYTHING),
  /** Consultant of the municipality while nobody has taken the person: enough to take him. */
  INTAKE(Set.of(FILE), Set.of(), Shown.EVERYTHING),
  /** Professional of the partnership, with consent for colleagues. */
  COLLEAGUE(Set.of(FILE, CV, MATCHES, JOB_OPENINGS), Set.of(), Shown.NO_NAME),
  /** Professional of a partner, with consent for that partner. */
  PARTNER(Set.of(FILE, CV, MATCHES), Set.of(), Shown.NO_NAME),
  /** An employer's contact person, with consent for that employer. */
  EMPLOYER(Set.of(FILE, CV), Set.of(), Shown.NAME),
  /** Quality officer with a sample, by legal task. */
  SAMPLE(Set.of(FILE, CV, CONSENTS, TARGET_GROUP, ACCESS_LOG, HISTORY), Set.of(), Shown.EVERYTHING);

  private final Set<Part> readable;
  private final Set<Part> writable;
  private final Shown shown;

  Relation(Set<Part> readable, Set<Part> writable, Shown shown) {
    this.readable = readable;
    this.writable = writable;
    this.shown = shown;
  }

  public boolean mayRead(Part part) {
    return readable.contains(part);
  }

  public boolean mayWrite(Part part) {
    return writable.contains(part);
  }

  public boolean seesName() {
    return shown != Shown.NO_NAME;
  }

  public boolean seesContactData() {
    return shown == Shown.EVERYTHING;
  }

  private enum Shown {
    EVERYTHING,
    NAME,
    NO_NAME
  }
}
