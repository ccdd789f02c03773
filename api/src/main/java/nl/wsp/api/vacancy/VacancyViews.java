package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Transition.Guard;
import nl.wsp.api.vacancy.Transition.Party;
import nl.wsp.api.vacancy.VacancyView.Coded;
import nl.wsp.api.vacancy.VacancyView.Competency;
import nl.wsp.api.vacancy.VacancyView.Hours;
import nl.wsp.api.vacancy.VacancyView.Language;
import nl.wsp.api.vacancy.VacancyView.Remark;
import nl.wsp.api.vacancy.VacancyView.Step;
import org.jspecify.annotations.Nullable;

/** Shows vacancies to a reader, in his language and without what is not his. */
@Singleton
class VacancyViews {
  private final VacancyCodes codes;
  private final PublishingRules rules;
  private final Clock clock;

  VacancyViews(VacancyCodes codes, PublishingRules rules, Clock clock) {
    this.codes = codes;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One line of a list.
   *
   * @param internal whether the reader sees what is for the employer and staff
   */
  VacancyView line(VacancyDetail vacancy, boolean internal, Locale language) {
    return view(vacancy, internal, language, null);
  }

  /** A whole vacancy, with what the reader can do. */
  VacancyView whole(VacancyDetail vacancy, boolean internal, Set<Party> parties, Locale language) {
    return view(vacancy, internal, language, internal ? work(vacancy, parties, language) : null);
  }

  private Work work(VacancyDetail vacancy, Set<Party> parties, Locale language) {
    LocalDate today = Time.today(clock);
    List<Step> steps =
        Transition.openTo(parties, vacancy.status()).stream()
            .map(step -> new Step(step.to(), step.action(), step.needsReason(parties)))
            .toList();
    return new Work(
        steps,
        Transition.isEditable(vacancy.status(), parties),
        remarks(rules.check(Guard.PUBLISHABLE, vacancy.content(), today).found(), language),
        remarks(rules.wageWarning(vacancy.content(), today).stream().toList(), language));
  }

  static List<Remark> remarks(List<Violation> violations, Locale language) {
    return violations.stream()
        .map(
            violation ->
                new Remark(
                    violation.pointer(),
                    violation.code(),
                    Texts.of(
                        "problems",
                        language,
                        "violation." + violation.code(),
                        violation.args().toArray())))
        .toList();
  }

  private VacancyView view(
      VacancyDetail vacancy, boolean internal, Locale language, @Nullable Work work) {
    VacancyContent content = vacancy.content();
    return new VacancyView(
        vacancy.id(),
        vacancy.status(),
        vacancy.employer().id(),
        vacancy.employer().name(),
        content.title(),
        content.description(),
        occupation(content, language),
        content.postcode(),
        content.hoursMin() == null && content.hoursMax() == null
            ? null
            : new Hours(content.hoursMin(), content.hoursMax()),
        content.dayParts(),
        content.hourlyWage() == null ? null : content.hourlyWage().toPlainString(),
        content.positions(),
        content.startDate(),
        content.contractForm(),
        content.contractMonths(),
        content.closingDate(),
        content.competencies().stream()
            .map(
                asked ->
                    new Competency(
                        asked.code(),
                        codes.competencyLabel(asked.code(), language).orElse(null),
                        asked.level(),
                        asked.essential()))
            .toList(),
        content.demands(),
        content.languages().stream()
            .map(asked -> new Language(asked.code(), asked.level()))
            .toList(),
        content.licences(),
        content.certificates(),
        content.educationLevel(),
        internal ? content.tracks() : null,
        internal && !vacancy.sourceFields().isEmpty() ? vacancy.sourceFields() : null,
        vacancy.version(),
        vacancy.publishedAt(),
        internal ? vacancy.updatedAt() : null,
        work == null ? null : work.steps(),
        work == null ? null : work.editable(),
        work == null ? null : work.missing(),
        work == null ? null : work.warnings());
  }

  private @Nullable Coded occupation(VacancyContent content, Locale language) {
    String code = content.occupationCode();
    if (code == null) {
      return content.occupationLabel() == null ? null : new Coded(null, content.occupationLabel());
    }
    return new Coded(code, codes.occupationLabel(code, language).orElse(content.occupationLabel()));
  }

  private record Work(
      List<Step> steps, boolean editable, List<Remark> missing, List<Remark> warnings) {}
}
