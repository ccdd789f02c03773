package nl.wsp.api.sroi;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;

/** An obligation on one page, for the employer's or the municipality's file. */
@Singleton
class ObligationStatement {
  private static final int BAR_WIDTH = 480;
  // what fits the page beside the figures; the export has them all
  private static final int MOST_LINES = 6;
  private static final int PAGE = 100;

  private final ObligationDesk obligations;
  private final ContributionDesk contributions;
  private final Documents documents;
  private final Clock clock;

  ObligationStatement(
      ObligationDesk obligations,
      ContributionDesk contributions,
      Documents documents,
      Clock clock) {
    this.obligations = obligations;
    this.contributions = contributions;
    this.documents = documents;
    this.clock = clock;
  }

  /** A contribution as it is printed: what it is and counts, nothing about a person. */
  record Line(String description, LocalDate from, LocalDate until, String status, String value) {}

  /** The page as PDF, within the reader's access. */
  byte[] pdf(Actor actor, UUID id, Locale language) {
    ObligationView obligation = obligations.read(actor, id);
    Slice<ContributionView> all =
        contributions.list(
            actor, new ContributionDesk.Question(id, null, false, false), PAGE, null, language);
    List<ContributionView> counting =
        all.items().stream()
            .filter(each -> each.status() != ContributionStatus.WITHDRAWN)
            .filter(each -> each.status() != ContributionStatus.REJECTED)
            .toList();
    List<Line> lines =
        counting.stream()
            .limit(MOST_LINES)
            .map(
                each ->
                    new Line(
                        each.description(),
                        each.counts().from(),
                        each.counts().until(),
                        Texts.of("sroi", language, "contribution." + each.status()),
                        each.value()))
            .toList();
    Map<String, Object> model =
        Map.of(
            "obligation", obligation,
            "day", Time.today(clock),
            "contributions", lines,
            "left", counting.size() - lines.size(),
            "realisedWidth", width(obligation.realised(), obligation.due()),
            "forecastWidth", width(obligation.progress().forecast(), obligation.due()),
            "expectedAt",
                Math.min(BAR_WIDTH - 2, width(obligation.progress().expected(), obligation.due())));
    return documents.pdf(
        new Document(
            "sroi-obligation",
            language,
            Texts.of("sroi", language, "document.title"),
            Texts.of("sroi", language, "document.summary"),
            model));
  }

  private static int width(String amount, String due) {
    BigDecimal whole = new BigDecimal(due);
    return whole.signum() == 0
        ? 0
        : new BigDecimal(amount)
            .multiply(BigDecimal.valueOf(BAR_WIDTH))
            .divide(whole, 0, RoundingMode.DOWN)
            .min(BigDecimal.valueOf(BAR_WIDTH))
            .intValueExact();
  }
}
