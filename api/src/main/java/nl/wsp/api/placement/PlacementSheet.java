package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.wsp.api.platform.paging.Pages;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import org.jspecify.annotations.Nullable;

/** The list of work that started as a spreadsheet, up to a number of rows; no names stand in it. */
@Singleton
class PlacementSheet {
  private static final int MOST_ROWS = 10_000;
  private static final int PAGE = 100;

  private final PlacementList list;

  PlacementSheet(PlacementList list) {
    this.list = list;
  }

  /** The sheet of a filtered list, whose rows are fetched a page at a time. */
  Sheet<PlacementView> of(Actor actor, PlacementQuery query, Locale language) {
    Iterator<PlacementView> rows =
        Pages.through(cursor -> list.list(actor, query.page(PAGE, cursor)), MOST_ROWS);
    return new Sheet<>(
        word(language, "title"),
        List.of(
            column(language, "start", PlacementView::startDate),
            column(language, "function", PlacementView::title),
            column(language, "employer", PlacementView::employerName),
            column(language, "kind", row -> word(language, "kind." + row.kind())),
            column(language, "status", row -> word(language, "status." + row.status())),
            column(language, "hours", PlacementView::hoursPerWeek),
            column(language, "wage", row -> number(row.hourlyWage())),
            column(language, "end", PlacementView::endDate),
            column(language, "ended", PlacementView::endedOn),
            column(language, "municipality", PlacementView::municipality),
            column(
                language,
                "saving",
                row -> row.saving() == null ? null : word(language, "saving." + row.saving())),
            column(language, "outflow", PlacementView::outflowDate),
            column(language, "savingPerMonth", row -> number(row.savingPerMonth())),
            column(language, "savingMonths", PlacementView::savingMonths),
            column(language, "fictitious", row -> number(row.fictitiousSaving())),
            column(language, "subsidised", row -> yesNo(language, row.subsidised())),
            column(language, "jobAgreement", row -> yesNo(language, row.jobAgreement())),
            column(language, "sustained", row -> yesNo(language, row.sustained())),
            column(language, "returned", PlacementView::returnedOn)),
        rows);
  }

  private static @Nullable BigDecimal number(@Nullable String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }

  private static @Nullable String yesNo(Locale language, @Nullable Boolean value) {
    return value == null ? null : word(language, value ? "yes" : "no");
  }

  private static String word(Locale language, String name) {
    return Texts.of("placements", language, name);
  }

  private static Column<PlacementView> column(
      Locale language, String name, Function<PlacementView, @Nullable Object> value) {
    return new Column<>(word(language, "column." + name), value);
  }
}
