package nl.wsp.api.subsidy;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.wsp.api.platform.job.Expiries;

/** Notes offers that were not answered in time. */
@Singleton
class OfferExpiry {
  private final OfferDesk desk;
  private final OfferRepository offers;
  private final OfferExpirySettings settings;
  private final Expiries expiries;

  OfferExpiry(
      OfferDesk desk, OfferRepository offers, OfferExpirySettings settings, Expiries expiries) {
    this.desk = desk;
    this.offers = offers;
    this.settings = settings;
    this.expiries = expiries;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "50s")
  void trigger() {
    if (settings.enabled()) {
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
        "offer-expiry", settings.dryRun(), settings.batchSize(), offers::findRunOut, desk::expire);
  }
}
