package nl.wsp.matching.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wsp.matching.instrument.Condition.Among;
import nl.wsp.matching.instrument.Condition.Holds;
import nl.wsp.matching.instrument.Condition.Named;
import nl.wsp.matching.instrument.Condition.Not;
import nl.wsp.matching.instrument.Condition.Within;
import nl.wsp.matching.instrument.RuleBook.Advice;
import nl.wsp.matching.instrument.RuleBook.GeneralRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final LocalDate START = LocalDate.parse("2025-01-01");
  private static final LocalDate CHANGE = LocalDate.parse("2026-07-01");
  private static final Condition HOURS_12 =
      new Named("hours12", new Within(Fact.HOURS_PER_WEEK, new BigDecimal("12"), null));
  private static final Condition HOURS_16 =
      new Named("hours16", new Within(Fact.HOURS_PER_WEEK, new BigDecimal("16"), null));

  private static InstrumentRule rule(
      String code,
      @Nullable String municipality,
      LocalDate from,
      @Nullable LocalDate until,
      Condition who) {
    return new InstrumentRule(code, municipality, from, until, who, Set.of("TO_ABILITY"));
  }

  private static RuleBook book(InstrumentRule... rules) {
    return new RuleBook(List.of(rules), List.of());
  }

  private static Advice only(RuleBook book, LocalDate day, @Nullable String municipality) {
    List<Advice> all =
        book.advise(
            Facts.NONE.with(Fact.HOURS_PER_WEEK, new BigDecimal("14")), day, municipality, null);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  @Test
  void theVersionOfTheDayCounts() {
    RuleBook book =
        book(
            rule("PLACE", null, START, CHANGE.minusDays(1), HOURS_12),
            rule("PLACE", null, CHANGE, null, HOURS_16));
    assertEquals(Verdict.YES, only(book, CHANGE.minusDays(1), null).outcome().verdict());
    assertEquals(Verdict.NO, only(book, CHANGE, null).outcome().verdict());
    assertTrue(book.advise(Facts.NONE, START.minusDays(1), null, null).isEmpty());
  }

  @Test
  void aMunicipalityThatDeviatesReplacesTheRegionAndIsFlagged() {
    RuleBook book =
        book(
            rule("PLACE", "GM0629", START, null, HOURS_16),
            rule("PLACE", null, START, null, HOURS_12));
    assertTrue(only(book, START, "GM0629").deviates());
    assertEquals(Verdict.NO, only(book, START, "GM0629").outcome().verdict());
    assertFalse(only(book, START, "GM1916").deviates());
    assertEquals(Verdict.YES, only(book, START, null).outcome().verdict());
  }

  @Test
  void twoVersionsOnOneDayAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            book(
                rule("PLACE", null, START, CHANGE, HOURS_12),
                rule("PLACE", null, CHANGE, null, HOURS_16)));
  }

  @Test
  void whatTheOrganisationAsksGoesForEveryInstrument() {
    Condition benefit =
        new Named("benefit", new Not(new Among(Fact.TARGET_GROUP, Set.of("NO_BENEFIT"))));
    RuleBook book =
        new RuleBook(
            List.of(
                rule("COACH", null, START, null, new Holds(Fact.COACHING_NEEDED)),
                rule("PLACE", null, START, null, HOURS_12)),
            List.of(new GeneralRule(benefit, START, null)));
    List<Advice> none =
        book.advise(Facts.NONE.with(Fact.TARGET_GROUP, "NO_BENEFIT"), START, null, null);
    assertEquals(2, none.size());
    for (Advice advice : none) {
      assertEquals(Verdict.NO, advice.outcome().verdict());
      assertEquals("benefit", advice.outcome().reasons().getFirst().condition());
    }
  }

  @Test
  void aProfileAdvisesAndDecidesNothing() {
    RuleBook book = book(rule("PLACE", null, START, null, HOURS_12));
    Facts facts = Facts.NONE.with(Fact.HOURS_PER_WEEK, new BigDecimal("20"));
    Advice fitting = book.advise(facts, START, null, "TO_ABILITY").getFirst();
    Advice other = book.advise(facts, START, null, "DIRECT").getFirst();
    assertTrue(fitting.advised());
    assertFalse(other.advised());
    assertEquals(fitting.outcome(), other.outcome());
  }
}
