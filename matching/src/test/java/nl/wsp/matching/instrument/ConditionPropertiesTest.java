package nl.wsp.matching.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.wsp.matching.instrument.Condition.All;
import nl.wsp.matching.instrument.Condition.Among;
import nl.wsp.matching.instrument.Condition.Any;
import nl.wsp.matching.instrument.Condition.Holds;
import nl.wsp.matching.instrument.Condition.Named;
import nl.wsp.matching.instrument.Condition.Not;
import nl.wsp.matching.instrument.Condition.Within;

/** Whatever the rule: more knowledge never turns a yes or a no, and enough of it always decides. */
class ConditionPropertiesTest {
  @Property
  void learningMoreNeverTurnsAYesOrANo(
      @ForAll("rules") Condition rule, @ForAll("facts") Facts all, @ForAll long mask) {
    Verdict before = rule.of(some(all, mask)).verdict();
    if (before != Verdict.DEPENDS) {
      assertEquals(before, rule.of(all).verdict());
    }
  }

  @Property
  void whoeverKnowsEverythingGetsAYesOrANo(
      @ForAll("rules") Condition rule, @ForAll("facts") Facts all) {
    Outcome outcome = rule.of(all);
    assertTrue(outcome.verdict() != Verdict.DEPENDS);
    assertTrue(outcome.missing().isEmpty());
  }

  @Property
  void whatItDependsOnIsUnknownAndNamed(
      @ForAll("rules") Condition rule, @ForAll("facts") Facts all, @ForAll long mask) {
    Facts known = some(all, mask);
    Outcome outcome = rule.of(known);
    assertEquals(outcome.verdict() == Verdict.DEPENDS, !outcome.missing().isEmpty());
    assertTrue(outcome.missing().stream().noneMatch(known.known()::containsKey));
  }

  @Property
  void everyReasonAgreesWithTheOutcomeWhenNothingIsTurnedAround(
      @ForAll("positiveRules") Condition rule, @ForAll("facts") Facts all, @ForAll long mask) {
    Outcome outcome = rule.of(some(all, mask));
    assertTrue(
        outcome.reasons().stream().allMatch(reason -> reason.verdict() == outcome.verdict()));
  }

  @Property
  void deMorganHolds(
      @ForAll("rules") Condition one,
      @ForAll("rules") Condition other,
      @ForAll("facts") Facts all,
      @ForAll long mask) {
    Facts known = some(all, mask);
    assertEquals(
        new Not(new All(List.of(one, other))).of(known).verdict(),
        new Any(List.of(new Not(one), new Not(other))).of(known).verdict());
  }

  private static Facts some(Facts all, long mask) {
    Facts known = Facts.NONE;
    for (Map.Entry<Fact, Object> entry : all.known().entrySet()) {
      if ((mask >> entry.getKey().ordinal() & 1) == 1) {
        known = known.with(entry.getKey(), entry.getValue());
      }
    }
    return known;
  }

  @Provide
  Arbitrary<Facts> facts() {
    List<Arbitrary<Map.Entry<Fact, Object>>> values = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      Arbitrary<?> value =
          switch (fact.kind()) {
            case CODE -> Arbitraries.of("A", "B", "C");
            case YES_NO -> Arbitraries.of(true, false);
            case NUMBER -> Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf);
          };
      values.add(value.map(each -> Map.entry(fact, each)));
    }
    return Combinators.combine(values)
        .as(
            entries -> {
              Facts facts = Facts.NONE;
              for (Map.Entry<Fact, Object> entry : entries) {
                facts = facts.with(entry.getKey(), entry.getValue());
              }
              return facts;
            });
  }

  @Provide
  Arbitrary<Condition> rules() {
    return rules(3, true);
  }

  @Provide
  Arbitrary<Condition> positiveRules() {
    return rules(3, false);
  }

  private static Arbitrary<Condition> rules(int depth, boolean withNot) {
    Arbitrary<Condition> leaf =
        Arbitraries.of(Fact.values()).flatMap(ConditionPropertiesTest::leaf);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Condition> part = rules(depth - 1, withNot);
    Arbitrary<List<Condition>> parts = part.list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Condition> all = parts.map(All::new);
    Arbitrary<Condition> any = parts.map(Any::new);
    Arbitrary<Condition> not = withNot ? part.map(Not::new) : leaf;
    return Arbitraries.oneOf(leaf, all, any, not);
  }

  private static Arbitrary<Condition> leaf(Fact fact) {
    Arbitrary<Condition> bare =
        switch (fact.kind()) {
          case CODE ->
              Arbitraries.of("A", "B", "C").set().ofMinSize(1).map(set -> new Among(fact, set));
          case YES_NO -> Arbitraries.just(new Holds(fact));
          case NUMBER ->
              Arbitraries.integers()
                  .between(0, 99)
                  .map(
                      from ->
                          new Within(
                              fact, BigDecimal.valueOf(from), BigDecimal.valueOf(from + 10L)));
        };
    return bare.map(condition -> new Named(fact + " " + condition.hashCode(), condition));
  }
}
