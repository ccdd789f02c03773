package nl.wsp.api.networkcafe.live;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import nl.wsp.api.networkcafe.live.BoardLayouts.Kept;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about the layout of boards. */
final class LayoutBodies {
  /** How the default for all kinds is called in the interface. */
  static final String DEFAULT = "DEFAULT";

  private LayoutBodies() {}

  /**
   * A column as it is laid out.
   *
   * @param code its name in the interface; absent in a request: a new column
   * @param discussed a card in it counts as talked about
   * @param seated who sits down at a table comes here
   * @param outcomes what brings a card here
   */
  @Serdeable
  @Introspected
  record LaidColumn(
      @Nullable String code,
      @Nullable String labelNl,
      @Nullable String labelEn,
      @Nullable Boolean discussed,
      @Nullable Boolean seated,
      @Nullable List<String> outcomes) {
    static LaidColumn of(BoardColumn column) {
      return new LaidColumn(
          column.code(),
          column.labelNl(),
          column.labelEn(),
          column.discussed(),
          column.seated(),
          column.outcomes().stream().sorted(Comparator.naturalOrder()).map(Enum::name).toList());
    }
  }

  /**
   * The layout of a kind of session.
   *
   * @param kind code of the kind, or {@code DEFAULT} for every kind without one of its own
   * @param own whether it differs from the default
   * @param timerSeconds how long one talks about a card
   * @param columns in their order
   */
  @Serdeable
  record LayoutBody(
      String kind, boolean own, int timerSeconds, List<LaidColumn> columns, long version) {
    static LayoutBody of(String kind, Kept kept) {
      return new LayoutBody(
          kind.equals(BoardLayouts.DEFAULT) ? DEFAULT : kind,
          kept.own(),
          kept.layout().timerSeconds(),
          kept.layout().columns().stream().map(LaidColumn::of).toList(),
          kept.version());
    }
  }

  /**
   * A layout to have from now on.
   *
   * @param timerSeconds 30 to 7200
   * @param columns 2 to 8; the first holds who is to be talked about
   * @param version of the layout that was looked at
   */
  @Serdeable
  @Introspected
  record LayoutWanted(
      @Nullable Integer timerSeconds, @Nullable List<LaidColumn> columns, @Nullable Long version) {}
}
