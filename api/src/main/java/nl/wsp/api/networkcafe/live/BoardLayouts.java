package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.SessionKind;

/** Columns and length of the timer by kind of session: data, with a default for all kinds. */
@Singleton
class BoardLayouts {
  private final JdbcOperations jdbc;

  BoardLayouts(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The layout of a kind: its own columns if it has any, in one query. */
  @Transactional
  public BoardLayout of(SessionKind kind) {
    return jdbc.prepareStatement(
        """
        SELECT c.code, c.label_nl, c.label_en, c.discussed, c.seated, c.outcomes,
               (SELECT t.seconds FROM session_timer_length t WHERE t.session_kind IN (?, '*')
                ORDER BY t.session_kind = '*' LIMIT 1) AS seconds
        FROM session_board_column c
        WHERE c.session_kind = CASE
          WHEN EXISTS (SELECT 1 FROM session_board_column own WHERE own.session_kind = ?) THEN ?
          ELSE '*' END
        ORDER BY c.position
        """,
        select -> {
          for (int i = 1; i <= 3; i++) {
            select.setString(i, kind.name());
          }
          List<BoardColumn> columns = new ArrayList<>();
          int seconds = 0;
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              columns.add(
                  new BoardColumn(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getBoolean(4),
                      row.getBoolean(5),
                      outcomes(row.getString(6))));
              seconds = row.getInt(7);
            }
          }
          return new BoardLayout(columns, seconds);
        });
  }

  private static Set<TalkOutcome> outcomes(String codes) {
    return Arrays.stream(codes.split(","))
        .filter(code -> !code.isEmpty())
        .map(TalkOutcome::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
