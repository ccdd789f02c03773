package nl.wsp.api.networkcafe.live;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.networkcafe.live.BoardLayouts.Kept;
import nl.wsp.api.networkcafe.live.LayoutBodies.LaidColumn;
import nl.wsp.api.networkcafe.live.LayoutBodies.LayoutBody;
import nl.wsp.api.networkcafe.live.LayoutBodies.LayoutWanted;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import org.jspecify.annotations.Nullable;

/** How the boards of each kind of session are laid out, for who administers them. */
@Singleton
class LayoutDesk {
  private static final String AGGREGATE = "BOARD_LAYOUT";
  private static final String SOURCE = "Instelling van de beheerder";

  private final BoardLayouts layouts;
  private final LayoutForm form;
  private final MatchingSessions sessions;
  private final BoardNews news;
  private final ChangeHistory history;

  LayoutDesk(
      BoardLayouts layouts,
      LayoutForm form,
      MatchingSessions sessions,
      BoardNews news,
      ChangeHistory history) {
    this.layouts = layouts;
    this.form = form;
    this.sessions = sessions;
    this.news = news;
    this.history = history;
  }

  /** The default first, then every kind. */
  @Transactional
  public List<LayoutBody> all() {
    return layouts.all().entrySet().stream()
        .map(entry -> LayoutBody.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The layout that holds for a kind.
   *
   * @throws Problem 404 for what is no kind
   */
  @Transactional
  public LayoutBody one(String kind) {
    return LayoutBody.of(codeOf(kind), now(codeOf(kind)));
  }

  /**
   * Lays out the boards of a kind, or of all kinds without a layout of their own. Boards that are
   * in use are read again by whoever has them open; cards in a column that goes stay visible.
   *
   * @throws Problem 404 for what is no kind, 400 or 422 naming what is wrong, 409 or 412 by the
   *     version
   */
  @Transactional
  public LayoutBody change(
      Actor actor, String kind, LayoutWanted wanted, @Nullable String ifMatch) {
    String code = codeOf(kind);
    layouts.lock();
    Kept before = now(code);
    Versions.check(ifMatch, wanted.version(), before.version());
    layouts.write(code, before.layout(), form.read(wanted, before.layout()), SOURCE);
    return told(actor, code, before);
  }

  /**
   * Gives a kind the default again.
   *
   * @throws Problem 404 for the default itself and for what is no kind, 409 or 412 by the version
   */
  @Transactional
  public LayoutBody reset(Actor actor, String kind, String ifMatch) {
    String code = codeOf(kind);
    if (code.equals(BoardLayouts.DEFAULT)) {
      throw Problem.notFound();
    }
    layouts.lock();
    Kept before = now(code);
    Versions.check(ifMatch, null, before.version());
    layouts.forget(code);
    return told(actor, code, before);
  }

  private LayoutBody told(Actor actor, String code, Kept before) {
    Kept after = now(code);
    history.record(
        AGGREGATE,
        UUID.nameUUIDFromBytes((AGGREGATE + "/" + code).getBytes(StandardCharsets.UTF_8)),
        after.version(),
        "UPDATE",
        actor.userId(),
        null,
        Tracked.of(before),
        Tracked.of(after));
    List<SessionKind> kinds =
        Arrays.stream(SessionKind.values())
            .filter(kind -> code.equals(BoardLayouts.DEFAULT) || code.equals(kind.name()))
            .toList();
    sessions.running(kinds).forEach(news::agendaChanged);
    return LayoutBody.of(code, after);
  }

  private Kept now(String code) {
    return Objects.requireNonNull(layouts.all().get(code));
  }

  private static String codeOf(String kind) {
    if (kind.equals(LayoutBodies.DEFAULT)) {
      return BoardLayouts.DEFAULT;
    }
    return Arrays.stream(SessionKind.values())
        .map(Enum::name)
        .filter(kind::equals)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(int timerSeconds, List<LaidColumn> columns) {
    static Tracked of(Kept kept) {
      return new Tracked(
          kept.layout().timerSeconds(),
          kept.layout().columns().stream().map(LaidColumn::of).toList());
    }
  }
}
