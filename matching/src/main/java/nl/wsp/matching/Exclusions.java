package nl.wsp.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hard exclusions, in their order. Unknown never excludes. */
public final class Exclusions {
  private Exclusions() {}

  /**
   * The first reason that keeps a person out of a vacancy's list, empty when none does.
   *
   * @param consent whether the person consented to the audience that asks
   */
  public static Optional<ExclusionReason> firstReason(
      PreparedVacancy vacancy, CandidateProfile candidate, boolean consent) {
    return Optional.ofNullable(reason(vacancy, candidate, consent));
  }

  /** The same without allocation; null when there is no reason. */
  static @Nullable ExclusionReason reason(
      PreparedVacancy prepared, CandidateProfile candidate, boolean consent) {
    VacancyProfile vacancy = prepared.vacancy();
    if (!consent) {
      return ExclusionReason.NO_CONSENT;
    }
    if (!candidate.active()) {
      return ExclusionReason.NOT_ACTIVE;
    }
    for (RequiredCredential licence : prepared.licences) {
      if (licence.missing(candidate.licences(), prepared.today())) {
        return ExclusionReason.LICENCE_OR_CERTIFICATE_MISSING;
      }
    }
    for (RequiredCredential certificate : prepared.certificates) {
      if (certificate.missing(candidate.certificates(), prepared.today())) {
        return ExclusionReason.LICENCE_OR_CERTIFICATE_MISSING;
      }
    }
    if (WorkingHours.impossible(vacancy.hours(), candidate.hours())) {
      return ExclusionReason.NO_POSSIBLE_HOURS;
    }
    if (Rules.tooFar(vacancy.place(), candidate.place(), candidate.maxTravelKm())) {
      return ExclusionReason.TOO_FAR;
    }
    LocalDate available = candidate.availableFrom();
    LocalDate latest = prepared.latestAvailable;
    return available != null && latest != null && available.isAfter(latest)
        ? ExclusionReason.AVAILABLE_TOO_LATE
        : null;
  }
}
