package nl.wsp.api.placement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;

/**
 * Order of a list of proposals. What it sorts by never changes once an employer has a proposal, so
 * a page repeats and skips nothing while others work.
 */
enum ProposalOrder {
  /** Made last first. */
  NEWEST("ORDER BY id DESC"),
  /** Made first first. */
  OLDEST("ORDER BY id"),
  /** Longest with the employer first; what was not sent counts from the day it was made. */
  LONGEST_WAITING("ORDER BY COALESCE(sent_at, created_at), id");

  private final String clause;

  ProposalOrder(String clause) {
    this.clause = clause;
  }

  static Optional<ProposalOrder> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  String clause() {
    return clause;
  }

  /** Where a row stands, for the cursor that goes on after it. */
  List<String> placeOf(ProposalRow row) {
    return this == LONGEST_WAITING
        ? List.of(
            String.valueOf(row.sentAt() == null ? row.createdAt() : row.sentAt()),
            row.id().toString())
        : List.of(row.id().toString());
  }

  /** Goes on after a place. */
  void after(Conditions conditions, List<String> place) {
    switch (this) {
      case NEWEST -> conditions.and("id < ?", place.getFirst());
      case OLDEST -> conditions.and("id > ?", place.getFirst());
      case LONGEST_WAITING -> {
        Timestamp since = Timestamp.from(Instant.parse(place.getFirst()));
        conditions.and(
            "COALESCE(sent_at, created_at) > ? OR (COALESCE(sent_at, created_at) = ? AND id > ?)",
            since,
            since,
            UUID.fromString(place.getLast()));
      }
    }
  }
}
