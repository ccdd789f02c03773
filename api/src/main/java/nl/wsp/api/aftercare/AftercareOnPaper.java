package nl.wsp.api.aftercare;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.aftercare.AftercareBodies.Choice;
import nl.wsp.api.platform.security.Actor;

/** Aftercare for somebody without a computer: the letter, and his choice as he returned it. */
@Singleton
public class AftercareOnPaper {
  /** Who declined is told by letter how to come back; after so long that has been done. */
  private static final Duration TO_BE_TOLD = Duration.ofDays(30);

  private final Aftercare aftercare;
  private final AftercareLetter letter;
  private final ChoiceRepository choices;
  private final Clock clock;

  AftercareOnPaper(
      Aftercare aftercare, AftercareLetter letter, ChoiceRepository choices, Clock clock) {
    this.aftercare = aftercare;
    this.letter = letter;
    this.choices = choices;
    this.clock = clock;
  }

  /** Whether the person declined lately and has to hear how to come back. */
  @Transactional
  public boolean mustBeTold(UUID jobSeekerId) {
    return choices
        .findById(jobSeekerId)
        .filter(ChoiceRow::declined)
        .filter(choice -> choice.changedAt().isAfter(clock.instant().minus(TO_BE_TOLD)))
        .isPresent();
  }

  /**
   * The letter as PDF, for the own consultant.
   *
   * @throws nl.wsp.api.platform.problem.Problem 404 or 403 as the aftercare itself
   */
  public byte[] letter(Actor actor, UUID jobSeekerId, Locale language) {
    return letter.of(actor, jobSeekerId, language);
  }

  /** Keeps whether the person wants contact, as he returned it. */
  @Transactional
  public void choose(Actor actor, UUID jobSeekerId, boolean wanted) {
    aftercare.choose(actor, jobSeekerId, new Choice(!wanted, null), "*", Locale.of("nl"));
  }
}
