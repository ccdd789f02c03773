package nl.wsp.api.functionscan.proposal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.Fate;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.MadeFunction;
import nl.wsp.api.functionscan.proposal.ProposalView.Business;
import nl.wsp.api.functionscan.proposal.Proposals.Found;
import nl.wsp.api.matching.PeopleCount;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** Shows proposals to a reader, in his language and without what is not his. */
@Singleton
class ProposalViews {
  private static final String TEXTS = "scanproposal";
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** Fewest people an employer is told exactly, so that no number points at one person. */
  private final Acceptance acceptance;

  private final Catalogue catalogue;
  private final Clock clock;

  ProposalViews(Acceptance acceptance, Catalogue catalogue, Clock clock) {
    this.acceptance = acceptance;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A line of a list. */
  ProposalView line(ProposalRow row, Locale language) {
    return view(row, null, null, null, null, null, null, null, language);
  }

  /** A whole proposal as its reader may see it. */
  ProposalView whole(Found found, Locale language) {
    return whole(found, found.scan().isAdvisers(), language);
  }

  /** A whole proposal as the employer may see it, whoever prints it. */
  ProposalView forEmployer(Found found, Locale language) {
    return whole(found, false, language);
  }

  private ProposalView whole(Found found, boolean adviser, Locale language) {
    ProposalAnswer answer = found.answer();
    if (answer == null) {
      return line(found.row(), language);
    }
    Map<UUID, AskedTask> tasks = found.tasksById();
    return view(
        found.row(),
        answer.functions().stream()
            .map(function -> function(function, tasks, adviser, language))
            .toList(),
        answer.fates().stream().map(fate -> task(fate, tasks, language)).toList(),
        answer.reliefs().stream().map(ProposalViews::relief).toList(),
        business(answer.business()),
        answer.sensitivity().stream().map(ProposalViews::business).toList(),
        answer.risks().stream().map(risk -> risk(risk, language)).toList(),
        acceptance.vacanciesOf(found.row().id()).stream()
            .map(link -> new ProposalView.Vacancy(link.position(), link.vacancyId()))
            .toList(),
        language);
  }

  private ProposalView view(
      ProposalRow row,
      @Nullable List<ProposalView.Function> functions,
      @Nullable List<ProposalView.Task> tasks,
      @Nullable List<ProposalView.Relief> reliefs,
      @Nullable Business business,
      @Nullable List<Business> sensitivity,
      @Nullable List<ProposalView.Risk> risks,
      @Nullable List<ProposalView.Vacancy> vacancies,
      Locale language) {
    return new ProposalView(
        row.id(),
        row.scanId(),
        row.statusAt(clock.instant()),
        row.outcome(),
        row.outcome() == null ? null : text(language, "outcome." + row.outcome()),
        question(row.question()),
        euros(row.gainCents()),
        euros(row.boundCents()),
        gap(row),
        row.functionCount(),
        row.shared(),
        row.chosen(),
        row.modelVersion(),
        row.startedAt(),
        row.finishedAt(),
        functions,
        tasks,
        reliefs,
        business,
        sensitivity,
        risks,
        vacancies);
  }

  private static ProposalView.Question question(ProposalQuestion question) {
    return new ProposalView.Question(
        new ProposalView.Ceiling(question.workLevel(), question.demands()),
        question.functions().stream()
            .map(hours -> new ProposalView.Hours(hours.min(), hours.max()))
            .toList(),
        question.wageValuePercent(),
        question.hourlyWage() == null
            ? null
            : question.hourlyWage().setScale(2, RoundingMode.HALF_UP).toPlainString(),
        question.placesMax(),
        question.pinned(),
        question.forbidden(),
        question.date());
  }

  private ProposalView.Function function(
      MadeFunction function, Map<UUID, AskedTask> tasks, boolean adviser, Locale language) {
    Long present = function.present();
    boolean few = present != null && PeopleCount.of(present.intValue(), adviser).exactly() == null;
    return new ProposalView.Function(
        function.position(),
        titleOf(function, language),
        hours(function.minutesPerWeek()),
        function.parts().stream()
            .map(
                part ->
                    new ProposalView.Part(
                        part.taskId(),
                        tasks.get(part.taskId()).content().name(),
                        tasks.get(part.taskId()).content().performer(),
                        hours(part.minutes())))
            .toList(),
        function.week().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new ProposalView.Worked(entry.getKey(), hours(entry.getValue())))
            .toList(),
        function.places(),
        function.departments(),
        function.workLevel(),
        function.demands(),
        competencies(function, language),
        function.occupationCode() == null
            ? null
            : new ProposalView.Occupation(
                function.occupationCode(), occupation(function.occupationCode(), language)),
        few ? null : present,
        few ? PeopleCount.FEWEST_EXACT : null,
        adviser ? function.presentForSubsidy() : null);
  }

  private List<ProposalView.Competency> competencies(MadeFunction function, Locale language) {
    return function.competencies().stream()
        .map(
            asked ->
                new ProposalView.Competency(
                    asked.code(),
                    catalogue
                        .competencies()
                        .find(asked.code())
                        .map(entry -> entry.label().in(language))
                        .orElse(asked.code()),
                    asked.level(),
                    function.essential().contains(asked.code())))
        .toList();
  }

  /** What people call a function that has no name yet. */
  String titleOf(MadeFunction function, Locale language) {
    return function.occupationCode() == null
        ? text(language, "draft.title", String.join(", ", function.departments()))
        : occupation(function.occupationCode(), language);
  }

  private String occupation(String code, Locale language) {
    return catalogue.occupations().get(code).label().in(language);
  }

  private ProposalView.Task task(Fate fate, Map<UUID, AskedTask> tasks, Locale language) {
    AskedTask task = tasks.get(fate.taskId());
    return new ProposalView.Task(
        fate.taskId(),
        task.content().name(),
        task.content().department(),
        fate.reason(),
        fate.demand(),
        fate.reason().isIn(),
        task.minutes() == 0 ? null : hours(task.minutes()),
        hours(fate.minutesTaken()),
        explanation(fate, language));
  }

  String explanation(Fate fate, Locale language) {
    Object demand = fate.demand() == null ? "" : text(language, "demand." + fate.demand());
    return text(language, "reason." + fate.reason(), demand, hours(fate.minutesTaken()));
  }

  private static ProposalView.Relief relief(ProposalAnswer.Relief relief) {
    return new ProposalView.Relief(
        relief.performer(),
        relief.hourlyCost().toPlainString(),
        hours(relief.minutesPerWeek()),
        relief.costPerYear().toPlainString(),
        relief.instead(),
        relief.overtimeHoursPerWeek(),
        relief.tempHoursPerWeek());
  }

  private static Business business(ProposalAnswer.BusinessCase business) {
    return new Business(
        business.wageValuePercent(),
        hours(business.minutesPerWeek()),
        business.hourlyWage().toPlainString(),
        business.minimumHourlyWage().toPlainString(),
        business.freedCost().toPlainString(),
        business.wageCost().toPlainString(),
        business.subsidy().toPlainString(),
        business.netCost().toPlainString(),
        business.gainBeforeSubsidy().toPlainString(),
        business.gain().toPlainString(),
        business.sources());
  }

  ProposalView.Risk risk(ProposalAnswer.Risk risk, Locale language) {
    String value = risk.values().isEmpty() ? "" : risk.values().getFirst();
    String shown =
        switch (risk.code()) {
          case ONE_PART_OF_DAY -> text(language, "part." + value);
          case TABLE_ENDS ->
              DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(LocalDate.parse(value));
          default -> language.getLanguage().equals("nl") ? value.replace('.', ',') : value;
        };
    return new ProposalView.Risk(
        risk.code(), risk.function(), text(language, "risk." + risk.code(), shown));
  }

  /** Hours of minutes, one decimal. */
  static BigDecimal hours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(MINUTES, 1, RoundingMode.HALF_UP);
  }

  private static @Nullable String euros(@Nullable Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static @Nullable BigDecimal gap(ProposalRow row) {
    if (row.gainCents() == null || row.boundCents() == null || row.boundCents() <= 0) {
      return null;
    }
    return BigDecimal.valueOf(row.boundCents() - row.gainCents())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(row.boundCents()), 1, RoundingMode.HALF_UP);
  }

  private static String text(Locale language, String key, Object... args) {
    return Texts.of(TEXTS, language, key, args);
  }
}
