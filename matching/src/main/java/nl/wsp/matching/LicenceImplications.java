package nl.wsp.matching;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which driving-licence categories a holder may also use, as data.
 *
 * @param source where the rules stand
 * @param rules each: who holds all of {@code held} may also drive {@code implied}
 */
public record LicenceImplications(String source, List<Rule> rules) {
  /**
   * One step.
   *
   * @param held categories that must all be held
   * @param implied categories that come with them
   */
  public record Rule(Set<String> held, Set<String> implied) {
    /** Copies the sets. */
    public Rule {
      held = Set.copyOf(held);
      implied = Set.copyOf(implied);
    }
  }

  /** Copies the rules. */
  public LicenceImplications {
    rules = List.copyOf(rules);
  }

  /**
   * The rules in force in the Netherlands: Directive 2006/126/EC art. 6 (1) (C1, C, D1, D are only
   * issued to holders of B; BE, C1E, CE, D1E, DE only to holders of B, C1, C, D1, D) and art. 6 (2)
   * (a-f) (equivalences), with B+ (code 96, art. 4 (4)(b)) between B and BE. Category T is national
   * and includes nothing here.
   */
  public static LicenceImplications directive2006126() {
    return new LicenceImplications(
        "Richtlijn 2006/126/EG, art. 4 lid 4 en art. 6",
        List.of(
            rule(Set.of("A1"), "AM"),
            rule(Set.of("A2"), "A1", "AM"),
            rule(Set.of("A"), "A2", "A1", "AM"),
            rule(Set.of("B"), "AM"),
            rule(Set.of("B+"), "B"),
            rule(Set.of("BE"), "B", "B+"),
            rule(Set.of("C1"), "B"),
            rule(Set.of("C"), "C1", "B"),
            rule(Set.of("D1"), "B"),
            rule(Set.of("D"), "D1", "B"),
            rule(Set.of("C1E"), "C1", "BE"),
            rule(Set.of("CE"), "C", "C1E", "BE"),
            rule(Set.of("D1E"), "D1", "BE"),
            rule(Set.of("DE"), "D", "D1E", "BE"),
            rule(Set.of("CE", "D"), "DE")));
  }

  /** The given categories and everything that comes with them. */
  public Set<String> closure(Set<String> held) {
    Set<String> all = new LinkedHashSet<>(held);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Rule rule : rules) {
        grown |= all.containsAll(rule.held()) && all.addAll(rule.implied());
      }
    }
    return all;
  }

  /**
   * The smallest sets of categories that each suffice for a required one, the category itself
   * first.
   */
  public List<Set<String>> sufficientFor(String required) {
    LinkedHashSet<Set<String>> sufficient = new LinkedHashSet<>();
    sufficient.add(Set.of(required));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Rule rule : rules) {
        for (Set<String> known : List.copyOf(sufficient)) {
          if (known.stream().anyMatch(rule.implied()::contains)) {
            Set<String> held = new HashSet<>(known);
            held.removeAll(rule.implied());
            held.addAll(rule.held());
            grown |= sufficient.add(Set.copyOf(held));
          }
        }
      }
    }
    return List.copyOf(sufficient);
  }

  private static Rule rule(Set<String> held, String... implied) {
    return new Rule(held, Set.of(implied));
  }
}
