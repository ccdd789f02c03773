package nl.wsp.matching.instrument;

import static nl.wsp.matching.instrument.Verdict.DEPENDS;
import static nl.wsp.matching.instrument.Verdict.NO;
import static nl.wsp.matching.instrument.Verdict.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.matching.instrument.Condition.All;
import nl.wsp.matching.instrument.Condition.Among;
import nl.wsp.matching.instrument.Condition.Any;
import nl.wsp.matching.instrument.Condition.Holds;
import nl.wsp.matching.instrument.Condition.Named;
import nl.wsp.matching.instrument.Condition.Not;
import nl.wsp.matching.instrument.Condition.Within;
import nl.wsp.matching.instrument.Outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Condition COACHING = new Named("coaching", new Holds(Fact.COACHING_NEEDED));
  private static final Condition ADAPTATION =
      new Named("adaptation", new Holds(Fact.ADAPTATION_NEEDED));

  private static Facts facts(Verdict coaching, Verdict adaptation) {
    return Facts.NONE
        .with(Fact.COACHING_NEEDED, coaching == DEPENDS ? null : coaching == YES)
        .with(Fact.ADAPTATION_NEEDED, adaptation == DEPENDS ? null : adaptation == YES);
  }

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES, YES",
    "YES, NO, NO, YES",
    "NO, YES, NO, YES",
    "NO, NO, NO, NO",
    "DEPENDS, YES, DEPENDS, YES",
    "YES, DEPENDS, DEPENDS, YES",
    "DEPENDS, NO, NO, DEPENDS",
    "NO, DEPENDS, NO, DEPENDS",
    "DEPENDS, DEPENDS, DEPENDS, DEPENDS"
  })
  void andAndOrFollowKleenesTables(Verdict one, Verdict other, Verdict both, Verdict either) {
    Facts facts = facts(one, other);
    assertEquals(both, new All(List.of(COACHING, ADAPTATION)).of(facts).verdict());
    assertEquals(either, new Any(List.of(COACHING, ADAPTATION)).of(facts).verdict());
  }

  @Test
  void notTurnsYesAndNoAndLeavesTheUnknown() {
    assertEquals(NO, new Not(COACHING).of(facts(YES, NO)).verdict());
    assertEquals(YES, new Not(COACHING).of(facts(NO, NO)).verdict());
    assertEquals(Set.of(Fact.COACHING_NEEDED), new Not(COACHING).of(facts(DEPENDS, NO)).missing());
  }

  @ParameterizedTest
  @CsvSource({"29.99, NO", "30, YES", "59.99, YES", "60, NO"})
  void aRangeHoldsItsLowerEndAndNotItsUpper(BigDecimal value, Verdict expected) {
    Condition range =
        new Within(Fact.WAGE_VALUE_PERCENT, new BigDecimal("30"), new BigDecimal("60"));
    Facts facts = Facts.NONE.with(Fact.WAGE_VALUE_PERCENT, value);
    assertEquals(expected, range.of(facts).verdict());
  }

  @Test
  void aCodeIsAmongTheValuesOrNot() {
    Condition group = new Among(Fact.TARGET_GROUP, Set.of("IOAW", "IOAZ"));
    assertEquals(YES, group.of(Facts.NONE.with(Fact.TARGET_GROUP, "IOAW")).verdict());
    assertEquals(NO, group.of(Facts.NONE.with(Fact.TARGET_GROUP, "WIA")).verdict());
    assertEquals(Set.of(Fact.TARGET_GROUP), group.of(Facts.NONE).missing());
  }

  @Test
  void theReasonsAreThoseThatDecided() {
    Condition both = new All(List.of(COACHING, ADAPTATION));
    assertEquals(List.of(new Reason("adaptation", NO)), both.of(facts(DEPENDS, NO)).reasons());
    assertEquals(
        List.of(new Reason("coaching", YES), new Reason("adaptation", YES)),
        both.of(facts(YES, YES)).reasons());
    Outcome depends = both.of(facts(DEPENDS, YES));
    assertEquals(List.of(new Reason("coaching", DEPENDS)), depends.reasons());
    assertEquals(Set.of(Fact.COACHING_NEEDED), depends.missing());
  }

  @Test
  void aNamedGroupIsOneReason() {
    Condition group = new Named("help", new Any(List.of(COACHING, ADAPTATION)));
    assertEquals(List.of(new Reason("help", NO)), group.of(facts(NO, NO)).reasons());
    assertEquals(
        Set.of(Fact.COACHING_NEEDED, Fact.ADAPTATION_NEEDED),
        group.of(facts(DEPENDS, DEPENDS)).missing());
  }

  @Test
  void aRuleThatCannotBeMeantIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Holds(Fact.AGE));
    assertThrows(IllegalArgumentException.class, () -> new Among(Fact.TARGET_GROUP, Set.of()));
    assertThrows(IllegalArgumentException.class, () -> new Within(Fact.AGE, null, null));
    assertThrows(
        IllegalArgumentException.class, () -> new Within(Fact.AGE, BigDecimal.TEN, BigDecimal.ONE));
    assertThrows(IllegalArgumentException.class, () -> new Any(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Facts(Map.of(Fact.AGE, "30")));
  }
}
