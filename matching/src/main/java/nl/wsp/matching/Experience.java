package nl.wsp.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a person did an occupation: dated spells joined where they overlap; no allocation. */
final class Experience {
  private static final int DAYS_PER_MONTH = 30;

  private final ReferenceCatalogue catalogue;
  private final LocalDate today;
  private int months;
  private int days;
  private @Nullable OccupationSpell undated;
  private @Nullable OccupationSpell dated;

  Experience(ReferenceCatalogue catalogue, LocalDate today) {
    this.catalogue = catalogue;
    this.today = today;
  }

  /** Reads the spells of one reference occupation; spells come ordered by first day. */
  void read(List<OccupationSpell> spells, String referenceOccupation) {
    months = 0;
    days = 0;
    undated = null;
    dated = null;
    LocalDate from = null;
    LocalDate to = null;
    for (int i = 0; i < spells.size(); i++) {
      OccupationSpell spell = spells.get(i);
      if (!catalogue.referenceOccupation(spell.code()).equals(referenceOccupation)) {
        continue;
      }
      LocalDate first = spell.from();
      if (first == null) {
        undated = undated == null ? spell : undated;
        continue;
      }
      LocalDate last = spell.to() == null || spell.to().isAfter(today) ? today : spell.to();
      if (first.isAfter(last)) {
        continue;
      }
      dated = dated == null ? spell : dated;
      if (to == null || from == null || first.isAfter(to)) {
        add(from, to);
        from = first;
        to = last;
      } else if (last.isAfter(to)) {
        to = last;
      }
    }
    add(from, to);
  }

  /** Whole months of the dated spells together, 30 left-over days counting as one. */
  int months() {
    return months + days / DAYS_PER_MONTH;
  }

  /** The first dated spell of the occupation. */
  @Nullable OccupationSpell dated() {
    return dated;
  }

  /** A spell of the occupation without dates. */
  @Nullable OccupationSpell undated() {
    return undated;
  }

  /** Adds the time from the first day to the last, both included. */
  private void add(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      return;
    }
    boolean monthEnd = to.getDayOfMonth() == to.lengthOfMonth();
    int endDay = monthEnd ? 1 : to.getDayOfMonth() + 1;
    int endMonth = to.getYear() * 12 + to.getMonthValue() + (monthEnd ? 1 : 0);
    int whole = endMonth - (from.getYear() * 12 + from.getMonthValue());
    int rest = endDay - from.getDayOfMonth();
    if (rest < 0) {
      whole--;
      rest += DAYS_PER_MONTH;
    }
    months += whole;
    days += rest;
  }
}
