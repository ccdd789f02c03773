package nl.wsp.api.networkcafe.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a kind of session, in order, and how long a talk lasts.
 *
 * @param columns at least one
 * @param retired columns that were taken off the board; cards of then may still stand in them
 */
record BoardLayout(List<BoardColumn> columns, List<BoardColumn> retired, int timerSeconds) {
  BoardLayout {
    columns = List.copyOf(columns);
    retired = List.copyOf(retired);
  }

  /** A column where a card can be put. */
  Optional<BoardColumn> find(String code) {
    return columns.stream().filter(column -> column.code().equals(code)).findFirst();
  }

  /** Every column a card may stand in, those of the board first. */
  Stream<BoardColumn> ever() {
    return Stream.concat(columns.stream(), retired.stream());
  }

  BoardColumn first() {
    return columns.getFirst();
  }

  Optional<BoardColumn> forOutcome(TalkOutcome outcome) {
    return columns.stream().filter(column -> column.outcomes().contains(outcome)).findFirst();
  }

  Optional<BoardColumn> atTable() {
    return columns.stream().filter(BoardColumn::seated).findFirst();
  }

  boolean isDiscussed(String code) {
    return ever().anyMatch(column -> column.code().equals(code) && column.discussed());
  }
}
