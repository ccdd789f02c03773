package nl.wsp.api.introduction;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.wsp.api.platform.job.Expiries;

/** Notes requests that were not answered in time. */
@Singleton
class IntroductionExpiry {
  private final Introductions introductions;
  private final IntroductionRepository repository;
  private final IntroductionSettings settings;
  private final Expiries expiries;

  IntroductionExpiry(
      Introductions introductions,
      IntroductionRepository repository,
      IntroductionSettings settings,
      Expiries expiries) {
    this.introductions = introductions;
    this.repository = repository;
    this.settings = settings;
    this.expiries = expiries;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "40s")
  void trigger() {
    if (settings.expiryEnabled()) {
      run();
    }
  }

  /**
   * Notes what ran out, if no other instance is doing it.
   *
   * @return how many changed
   */
  int run() {
    return expiries.run(
        "introduction-expiry",
        settings.expiryDryRun(),
        settings.expiryBatchSize(),
        repository::findOverdue,
        introductions::expire);
  }
}
