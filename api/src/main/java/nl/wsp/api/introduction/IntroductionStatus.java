package nl.wsp.api.introduction;

import java.time.LocalDate;

/** Where a request to meet a candidate stands. */
enum IntroductionStatus {
  /** With the person. */
  ASKED,
  /** The person gave his consent for this employer. */
  AGREED,
  /** The person said no. */
  DECLINED,
  /** Taken back by who asked. */
  WITHDRAWN,
  /** Not answered in time. */
  EXPIRED;

  /** The status on a day: what is asked has expired after its last day, noted or not. */
  IntroductionStatus on(LocalDate today, LocalDate answerBy) {
    return this == ASKED && answerBy.isBefore(today) ? EXPIRED : this;
  }
}
