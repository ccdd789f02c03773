package nl.wsp.api.cvonline;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.cvonline.CvOnlineBodies.Item;
import nl.wsp.api.platform.paging.Pages;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * A result list of CV-online as a spreadsheet: what the list shows of each person and nothing more.
 * A copy that leaves the service: each person in it reads in his log that it was made.
 */
@Singleton
class CvOnlineSheet {
  /** Most rows of a sheet: more is no selection any more. */
  static final int MOST_ROWS = 500;

  private static final int COMPETENCIES_SHOWN = 5;
  private static final int PERCENT = 100;

  private final CvOnline cvOnline;

  CvOnlineSheet(CvOnline cvOnline) {
    this.cvOnline = cvOnline;
  }

  /** The sheet of a question, whose rows are fetched a page at a time. */
  Sheet<Item> of(Actor actor, CvOnlineQuestion question, Locale language) {
    return new Sheet<>(
        Texts.of("sheets", language, "cvOnline"),
        List.of(
            column(language, "headline", Item::headline),
            column(
                language,
                "occupations",
                hit ->
                    hit.occupations().stream()
                        .map(CvOnlineBodies.Coded::label)
                        .collect(Collectors.joining(", "))),
            column(
                language,
                "competencies",
                hit ->
                    hit.competencies().stream()
                        .limit(COMPETENCIES_SHOWN)
                        .map(CvOnlineBodies.CompetencyBody::label)
                        .collect(Collectors.joining(", "))),
            column(
                language,
                "hoursMin",
                hit -> hit.hoursPerWeek() == null ? null : hit.hoursPerWeek().min()),
            column(
                language,
                "hoursMax",
                hit -> hit.hoursPerWeek() == null ? null : hit.hoursPerWeek().max()),
            column(
                language,
                "distance",
                hit -> hit.distanceKm() == null ? null : Math.round(hit.distanceKm())),
            column(language, "completeness", hit -> Math.round(hit.completeness() * PERCENT)),
            column(
                language,
                "reasons",
                hit ->
                    hit.reasons().stream()
                        .map(CvOnlineBodies.ReasonBody::text)
                        .collect(Collectors.joining(" · ")))),
        Pages.through(cursor -> cvOnline.exported(actor, question, cursor, language), MOST_ROWS));
  }

  private static Column<Item> column(
      Locale language, String name, Function<Item, @Nullable Object> value) {
    return new Column<>(Texts.of("sheets", language, "cv." + name), value);
  }
}
