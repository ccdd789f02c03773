package nl.wsp.api.networkcafe;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of session that share one planning (domain §2). */
public enum SessionKind {
  /** Professionals talk about candidates, who are not there. */
  SCRUM,
  /** Account managers, consultants and partners talk with candidates at tables. */
  NETWORK_CAFE,
  /** With UWV and sheltered-work companies. */
  WERKHUIS,
  /** Jongeren in de Lift. */
  YOUTH,
  /** Information meeting for people on unemployment benefit. */
  WW_INFORMATION,
  /** Meeting with employers. */
  EMPLOYER_EVENT,
  /** Account manager and economic adviser visit an entrepreneur together. */
  JOINT_VISIT;

  /** Whether the people on the list come themselves and are invited; else they are talked about. */
  public boolean peopleAttend() {
    return this != SCRUM && this != JOINT_VISIT;
  }

  /** The kind of a code; empty when it is none. */
  static Optional<SessionKind> find(@Nullable String code) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
  }
}
