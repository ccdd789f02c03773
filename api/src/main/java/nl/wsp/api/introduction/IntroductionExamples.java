package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** Puts invented requests in a demo. Nobody looked at anyone. */
@Singleton
public class IntroductionExamples {
  private final IntroductionRepository introductions;
  private final IntroductionSettings settings;

  IntroductionExamples(IntroductionRepository introductions, IntroductionSettings settings) {
    this.introductions = introductions;
    this.settings = settings;
  }

  /**
   * An invented request.
   *
   * @param askedAs EMPLOYER or ACCOUNT_MANAGER
   * @param agreed whether the person said yes, in a talk with his consultant
   */
  public record Example(
      UUID employerId,
      @Nullable UUID vacancyId,
      UUID jobSeekerId,
      UUID askedBy,
      Role askedAs,
      boolean agreed,
      Instant madeAt) {}

  /** Adds a request; the consent of who agreed is there already. */
  @Transactional
  public void add(Example example, LocalDate today) {
    IntroductionRow asked =
        IntroductionRow.asked(
            Ids.next(),
            example.employerId(),
            example.vacancyId(),
            example.jobSeekerId(),
            example.askedBy(),
            example.askedAs(),
            today.plusDays(settings.answerDays()),
            example.madeAt());
    introductions.save(
        example.agreed()
            ? asked.answered(
                IntroductionStatus.AGREED,
                null,
                ConsentBasis.CONVERSATION,
                null,
                null,
                example.madeAt())
            : asked);
  }
}
