package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
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

/** The list of vacancies as a spreadsheet: what the actor's list shows, up to a number of rows. */
@Singleton
class VacancySheet {
  /** Most rows of a sheet; who needs more filters. */
  static final int MOST_ROWS = 10_000;

  private static final int PAGE = 100;

  private final VacancyList list;

  VacancySheet(VacancyList list) {
    this.list = list;
  }

  /** The sheet of a filtered list, whose rows are fetched a page at a time. */
  Sheet<VacancyView> of(Actor actor, VacancyList.Filter filter, Locale language) {
    Iterator<VacancyView> rows =
        Pages.through(
            cursor ->
                list.list(
                    actor,
                    new VacancyList.Filter(
                        filter.statuses(),
                        filter.employerId(),
                        filter.q(),
                        filter.mine(),
                        PAGE,
                        cursor),
                    language),
            MOST_ROWS);
    return new Sheet<>(
        Texts.of("sheets", language, "vacancies"),
        List.of(
            column(language, "title", VacancyView::title),
            column(language, "employer", VacancyView::employerName),
            column(
                language,
                "status",
                vacancy -> Texts.of("sheets", language, "status." + vacancy.status())),
            column(
                language,
                "occupation",
                vacancy -> vacancy.occupation() == null ? null : vacancy.occupation().label()),
            column(
                language,
                "hoursMin",
                vacancy -> vacancy.hoursPerWeek() == null ? null : vacancy.hoursPerWeek().min()),
            column(
                language,
                "hoursMax",
                vacancy -> vacancy.hoursPerWeek() == null ? null : vacancy.hoursPerWeek().max()),
            column(
                language,
                "wage",
                vacancy ->
                    vacancy.hourlyWage() == null
                        ? null
                        : new java.math.BigDecimal(vacancy.hourlyWage())),
            column(language, "postcode", VacancyView::postcode),
            column(language, "positions", VacancyView::positions),
            column(language, "start", VacancyView::startDate),
            column(language, "closing", VacancyView::closingDate)),
        rows);
  }

  private static Column<VacancyView> column(
      Locale language, String name, Function<VacancyView, @Nullable Object> value) {
    return new Column<>(Texts.of("sheets", language, "vacancy." + name), value);
  }
}
