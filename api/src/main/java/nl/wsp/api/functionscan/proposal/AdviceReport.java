package nl.wsp.api.functionscan.proposal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wsp.api.functionscan.proposal.Proposals.Found;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/** The printable advice to the employer: one proposal, with everything it rests on. */
@Singleton
class AdviceReport {
  private static final int BAR_WIDTH = 300;
  private static final int DAYS = 7;
  private static final int PARTS_OF_DAY = 4;

  private final Documents documents;
  private final ProposalViews views;

  AdviceReport(Documents documents, ProposalViews views) {
    this.documents = documents;
    this.views = views;
  }

  /**
   * The advice as PDF/UA.
   *
   * @throws Problem 409 when the proposal did not end with a function
   */
  byte[] pdf(Found found, Locale language) {
    ProposalAnswer answer = found.answer();
    if (answer == null || answer.functions().isEmpty()) {
      throw Problem.conflict("?proposalId", "proposal-without-function");
    }
    boolean dutch = language.getLanguage().equals("nl");
    ProposalView view = views.forEmployer(found, language);
    String employer = found.scan().employer().name();
    Map<String, Object> model = new HashMap<>();
    model.put("proposal", view);
    model.put("employer", employer);
    model.put("question", found.scan().details().question());
    model.put("functions", functions(view));
    model.put("bars", bars(answer.business()));
    model.put("day", found.row().question().date());
    model.put("ceilings", ceilings(found.row().question()));
    return documents.pdf(
        new Document(
            "function-scan-advice",
            language,
            (dutch ? "Advies functiecreatie voor " : "Advice on function creation for ") + employer,
            dutch
                ? "Welke taken een nieuwe functie vormen, wat dat kost en oplevert, en waarom."
                : "Which tasks form a new job, what it costs and gains, and why.",
            model));
  }

  String fileName(Locale language) {
    return language.getLanguage().equals("nl")
        ? "advies-functiecreatie.pdf"
        : "function-creation-advice.pdf";
  }

  /** A function with its week as a table: a row per part of the day, a column per day. */
  record Sheet(int number, ProposalView.Function function, List<Level> demands, List<Row> week) {}

  /** Level of a demand; text keys by code. */
  record Level(String demand, int level) {}

  /** Hours of one part of the day on each of the seven days; null is not worked. */
  record Row(String part, List<Cell> days) {}

  /** A day part that is worked or not. */
  record Cell(@Nullable BigDecimal hours) {}

  /** A bar of the chart, on a scale from 0 to the longest. */
  record Bar(String key, BigDecimal amount, int width, int top) {}

  private static List<Sheet> functions(ProposalView view) {
    List<Sheet> sheets = new ArrayList<>();
    for (ProposalView.Function function : view.functions()) {
      List<Level> demands = new ArrayList<>();
      for (TaskDemand demand : TaskDemand.values()) {
        Integer level = function.demands().get(demand);
        if (level != null) {
          demands.add(new Level(demand.name(), level));
        }
      }
      sheets.add(new Sheet(sheets.size() + 1, function, demands, week(function)));
    }
    return sheets;
  }

  private static List<Row> week(ProposalView.Function function) {
    Map<DayPart, BigDecimal> hours = new EnumMap<>(DayPart.class);
    function.week().forEach(worked -> hours.put(worked.dayPart(), worked.hours()));
    List<Row> rows = new ArrayList<>();
    for (int part = 0; part < PARTS_OF_DAY; part++) {
      List<Cell> days = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        days.add(new Cell(hours.get(DayPart.values()[day * PARTS_OF_DAY + part])));
      }
      if (days.stream().anyMatch(cell -> cell.hours() != null)) {
        String name = DayPart.values()[part].name();
        rows.add(new Row(name.substring(name.indexOf('_') + 1), days));
      }
    }
    return rows;
  }

  private static List<Bar> bars(ProposalAnswer.BusinessCase business) {
    BigDecimal longest = business.freedCost().max(business.wageCost()).max(BigDecimal.ONE);
    Map<String, BigDecimal> amounts =
        Map.of(
            "now", business.freedCost(),
            "before", business.wageCost(),
            "after", business.netCost());
    List<Bar> bars = new ArrayList<>();
    for (String key : List.of("now", "before", "after")) {
      BigDecimal amount = amounts.get(key);
      int width =
          amount
              .multiply(BigDecimal.valueOf(BAR_WIDTH))
              .divide(longest, 0, RoundingMode.HALF_UP)
              .intValueExact();
      bars.add(new Bar(key, amount, Math.max(0, width), bars.size() * 22));
    }
    return bars;
  }

  private static List<Level> ceilings(ProposalQuestion question) {
    List<Level> ceilings = new ArrayList<>();
    for (TaskDemand demand : TaskDemand.values()) {
      Integer level = question.demands().get(demand);
      if (level != null) {
        ceilings.add(new Level(demand.name(), level));
      }
    }
    return ceilings;
  }
}
