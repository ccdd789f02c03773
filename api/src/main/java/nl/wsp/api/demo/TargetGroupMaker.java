package nl.wsp.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/** Makes benefit, registers, steps and wage values that fit each other. */
final class TargetGroupMaker {
  private static final double SHARE_UNKNOWN = 0.02;
  private static final double SHARE_STATUS_HOLDERS = 0.13;

  /**
   * @param inRegister share that is in the job-agreement register
   * @param withWageValue share of which a wage value was set
   */
  private record Share(TargetGroup group, double weight, double inRegister, double withWageValue) {}

  private static final Weighted<Share> SHARES =
      Weighted.of(
          List.of(
              new Share(TargetGroup.PARTICIPATION_ACT, 78, 0.08, 0.2),
              new Share(TargetGroup.UNEMPLOYMENT_BENEFIT, 6, 0, 0),
              new Share(TargetGroup.NO_BENEFIT, 5, 0.1, 0.05),
              new Share(TargetGroup.IOAW, 3, 0, 0.1),
              new Share(TargetGroup.IOAZ, 0.5, 0, 0.1),
              new Share(TargetGroup.WIA, 1.5, 0.1, 0.1),
              new Share(TargetGroup.WAJONG, 2, 0.9, 0.6),
              new Share(TargetGroup.SHELTERED, 1.5, 0.5, 0.8),
              new Share(TargetGroup.STUDENT_BBL, 0.5, 0, 0),
              new Share(TargetGroup.STUDENT_BOL, 0.5, 0, 0),
              new Share(TargetGroup.PRO_VSO, 1.5, 0.7, 0.4)),
          Share::weight);

  private TargetGroupMaker() {}

  static DemoTargetGroup make(LocalDate today, int age, Dice dice) {
    if (dice.chance(SHARE_UNKNOWN)) {
      return new DemoTargetGroup(null, null, false, false, null, null, null, List.of());
    }
    Share share = SHARES.pick(dice);
    boolean inRegister = dice.chance(share.inRegister());
    boolean statusHolder =
        share.group() == TargetGroup.PARTICIPATION_ACT && dice.chance(SHARE_STATUS_HOLDERS);
    int longest = Math.max(60, Math.min(age - 17, 12) * 365);
    int days = (int) (longest * dice.fraction() * dice.fraction()) + 20;
    int mediationStep = dice.chance(0.25) ? 1 : dice.chance(0.55) ? 2 : 3;
    return new DemoTargetGroup(
        share.group(),
        today.minusDays(days),
        inRegister,
        statusHolder,
        dice.chance(0.12) ? null : participationStep(mediationStep, dice),
        dice.chance(0.15) ? null : mediationStep,
        dice.chance(0.3) ? null : days > 2 * 365,
        wageValues(today, inRegister ? 0.7 : share.withWageValue(), dice));
  }

  /** The two ladders run opposite ways: directly placeable people stand high. */
  private static @Nullable Integer participationStep(int mediationStep, Dice dice) {
    return switch (mediationStep) {
      case 1 -> dice.between(3, 5);
      case 2 -> dice.between(2, 4);
      default -> dice.between(1, 3);
    };
  }

  private static List<WageValue> wageValues(LocalDate today, double share, Dice dice) {
    List<WageValue> values = new ArrayList<>();
    if (dice.chance(share)) {
      LocalDate first = dice.day(today.minusDays(700), today.minusDays(100));
      double percent = 5.0 * dice.between(5, 19);
      values.add(new WageValue(percent, WageValue.Kind.INDICATION, first, null));
      if (dice.chance(0.45)) {
        LocalDate later = dice.day(first.plusDays(60), today.minusDays(1));
        double found = Math.clamp(percent + 5.0 * dice.between(-2, 3), 10, 100);
        values.add(new WageValue(found, WageValue.Kind.DEFINITIVE, later, later.plusYears(3)));
      }
    }
    return values;
  }
}
