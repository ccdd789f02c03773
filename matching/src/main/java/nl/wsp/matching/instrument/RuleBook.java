package nl.wsp.matching.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of a region with the deviations of its municipalities.
 *
 * @param rules all versions; the order of first appearance is the order of an advice
 * @param forAll what the organisation asks for every instrument
 */
public record RuleBook(List<InstrumentRule> rules, List<GeneralRule> forAll) {
  /**
   * A rule of the organisation that goes for every instrument.
   *
   * @param validUntil last day; null: until further notice
   */
  public record GeneralRule(
      Condition condition, LocalDate validFrom, @Nullable LocalDate validUntil) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  /**
   * The advice on one instrument.
   *
   * @param rule the version that was used
   * @param outcome whether the person qualifies, and why
   * @param advised whether the person's profile speaks for it; says nothing of the outcome
   */
  public record Advice(InstrumentRule rule, Outcome outcome, boolean advised) {
    /** Whether the municipality does otherwise than the region. */
    public boolean deviates() {
      return rule.municipality() != null;
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when two versions of an instrument hold on the same day in the
   *     same area
   */
  public RuleBook {
    rules = List.copyOf(rules);
    forAll = List.copyOf(forAll);
    for (InstrumentRule one : rules) {
      for (InstrumentRule other : rules) {
        if (one != other && overlap(one, other)) {
          throw new IllegalArgumentException("two versions of " + one.code() + " on one day");
        }
      }
    }
  }

  /**
   * The versions in force on a day, a municipality's own before the region's.
   *
   * @param municipality CBS code; null: the region
   */
  public List<InstrumentRule> inForce(LocalDate day, @Nullable String municipality) {
    Map<String, InstrumentRule> byCode = new LinkedHashMap<>();
    for (InstrumentRule rule : rules) {
      boolean own = rule.municipality() != null && rule.municipality().equals(municipality);
      if (rule.holdsOn(day) && (own || rule.municipality() == null)) {
        byCode.merge(rule.code(), rule, (first, second) -> own ? second : first);
      }
    }
    return List.copyOf(byCode.values());
  }

  /**
   * What somebody qualifies for on a day.
   *
   * @param municipality CBS code; null: the region
   * @param profile code of the wage-value profile; null: not known. It advises and excludes nobody.
   */
  public List<Advice> advise(
      Facts facts, LocalDate day, @Nullable String municipality, @Nullable String profile) {
    List<Condition> general =
        forAll.stream().filter(rule -> rule.holdsOn(day)).map(GeneralRule::condition).toList();
    return inForce(day, municipality).stream()
        .map(
            rule -> {
              List<Condition> conditions = new ArrayList<>(general);
              conditions.add(rule.who());
              return new Advice(
                  rule,
                  new Condition.All(conditions).of(facts),
                  profile != null && rule.advisedFor().contains(profile));
            })
        .toList();
  }

  private static boolean overlap(InstrumentRule one, InstrumentRule other) {
    return one.code().equals(other.code())
        && java.util.Objects.equals(one.municipality(), other.municipality())
        && (one.holdsOn(other.validFrom()) || other.holdsOn(one.validFrom()));
  }
}
