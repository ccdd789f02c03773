package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.wsp.api.platform.paging.Pages;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * The list of proposals as a spreadsheet, up to a number of rows; no names of people stand in it.
 */
@Singleton
class ProposalSheet {
  private static final int MOST_ROWS = 10_000;
  private static final int PAGE = 100;

  /** As much of a pseudonym as the portal shows. */
  private static final int SHOWN = 8;

  private final ProposalList list;

  ProposalSheet(ProposalList list) {
    this.list = list;
  }

  /** The sheet of a filtered list, whose rows are fetched a page at a time. */
  Sheet<ProposalBody> of(Actor actor, ProposalQuery query, Locale language) {
    Iterator<ProposalBody> rows =
        Pages.through(cursor -> list.list(actor, query.page(PAGE, cursor)), MOST_ROWS);
    return new Sheet<>(
        word(language, "title"),
        List.of(
            column(language, "made", row -> day(row.createdAt())),
            column(language, "candidate", row -> shown(row.candidate().toString())),
            column(language, "vacancy", ProposalBody::vacancyTitle),
            column(language, "employer", ProposalBody::employerName),
            column(language, "status", row -> word(language, "status." + row.status())),
            column(language, "place", ProposalBody::rankingPosition),
            column(language, "sent", row -> day(row.sentAt())),
            column(language, "due", ProposalBody::dueOn),
            column(language, "overdue", row -> word(language, row.overdue() ? "yes" : "no")),
            column(language, "answered", row -> day(row.answeredAt())),
            column(language, "interview", row -> day(row.interviewAt())),
            column(language, "postponed", ProposalBody::postponedUntil),
            column(language, "proposedBy", ProposalBody::proposedBy),
            column(language, "accountManager", ProposalBody::accountManager)),
        rows);
  }

  private static String shown(String pseudonym) {
    return pseudonym.substring(0, SHOWN).toUpperCase(Locale.ROOT);
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, Time.AMSTERDAM);
  }

  private static String word(Locale language, String name) {
    return Texts.of("proposals", language, name);
  }

  private static Column<ProposalBody> column(
      Locale language, String name, Function<ProposalBody, @Nullable Object> value) {
    return new Column<>(word(language, "column." + name), value);
  }
}
