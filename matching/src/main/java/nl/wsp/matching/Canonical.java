package nl.wsp.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One order and one form for every list, so that the order of input cannot change a score. */
final class Canonical {
  private static final int MAX_EDUCATION_LEVEL = 6;
  private static final int SBI_DIGITS = 2;

  /** By first day, so that overlapping spells can be joined in one pass. */
  private static final Comparator<OccupationSpell> SPELLS =
      Comparator.comparing(
              OccupationSpell::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              OccupationSpell::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(OccupationSpell::code);

  private static final Comparator<Credential> CREDENTIALS =
      Comparator.comparing(Credential::code)
          .thenComparing(Credential::held, Comparator.nullsLast(Comparator.<Boolean>naturalOrder()))
          .thenComparing(
              Credential::validUntil, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private Canonical() {}

  static <T> List<T> byCode(
      Collection<T> items, Function<T, String> code, BinaryOperator<T> better) {
    if (ascending(items, Comparator.comparing(code))) {
      return List.copyOf(items);
    }
    Map<String, T> byCode = new TreeMap<>();
    for (T item : items) {
      byCode.merge(code.apply(item), item, better);
    }
    return List.copyOf(byCode.values());
  }

  static List<String> sorted(Collection<String> codes) {
    if (codes.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("blank code");
    }
    return ascending(codes, Comparator.<String>naturalOrder())
        ? List.copyOf(codes)
        : List.copyOf(new TreeSet<>(codes));
  }

  static List<OccupationSpell> spells(Collection<OccupationSpell> spells) {
    return sortedDistinct(spells, SPELLS);
  }

  static List<Credential> credentials(Collection<Credential> credentials) {
    return sortedDistinct(credentials, CREDENTIALS);
  }

  /** SBI codes compare on their first two digits (the division of the classification). */
  static String sector(String sbi) {
    String digits = sbi.replace(".", "").strip();
    return digits.length() <= SBI_DIGITS ? digits : digits.substring(0, SBI_DIGITS);
  }

  static void checkLevel(@Nullable Integer level, String field) {
    if (level != null && (level < 1 || level > MAX_EDUCATION_LEVEL)) {
      throw new IllegalArgumentException(field + " outside 1-6");
    }
  }

  private static <T> List<T> sortedDistinct(Collection<T> items, Comparator<T> order) {
    if (ascending(items, order)) {
      return List.copyOf(items);
    }
    List<T> sorted = new ArrayList<>(items);
    sorted.sort(order);
    return sorted.stream().distinct().toList();
  }

  /** Whether every item comes before the next, as in a profile that was stored and reread. */
  private static <T> boolean ascending(Collection<T> items, Comparator<T> order) {
    T previous = null;
    for (T item : items) {
      if (previous != null && order.compare(previous, item) >= 0) {
        return false;
      }
      previous = item;
    }
    return true;
  }
}
