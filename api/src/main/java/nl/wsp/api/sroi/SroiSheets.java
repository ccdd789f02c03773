package nl.wsp.api.sroi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import nl.wsp.api.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Obligations and contributions as spreadsheets, read a page at a time within the same access. */
@Singleton
class SroiSheets {
  private static final int PAGE = 100;

  private final ObligationDesk obligations;
  private final ContributionDesk contributions;

  SroiSheets(ObligationDesk obligations, ContributionDesk contributions) {
    this.obligations = obligations;
    this.contributions = contributions;
  }

  /** All obligations of a list. */
  HttpResponse<StreamedFile> obligations(
      HttpRequest<?> request, Actor actor, ObligationDesk.Question question) {
    Locale language = Texts.languageOf(request);
    Iterator<ObligationView> rows =
        new Pages<>(cursor -> obligations.list(actor, question, PAGE, cursor));
    return SheetWriter.answer(
        request,
        new Sheet<>(
            "sroi",
            List.of(
                column(language, "employer", ObligationView::employerName),
                column(language, "contract", ObligationView::contractName),
                column(language, "status", each -> word(language, "status", each.status())),
                column(language, "contractSum", each -> money(each.contractSum())),
                column(language, "percentage", ObligationView::percentage),
                column(language, "table", ObligationView::table),
                column(language, "start", ObligationView::startDate),
                column(language, "end", ObligationView::endDate),
                column(language, "due", each -> money(each.due())),
                column(language, "expected", each -> money(each.progress().expected())),
                column(language, "planned", each -> money(each.progress().planned())),
                column(language, "submitted", each -> money(each.progress().submitted())),
                column(language, "realised", each -> money(each.realised())),
                column(language, "outstanding", each -> money(each.outstanding())),
                column(language, "forecast", each -> money(each.progress().forecast())),
                column(
                    language, "behind", each -> word(language, "yes", each.progress().behind()))),
            rows));
  }

  /** All contributions of an obligation; facts of a person stay out. */
  HttpResponse<StreamedFile> contributions(HttpRequest<?> request, Actor actor, UUID obligationId) {
    Locale language = Texts.languageOf(request);
    ContributionDesk.Question question =
        new ContributionDesk.Question(obligationId, null, false, false);
    Iterator<ContributionView> rows =
        new Pages<>(cursor -> contributions.list(actor, question, PAGE, cursor, language));
    return SheetWriter.answer(
        request,
        new Sheet<>(
            "sroi-bijdragen",
            List.of(
                column(language, "description", ContributionView::description),
                column(language, "kind", each -> word(language, "kind", each.kind())),
                column(language, "status", each -> word(language, "contribution", each.status())),
                column(language, "start", ContributionView::startDate),
                column(language, "countsFrom", each -> each.counts().from()),
                column(language, "countsUntil", each -> each.counts().until()),
                column(language, "table", ContributionView::table),
                column(language, "value", each -> money(each.value())),
                column(language, "supplier", ContributionView::supplier),
                column(language, "invoiceNumber", ContributionView::invoiceNumber),
                column(
                    language,
                    "document",
                    each -> each.document() == null ? null : each.document().fileName()),
                column(language, "enteredBy", ContributionView::enteredBy),
                column(language, "decidedBy", ContributionView::decidedBy),
                column(language, "reason", ContributionView::decisionReason)),
            rows));
  }

  private static <T> Column<T> column(
      Locale language, String key, Function<T, @Nullable Object> value) {
    return new Column<>(Texts.of("sroi", language, "column." + key), value);
  }

  private static String word(Locale language, String list, Object code) {
    return Texts.of("sroi", language, list + "." + code);
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }

  /** Rows of a list that is read page by page. */
  private static final class Pages<T> implements Iterator<T> {
    private final Function<@Nullable String, Slice<T>> source;
    private final Deque<T> page = new ArrayDeque<>();
    private @Nullable String next;
    private boolean started;

    Pages(Function<@Nullable String, Slice<T>> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      while (page.isEmpty() && (!started || next != null)) {
        Slice<T> slice = source.apply(next);
        started = true;
        next = slice.next();
        page.addAll(slice.items());
      }
      return !page.isEmpty();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.removeFirst();
    }
  }
}
