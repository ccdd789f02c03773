package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent to be found by an audience.
 *
 * @param audience {@code COLLEAGUES}, {@code REGION}, {@code EMPLOYERS_PSEUDONYMOUS}, {@code
 *     PARTNER:id} or {@code EMPLOYER:id}
 * @param onPaper given on paper with the consultant, else by the person
 * @param withdrawnAt absent: still given
 */
public record DemoConsent(
    String audience,
    boolean onPaper,
    Instant givenAt,
    @Nullable LocalDate validUntil,
    @Nullable Instant withdrawnAt) {}
