package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionResults;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** What sessions ended in, for agenda, preparation, minutes and figures. */
@Singleton
class BoardResults implements SessionResults {
  private static final int MOST_ACTIONS = 500;
  // a column tells by its code whether who stands in it was talked about, whatever the kind
  private static final String TALKED_ABOUT =
      "(outcome IS NOT NULL OR board_column IN"
          + " (SELECT code FROM session_board_column WHERE discussed))";

  private final SessionActions actions;
  private final ActionRepository rows;
  private final CardRepository cards;
  private final JdbcOperations jdbc;

  BoardResults(
      SessionActions actions, ActionRepository rows, CardRepository cards, JdbcOperations jdbc) {
    this.actions = actions;
    this.rows = rows;
    this.cards = cards;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public Map<UUID, Integer> openActions(Collection<UUID> jobSeekerIds) {
    return actions.openOf(List.copyOf(jobSeekerIds));
  }

  @Override
  @Transactional
  public List<Agreed> agreedAt(UUID sessionId) {
    return rows.findOfSession(sessionId, MOST_ACTIONS).stream()
        .map(
            row ->
                new Agreed(
                    row.jobSeekerId(),
                    row.what(),
                    row.ownerId(),
                    row.dueOn(),
                    row.doneAt() != null))
        .toList();
  }

  @Override
  @Transactional
  public Map<UUID, String> outcomes(UUID sessionId, Locale language) {
    Map<UUID, String> outcomes = new LinkedHashMap<>();
    for (CardRow card : cards.findBySessionId(sessionId)) {
      String worded = worded(card.outcome(), card.note(), language);
      if (worded != null) {
        outcomes.put(card.jobSeekerId(), worded);
      }
    }
    return outcomes;
  }

  private static @Nullable String worded(
      @Nullable TalkOutcome outcome, @Nullable String note, Locale language) {
    if (outcome == null) {
      return note;
    }
    String label = Texts.of("board", language, "outcome." + outcome);
    return note == null ? label : label + ": " + note;
  }

  @Override
  @Transactional
  public Map<UUID, Counts> counts(Collection<UUID> sessionIds) {
    Map<UUID, Integer> talks = count("session_card", " AND " + TALKED_ABOUT, sessionIds);
    Map<UUID, Integer> agreed = count("session_action", "", sessionIds);
    Map<UUID, Counts> counts = new HashMap<>();
    for (UUID id : sessionIds) {
      counts.put(id, new Counts(talks.getOrDefault(id, 0), agreed.getOrDefault(id, 0)));
    }
    return counts;
  }

  private Map<UUID, Integer> count(String table, String condition, Collection<UUID> sessionIds) {
    String sql =
        "SELECT session_id, COUNT(*) FROM "
            + table
            + " WHERE "
            + Conditions.in("session_id", sessionIds.size())
            + condition
            + " GROUP BY session_id";
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (UUID id : sessionIds) {
            select.setString(parameter++, id.toString());
          }
          Map<UUID, Integer> counts = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              counts.put(UUID.fromString(row.getString(1)), row.getInt(2));
            }
          }
          return counts;
        });
  }
}
