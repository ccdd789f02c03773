package nl.wsp.api.introduction;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import nl.wsp.api.jobseeker.ConsentBasis;
import org.jspecify.annotations.Nullable;

/** What the history keeps of a request: never why somebody said no. */
@Serdeable
record IntroductionState(
    IntroductionStatus status,
    LocalDate answerBy,
    @Nullable ConsentBasis basis,
    @Nullable LocalDate consentUntil) {
  static IntroductionState of(IntroductionRow row) {
    return new IntroductionState(row.status(), row.answerBy(), row.basis(), row.consentUntil());
  }
}
