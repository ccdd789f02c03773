package nl.wsp.api.networkcafe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator lays out the boards of a kind of session. */
class BoardLayoutIT extends LiveTest {
  private static final String LAYOUT = "/api/v1/board-layouts/YOUTH";

  private Client admin;

  @BeforeEach
  void aSessionOfThatKind() {
    aSession(SessionKind.YOUTH, 2);
    admin = user(Role.ADMIN).signIn();
  }

  @AfterEach
  void theDefaultAgain() {
    admin.with("If-Match", "*").delete(LAYOUT).expect(200);
  }

  private static Map<String, Object> column(String code, String label, String... outcomes) {
    return Map.of("code", code, "labelNl", label, "labelEn", label, "outcomes", List.of(outcomes));
  }

  private static Map<String, Object> layout(int seconds, List<Map<String, Object>> columns) {
    return Map.of("timerSeconds", seconds, "columns", columns);
  }

  private Answer lay(Map<String, Object> layout) {
    return admin.with("If-Match", "*").put(LAYOUT, layout);
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    manager
        .get(path("/cards"))
        .expect(200)
        .at("columns")
        .values()
        .forEach(column -> labels.add(column.get("label").getStringValue()));
    return labels;
  }

  private List<String> wrong(Map<String, Object> layout) {
    List<String> found = new ArrayList<>();
    lay(layout)
        .expect(400)
        .at("violations")
        .values()
        .forEach(
            each ->
                found.add(
                    each.get("pointer").getStringValue()
                        + " "
                        + each.get("code").getStringValue()));
    return found;
  }

  @Test
  void theBoardsOfAKindGetColumnsAndATimerOfTheirOwnAndCardsOfBeforeStayInSight() {
    manager
        .post(
            path("/cards/" + cards.getFirst() + "/moves"), Map.of("column", "PARKED", "version", 0))
        .expect(200);
    long before = manager.get(path("/cards")).expect(200).at("sequence").getLongValue();

    Answer laid =
        lay(layout(
                420,
                List.of(
                    column("TO_DISCUSS", "Wie is er"),
                    column("", "Naar school", "TRAINING"),
                    column("ACTION", "Aan de slag", "ACTION", "PROPOSAL"))))
            .expect(200);
    assertThat(laid.at("own").getBooleanValue()).isTrue();
    assertThat(laid.string("columns.1.code")).isEqualTo("NAAR_SCHOOL");

    // the one who was parked is not lost, and whoever looks at the board hears of it
    assertThat(labels()).containsExactly("Wie is er", "Naar school", "Aan de slag", "Geparkeerd");
    Answer board = manager.get(path("/cards")).expect(200);
    assertThat(board.at("sequence").getLongValue()).isGreaterThan(before);
    assertThat(board.string("cards.1.state.timer.seconds")).isEqualTo("420");
    manager
        .post(path("/cards/" + cards.get(1) + "/moves"), Map.of("column", "PARKED", "version", 0))
        .expect(400);
    manager
        .post(
            path("/cards/" + cards.getFirst() + "/outcome"),
            Map.of("outcome", "TRAINING", "version", 1))
        .expect(200);
    assertThat(labels()).containsExactly("Wie is er", "Naar school", "Aan de slag");

    admin.with("If-Match", laid.header("ETag")).delete(LAYOUT).expect(200);
    assertThat(labels())
        .containsExactly(
            "Te bespreken", "In gesprek", "Actie", "Voorgedragen", "Geparkeerd", "Naar school");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(wrong(layout(10, List.of(column("TO_DISCUSS", "Alleen dit")))))
        .containsExactlyInAnyOrder("/timerSeconds too-low", "/columns board-columns");
    assertThat(
            wrong(
                layout(
                    300,
                    List.of(
                        column("TO_DISCUSS", "Wie is er", "PARK"),
                        column("TO_DISCUSS", " ", "PARK"),
                        column("NIEMAND", "Bestaat niet", "HIRED")))))
        .containsExactlyInAnyOrder(
            "/columns/0 board-first-column",
            "/columns/1/code double",
            "/columns/1/labelNl required",
            "/columns/1/labelEn required",
            "/columns/1/outcomes double",
            "/columns/2/code unknown-code",
            "/columns/2/outcomes unknown-code");
    assertThat(admin.get(LAYOUT).expect(200).at("own").getBooleanValue()).isFalse();
  }

  @Test
  void ofTwoAdministratorsTheLaterIsTold() {
    Map<String, Object> wanted =
        layout(300, List.of(column("TO_DISCUSS", "Wie is er"), column("ACTION", "Actie")));
    String seen = admin.get(LAYOUT).expect(200).header("ETag");
    admin.with("If-Match", seen).put(LAYOUT, wanted).expect(200);
    user(Role.ADMIN).signIn().with("If-Match", seen).put(LAYOUT, wanted).expect(412);
    admin.put(LAYOUT, wanted).expect(400);
  }

  @Test
  void whatIsNoKindDoesNotExistAndTheDefaultStays() {
    admin.get("/api/v1/board-layouts/PARTY").expect(404);
    admin.with("If-Match", "*").delete("/api/v1/board-layouts/DEFAULT").expect(404);
    Answer all = admin.get("/api/v1/board-layouts").expect(200);
    assertThat(all.at("items").size()).isEqualTo(SessionKind.values().length + 1);
    assertThat(all.string("items.0.kind")).isEqualTo("DEFAULT");
    assertThat(all.at("items.0.columns").size()).isEqualTo(5);
    manager.get("/api/v1/board-layouts").expect(403);
  }
}
