package nl.wsp.api.subsidy;

import java.time.LocalDate;

/** Where an offer stands. */
enum OfferStatus {
  /** Being made; the employer does not see it. */
  DRAFT,
  /** With the employer, who can answer it. */
  SENT,
  ACCEPTED,
  DECLINED,
  /** Not answered in time; it follows from the date, noted or not. */
  EXPIRED,
  /** Taken back by who made it. */
  WITHDRAWN;

  /** The status on a day: what is sent has expired after its last day. */
  OfferStatus on(LocalDate today, LocalDate validUntil) {
    return this == SENT && validUntil.isBefore(today) ? EXPIRED : this;
  }
}
