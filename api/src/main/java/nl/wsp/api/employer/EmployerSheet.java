package nl.wsp.api.employer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.wsp.api.platform.paging.Pages;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import org.jspecify.annotations.Nullable;

/** The list of employers as a spreadsheet: what the actor's list shows, up to a number of rows. */
@Singleton
class EmployerSheet {
  /** Most rows of a sheet; who needs more filters. */
  static final int MOST_ROWS = 10_000;

  private static final int PAGE = 100;

  private final Employers employers;

  EmployerSheet(Employers employers) {
    this.employers = employers;
  }

  /** The sheet of a filtered list, whose rows are fetched a page at a time. */
  Sheet<EmployerView> of(
      Actor actor, @Nullable String q, @Nullable UUID accountManagerId, Locale language) {
    return new Sheet<>(
        Texts.of("sheets", language, "employers"),
        List.of(
            column(language, "name", EmployerView::name),
            column(language, "kvk", EmployerView::kvkNumber),
            column(language, "sector", EmployerView::sector),
            column(language, "postcode", EmployerView::postcode),
            column(language, "phone", EmployerView::phone),
            column(language, "email", EmployerView::email),
            column(
                language,
                "manager",
                employer ->
                    employer.accountManager() == null ? null : employer.accountManager().name())),
        Pages.through(
            cursor -> employers.list(actor, q, accountManagerId, PAGE, cursor), MOST_ROWS));
  }

  private static Column<EmployerView> column(
      Locale language, String name, Function<EmployerView, @Nullable Object> value) {
    return new Column<>(Texts.of("sheets", language, "employer." + name), value);
  }
}
