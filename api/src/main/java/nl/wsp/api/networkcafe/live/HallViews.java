package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSession;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.live.HallBodies.HallBoard;
import nl.wsp.api.networkcafe.live.HallBodies.HallTable;
import nl.wsp.api.networkcafe.live.HallBodies.HallVacancy;
import nl.wsp.api.vacancy.Vacancies;

/** Makes the hall's screen: counts people, and reads nothing of them. */
@Singleton
class HallViews {
  private static final int MOST_VACANCIES = 12;

  private final MatchingSessions sessions;
  private final BoardLayouts layouts;
  private final CardShelf shelf;
  private final Vacancies vacancies;
  private final JdbcOperations jdbc;
  private final Clock clock;

  HallViews(
      MatchingSessions sessions,
      BoardLayouts layouts,
      CardShelf shelf,
      Vacancies vacancies,
      JdbcOperations jdbc,
      Clock clock) {
    this.sessions = sessions;
    this.layouts = layouts;
    this.shelf = shelf;
    this.vacancies = vacancies;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The screen of a session as it is now, for who was let in to it. */
  @Transactional
  public HallBoard of(MatchingSession session) {
    UUID sessionId = session.id();
    BoardLayout layout = layouts.of(session.kind());
    List<SessionPerson> people =
        sessions.everybody(sessionId).stream()
            .filter(person -> person.attendance().takesPlace())
            .toList();
    List<CardRow> cards = shelf.cards(sessionId, people, layout);
    int discussed =
        (int) cards.stream().filter(card -> layout.isDiscussed(card.boardColumn())).count();
    int waiting = (int) cards.stream().filter(card -> card.queuedAt() != null).count();
    return new HallBoard(
        session.title(),
        tables(sessionId),
        newest(),
        discussed,
        cards.size(),
        waiting,
        clock.instant());
  }

  private List<HallTable> tables(UUID sessionId) {
    return jdbc.prepareStatement(
        """
        SELECT t.number, t.card_id IS NOT NULL, u.display_name FROM cafe_table t
        LEFT JOIN cafe_table_helper h ON h.table_id = t.id
        LEFT JOIN app_user u ON u.id = h.user_id
        WHERE t.session_id = ? ORDER BY t.number, u.display_name
        """,
        select -> {
          select.setString(1, sessionId.toString());
          Map<Integer, Boolean> occupied = new HashMap<>();
          Map<Integer, List<String>> helpers = new java.util.TreeMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              occupied.put(row.getInt(1), row.getBoolean(2));
              List<String> names =
                  helpers.computeIfAbsent(row.getInt(1), number -> new ArrayList<>());
              if (row.getString(3) != null) {
                names.add(row.getString(3));
              }
            }
          }
          return helpers.entrySet().stream()
              .map(
                  each ->
                      new HallTable(each.getKey(), each.getValue(), occupied.get(each.getKey())))
              .toList();
        });
  }

  private List<HallVacancy> newest() {
    return vacancies.details(vacancies.newestOpenIds(MOST_VACANCIES)).values().stream()
        .map(
            vacancy ->
                new HallVacancy(
                    vacancy.content().title(),
                    vacancy.employer().name(),
                    vacancy.content().hoursMin(),
                    vacancy.content().hoursMax()))
        .toList();
  }
}
