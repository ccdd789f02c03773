package nl.wsp.matching.sroi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wsp.matching.Note;
import org.jspecify.annotations.Nullable;

/**
 * What a contribution is worth.
 *
 * @param value euros, two decimals; 0.00 when no block fits
 * @param blockCode code of the block, null when none fits
 * @param countedPeriod when it counts, null when no block fits
 * @param notes what was assumed or added
 * @param sources where the amounts stand
 */
public record Valuation(
    BigDecimal value,
    @Nullable String blockCode,
    @Nullable Counts countedPeriod,
    List<Note> notes,
    List<String> sources) {
  /**
   * The time in which a contribution counts.
   *
   * @param from first day
   * @param until last day
   */
  public record Counts(LocalDate from, LocalDate until) {}

  /** Copies the lists. */
  public Valuation {
    requireNonNull(value, "value");
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }

  /** Code of the block, empty when none fits. */
  public Optional<String> block() {
    return Optional.ofNullable(blockCode);
  }

  /** When it counts, empty when no block fits. */
  public Optional<Counts> counts() {
    return Optional.ofNullable(countedPeriod);
  }
}
