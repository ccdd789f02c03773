package nl.wsp.api.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which work to list; every value as it came in the query.
 *
 * @param placement {@code true}: work that saves on a benefit; {@code false}: other work
 * @param from first start date
 * @param to last start date
 */
record PlacementQuery(
    @Nullable String status,
    @Nullable String kind,
    @Nullable String placement,
    @Nullable UUID employerId,
    @Nullable UUID jobSeekerId,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer limit,
    @Nullable String cursor) {
  PlacementQuery page(int size, @Nullable String next) {
    return new PlacementQuery(
        status, kind, placement, employerId, jobSeekerId, from, to, size, next);
  }
}
