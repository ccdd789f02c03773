package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the mix of consents: most to colleagues, fewer to others, some withdrawn. */
final class ConsentMaker {
  private static final double SHARE_WITHOUT_ANY = 0.10;
  private static final double SHARE_WITHDRAWN = 0.04;
  private static final double SHARE_WITH_END = 0.3;

  private final World world;
  private final List<DemoOrganisation> partners;
  private final EmployerMaker employers;

  ConsentMaker(World world, Staff staff, EmployerMaker employers) {
    this.world = world;
    this.partners = staff.partners();
    this.employers = employers;
  }

  /** Consents given after a day; the demo account's person shares with everyone. */
  List<DemoConsent> make(LocalDate known, boolean demo, Dice dice) {
    List<DemoConsent> consents = new ArrayList<>();
    boolean none = !demo && dice.chance(SHARE_WITHOUT_ANY);
    if (!none) {
      give(consents, "COLLEAGUES", known, demo ? 1 : 0.92, demo, dice);
      give(consents, "EMPLOYERS_PSEUDONYMOUS", known, demo ? 1 : 0.64, demo, dice);
      give(consents, "REGION", known, demo ? 1 : 0.45, demo, dice);
      UUID partner = dice.pick(partners).id();
      give(consents, "PARTNER:" + partner, known, 0.15, false, dice);
      int employer = demo ? 0 : dice.between(0, world.size().employers() - 1);
      if (demo || dice.chance(0.05)) {
        give(consents, "EMPLOYER:" + employers.core(employer).id(), known, 1, demo, dice);
      }
    }
    return consents;
  }

  private void give(
      List<DemoConsent> consents,
      String audience,
      LocalDate known,
      double share,
      boolean lasting,
      Dice dice) {
    if (!dice.chance(share)) {
      return;
    }
    LocalDate day = dice.day(known, world.daysAgo(1));
    Instant givenAt = World.during(day, dice);
    boolean ends = !lasting && dice.chance(SHARE_WITH_END);
    consents.add(
        new DemoConsent(
            audience,
            dice.chance(0.4),
            givenAt,
            ends ? world.today().plusDays(dice.between(5, 400)) : null,
            lasting ? null : withdrawn(day, dice)));
  }

  private @Nullable Instant withdrawn(LocalDate given, Dice dice) {
    boolean possible = given.plusDays(1).isBefore(world.today());
    return possible && dice.chance(SHARE_WITHDRAWN)
        ? World.during(dice.day(given.plusDays(1), world.daysAgo(1)), dice)
        : null;
  }
}
