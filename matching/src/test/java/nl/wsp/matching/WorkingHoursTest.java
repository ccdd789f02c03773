package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  @ParameterizedTest
  @CsvSource({
    // vacancy min, max, person min, wanted, max, contract, fit
    "16,24, 16,20,32, 20,   1",
    "16,24, 16,32,32, 24,   0.75",
    "32,36, 16,20,32, 32,   0.4",
    "40,40, 8,8,40,   40,   0",
    "16,24, 8,,20,    20,   1",
    "8.5,8.5, 4,10,12, 8.5, 0.85"
  })
  void theContractIsWhatIsWantedWithinBothBoundsAndFitsByTheDifference(
      double min,
      double max,
      double personMin,
      @Nullable Double wanted,
      double personMax,
      double contract,
      double fit) {
    HoursOffered offered = new HoursOffered(min, max);
    HoursWish wish = new HoursWish(personMin, wanted, personMax, null);
    assertEquals(OptionalDouble.of(contract), WorkingHours.contractHours(offered, wish));
    assertEquals(fit, WorkingHours.hourFit(offered, wish).orElseThrow(), 1e-12);
  }

  @Test
  void noContractIsPossibleWhenTheIntervalIsEmpty() {
    HoursOffered offered = new HoursOffered(32.0, 36.0);
    HoursWish wish = new HoursWish(8.0, 16.0, 24.0, null);
    assertEquals(true, WorkingHours.impossible(offered, wish));
    assertEquals(OptionalDouble.empty(), WorkingHours.contractHours(offered, wish));
    assertEquals(OptionalDouble.of(0), WorkingHours.hourFit(offered, wish));
  }

  @Test
  void anUnknownBoundIsNotAnyNumber() {
    HoursWish wish = new HoursWish(8.0, 20.0, 32.0, null);
    assertEquals(OptionalDouble.empty(), WorkingHours.hourFit(HoursOffered.UNKNOWN, wish));
    assertEquals(OptionalDouble.empty(), WorkingHours.hourFit(new HoursOffered(16.0, null), wish));
    assertEquals(
        OptionalDouble.empty(),
        WorkingHours.hourFit(new HoursOffered(16.0, 24.0), HoursWish.UNKNOWN));
    assertEquals(
        OptionalDouble.empty(),
        WorkingHours.hourFit(new HoursOffered(16.0, 24.0), new HoursWish(null, 32.0, null, null)));
  }

  @Test
  void anUnknownBoundThatCannotMatterLeavesTheAnswerKnown() {
    assertEquals(
        OptionalDouble.of(1),
        WorkingHours.hourFit(new HoursOffered(16.0, 24.0), new HoursWish(null, 20.0, null, null)));
    assertEquals(
        OptionalDouble.of(1),
        WorkingHours.hourFit(new HoursOffered(20.0, null), new HoursWish(8.0, 20.0, 32.0, null)));
  }

  @Test
  void unknownHoursAreNeverKnownToBeImpossible() {
    assertEquals(false, WorkingHours.impossible(new HoursOffered(36.0, null), HoursWish.UNKNOWN));
    assertEquals(
        true,
        WorkingHours.impossible(
            new HoursOffered(36.0, null), new HoursWish(null, null, 24.0, null)));
  }

  @Test
  void dayPartFitIsTheShareOfTheRequiredOnesThatIsPossible() {
    DayParts required = DayParts.of(DayPart.MON_MORNING, DayPart.SUN_NIGHT);
    DayParts possible = DayParts.of(DayPart.MON_MORNING, DayPart.TUE_MORNING);
    assertEquals(0.5, WorkingHours.dayPartFit(required, possible));
    assertEquals(1, WorkingHours.dayPartFit(DayParts.NONE, possible));
    assertEquals(0, WorkingHours.dayPartFit(required, DayParts.NONE));
  }
}
