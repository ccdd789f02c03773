package nl.wsp.api.jobseeker;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found in a file of his sample.
 *
 * @param finding required
 * @param note at most 1,000 characters; required with {@code NEEDS_ATTENTION}
 * @param version of the file in the sample, as read
 */
@Serdeable
record QualityFinding(@Nullable Kind finding, @Nullable String note, @Nullable Long version) {
  static final int LONGEST_NOTE = 1000;

  /** Whether something has to be done. */
  enum Kind {
    /** Nothing to remark. */
    IN_ORDER,
    /** The note says what. */
    NEEDS_ATTENTION
  }
}
