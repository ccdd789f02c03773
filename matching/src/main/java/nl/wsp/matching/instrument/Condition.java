package nl.wsp.matching.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Part of a rule. */
public sealed interface Condition {
  /** What it comes to for these facts, by Kleene's strong three-valued logic. */
  Outcome of(Facts facts);

  /**
   * A code is one of these.
   *
   * @param values at least one
   */
  record Among(Fact fact, Set<String> values) implements Condition {
    /** Checks the kind and copies the set. */
    public Among {
      check(fact, Fact.Kind.CODE);
      values = Set.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException(fact + " among nothing");
      }
    }

    @Override
    public Outcome of(Facts facts) {
      Object value = facts.value(fact);
      return value == null ? Outcome.unknown(fact) : Outcome.known(values.contains(value));
    }
  }

  /** A yes-or-no fact is yes. */
  record Holds(Fact fact) implements Condition {
    /** Checks the kind. */
    public Holds {
      check(fact, Fact.Kind.YES_NO);
    }

    @Override
    public Outcome of(Facts facts) {
      Object value = facts.value(fact);
      return value == null ? Outcome.unknown(fact) : Outcome.known(Boolean.TRUE.equals(value));
    }
  }

  /**
   * A number lies in a range.
   *
   * @param atLeast lowest, inclusive; null: no lower end
   * @param below upper end, exclusive; null: none
   */
  record Within(Fact fact, @Nullable BigDecimal atLeast, @Nullable BigDecimal below)
      implements Condition {
    /** Checks the kind and the ends. */
    public Within {
      check(fact, Fact.Kind.NUMBER);
      if (atLeast == null && below == null) {
        throw new IllegalArgumentException(fact + " within no range");
      }
      if (atLeast != null && below != null && atLeast.compareTo(below) >= 0) {
        throw new IllegalArgumentException(fact + " within an empty range");
      }
    }

    @Override
    public Outcome of(Facts facts) {
      BigDecimal value = (BigDecimal) facts.value(fact);
      return value == null
          ? Outcome.unknown(fact)
          : Outcome.known(
              (atLeast == null || value.compareTo(atLeast) >= 0)
                  && (below == null || value.compareTo(below) < 0));
    }
  }

  /** All of them hold. */
  record All(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Outcome of(Facts facts) {
      return combined(parts, facts, Verdict.YES);
    }
  }

  /** At least one of them holds. */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public Any {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("any of nothing");
      }
    }

    @Override
    public Outcome of(Facts facts) {
      return combined(parts, facts, Verdict.NO);
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {
    /** Requires the part. */
    public Not {
      requireNonNull(part, "part");
    }

    @Override
    public Outcome of(Facts facts) {
      Outcome outcome = part.of(facts);
      return new Outcome(outcome.verdict().negated(), outcome.reasons(), outcome.missing());
    }
  }

  /**
   * A condition that people read as one reason.
   *
   * @param name under which its sentences are found
   */
  record Named(String name, Condition part) implements Condition {
    /** Requires both. */
    public Named {
      requireNonNull(name, "name");
      requireNonNull(part, "part");
    }

    @Override
    public Outcome of(Facts facts) {
      Outcome outcome = part.of(facts);
      return new Outcome(
          outcome.verdict(),
          List.of(new Outcome.Reason(name, outcome.verdict())),
          outcome.missing());
    }
  }

  private static void check(Fact fact, Fact.Kind kind) {
    if (fact.kind() != kind) {
      throw new IllegalArgumentException(fact + " is a " + fact.kind() + ", not a " + kind);
    }
  }

  /**
   * Neutral parts leave the outcome to the others; one that is the opposite decides; else an
   * unknown one makes it depend. The reasons are those of the parts that agree with the outcome.
   */
  private static Outcome combined(List<Condition> parts, Facts facts, Verdict neutral) {
    List<Outcome> outcomes = parts.stream().map(part -> part.of(facts)).toList();
    Verdict verdict = neutral;
    for (Outcome outcome : outcomes) {
      if (outcome.verdict() == neutral.negated()) {
        verdict = neutral.negated();
        break;
      }
      if (outcome.verdict() == Verdict.DEPENDS) {
        verdict = Verdict.DEPENDS;
      }
    }
    Set<Outcome.Reason> reasons = new LinkedHashSet<>();
    Set<Fact> missing = EnumSet.noneOf(Fact.class);
    for (Outcome outcome : outcomes) {
      if (outcome.verdict() == verdict) {
        reasons.addAll(outcome.reasons());
        missing.addAll(outcome.missing());
      }
    }
    return new Outcome(verdict, new ArrayList<>(reasons), missing);
  }
}
