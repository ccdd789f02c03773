package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.platform.paging.Pages;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * A consultant's own caseload as a spreadsheet. A copy that leaves the service: each person in it
 * reads in his log that it was made.
 */
@Singleton
class CaseloadSheet {
  /** Most rows of a sheet: many times what one consultant can help. */
  static final int MOST_ROWS = 2_000;

  private static final int PERCENT = 100;

  private final Caseload caseload;

  CaseloadSheet(Caseload caseload) {
    this.caseload = caseload;
  }

  /** The sheet of the actor's own people; the intake list is not taken along. */
  Sheet<CaseloadRow> of(Actor actor, Locale language) {
    return new Sheet<>(
        Texts.of("sheets", language, "caseload"),
        List.of(
            column(language, "firstName", CaseloadRow::firstName),
            column(language, "lastName", CaseloadRow::lastName),
            column(language, "headline", CaseloadRow::headline),
            column(language, "active", CaseloadRow::active),
            column(language, "standIn", CaseloadRow::standIn),
            column(
                language,
                "completeness",
                person ->
                    person.completeness() == null
                        ? null
                        : Math.round(person.completeness() * PERCENT)),
            column(
                language,
                "signals",
                person ->
                    person.signals().stream()
                        .map(CaseloadRow.Signal::text)
                        .collect(Collectors.joining(", "))),
            column(language, "updatedAt", CaseloadRow::updatedAt)),
        Pages.through(cursor -> caseload.exported(actor, cursor, language), MOST_ROWS));
  }

  private static Column<CaseloadRow> column(
      Locale language, String name, Function<CaseloadRow, @Nullable Object> value) {
    return new Column<>(Texts.of("sheets", language, "person." + name), value);
  }
}
