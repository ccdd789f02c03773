package nl.wsp.api.networkcafe.live;

import java.util.List;
import java.util.Optional;

/**
 * The columns of a kind of session, in order, and how long a talk lasts.
 *
 * @param columns at least one
 */
record BoardLayout(List<BoardColumn> columns, int timerSeconds) {
  Optional<BoardColumn> find(String code) {
    return columns.stream().filter(column -> column.code().equals(code)).findFirst();
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
    return find(code).map(BoardColumn::discussed).orElse(false);
  }
}
