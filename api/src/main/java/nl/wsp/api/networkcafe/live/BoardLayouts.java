package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.SessionKind;
import org.jspecify.annotations.Nullable;

/** Columns and length of the timer by kind of session: data, with a default for all kinds. */
@Singleton
class BoardLayouts {
  /** Stands for every kind without a layout of its own. */
  static final String DEFAULT = "*";

  private final JdbcOperations jdbc;

  BoardLayouts(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The layout that holds for a kind.
   *
   * @param own whether the kind has columns or a timer of its own
   * @param version rises with each change of what is its own, 0 before the first
   */
  record Kept(BoardLayout layout, boolean own, long version) {}

  /** The layout of a kind: its own columns and its own timer, where it has them. */
  @Transactional
  public BoardLayout of(SessionKind kind) {
    return Objects.requireNonNull(all().get(kind.name())).layout();
  }

  /** The layout of every kind by its code, and the {@link #DEFAULT}; two small queries. */
  @Transactional
  public Map<String, Kept> all() {
    Map<String, Columns> columns = columns();
    Map<String, Timer> timers = timers();
    Columns usual = Objects.requireNonNull(columns.get(DEFAULT));
    int usualSeconds = Objects.requireNonNull(timers.get(DEFAULT)).seconds();
    Map<String, Kept> all = new LinkedHashMap<>();
    all.put(DEFAULT, kept(usual, usual, timers.get(DEFAULT), usualSeconds));
    for (SessionKind kind : SessionKind.values()) {
      all.put(
          kind.name(),
          kept(columns.get(kind.name()), usual, timers.get(kind.name()), usualSeconds));
    }
    return all;
  }

  private static Kept kept(
      @Nullable Columns own, Columns usual, @Nullable Timer timer, int usualSeconds) {
    boolean ownColumns = own != null && !own.onBoard().isEmpty();
    Map<String, BoardColumn> retired = new LinkedHashMap<>();
    if (!ownColumns) {
      usual.retired().forEach(column -> retired.put(column.code(), column));
    }
    if (own != null) {
      own.retired().forEach(column -> retired.put(column.code(), column));
    }
    List<BoardColumn> onBoard = ownColumns ? own.onBoard() : usual.onBoard();
    onBoard.forEach(column -> retired.remove(column.code()));
    return new Kept(
        new BoardLayout(
            onBoard, List.copyOf(retired.values()), timer == null ? usualSeconds : timer.seconds()),
        ownColumns || timer != null,
        timer == null ? 0 : timer.version());
  }

  private record Columns(List<BoardColumn> onBoard, List<BoardColumn> retired) {
    Columns() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Timer(int seconds, long version) {}

  private Map<String, Columns> columns() {
    return jdbc.prepareStatement(
        """
        SELECT session_kind, code, label_nl, label_en, discussed, seated, outcomes,
               position IS NOT NULL AS on_board
        FROM session_board_column ORDER BY session_kind, position, code
        """,
        select -> {
          Map<String, Columns> found = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              Columns kind = found.computeIfAbsent(row.getString(1), any -> new Columns());
              BoardColumn column =
                  new BoardColumn(
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getBoolean(5),
                      row.getBoolean(6),
                      outcomes(row.getString(7)));
              (row.getBoolean(8) ? kind.onBoard() : kind.retired()).add(column);
            }
          }
          return found;
        });
  }

  private Map<String, Timer> timers() {
    return jdbc.prepareStatement(
        "SELECT session_kind, seconds, version FROM session_timer_length",
        select -> {
          Map<String, Timer> found = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.put(row.getString(1), new Timer(row.getInt(2), row.getLong(3)));
            }
          }
          return found;
        });
  }

  /** Changes come one after the other: holds the default until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    jdbc.prepareStatement(
        "SELECT seconds FROM session_timer_length WHERE session_kind = ? FOR UPDATE",
        select -> {
          select.setString(1, DEFAULT);
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }

  /**
   * Gives a kind columns and a timer of its own. Columns it had and has no more are retired.
   *
   * @param source who or what says so, at most 200 characters
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void write(String kind, BoardLayout before, BoardLayout after, String source) {
    retireAll(kind);
    int position = 0;
    for (BoardColumn column : after.columns()) {
      put(kind, column, ++position);
    }
    before
        .ever()
        .filter(column -> after.find(column.code()).isEmpty())
        .forEach(column -> put(kind, column, null));
    int updated =
        update(
            """
            UPDATE session_timer_length SET seconds = ?, source = ?, version = version + 1
            WHERE session_kind = ?
            """,
            after.timerSeconds(),
            source,
            kind);
    if (updated == 0) {
      update(
          """
          INSERT INTO session_timer_length (session_kind, seconds, source, version)
          VALUES (?, ?, ?, 1)
          """,
          kind,
          after.timerSeconds(),
          source);
    }
  }

  /** Lets a kind have the default again; its columns are retired. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String kind) {
    retireAll(kind);
    update("DELETE FROM session_timer_length WHERE session_kind = ?", kind);
  }

  private void retireAll(String kind) {
    update("UPDATE session_board_column SET position = NULL WHERE session_kind = ?", kind);
  }

  private void put(String kind, BoardColumn column, @Nullable Integer position) {
    String outcomes =
        column.outcomes().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    update(
        "DELETE FROM session_board_column WHERE session_kind = ? AND code = ?",
        kind,
        column.code());
    update(
        """
        INSERT INTO session_board_column (session_kind, code, position, label_nl, label_en,
          discussed, seated, outcomes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        kind,
        column.code(),
        position,
        column.labelNl(),
        column.labelEn(),
        column.discussed(),
        column.seated(),
        outcomes);
  }

  private int update(String sql, @Nullable Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.executeUpdate();
        });
  }

  private static Set<TalkOutcome> outcomes(String codes) {
    return Arrays.stream(codes.split(","))
        .filter(code -> !code.isEmpty())
        .map(TalkOutcome::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
