package nl.wsp.api.introduction;

/**
 * What a reader is told of a request. An employer reads {@link #UNAVAILABLE} whether the person
 * said no, did not answer or took his consent back: the difference is the person's.
 */
enum ShownStatus {
  ASKED,
  AGREED,
  DECLINED,
  WITHDRAWN,
  EXPIRED,
  UNAVAILABLE;

  static ShownStatus of(IntroductionStatus status, boolean asEmployer, boolean consents) {
    if (asEmployer) {
      return switch (status) {
        case ASKED -> ASKED;
        case AGREED -> consents ? AGREED : UNAVAILABLE;
        case WITHDRAWN -> WITHDRAWN;
        case DECLINED, EXPIRED -> UNAVAILABLE;
      };
    }
    return valueOf(status.name());
  }
}
