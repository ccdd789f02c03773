package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Adaptation.FieldChange;
import nl.wsp.api.vacancy.Transition.Guard;
import org.jspecify.annotations.Nullable;

/** Shows adaptations, both versions and who did what. */
@Singleton
class AdaptationViews {
  /** Most adaptations in a list. */
  static final int MOST_LINES = 50;

  private final AdaptationDesk desk;
  private final VacancyDifferences differences;
  private final VacancyViews views;
  private final PublishingRules rules;
  private final Employers employers;
  private final Accounts accounts;
  private final Clock clock;

  AdaptationViews(
      AdaptationDesk desk,
      VacancyDifferences differences,
      VacancyViews views,
      PublishingRules rules,
      Employers employers,
      Accounts accounts,
      Clock clock) {
    this.desk = desk;
    this.differences = differences;
    this.views = views;
    this.rules = rules;
    this.employers = employers;
    this.accounts = accounts;
    this.clock = clock;
  }

  AdaptationView view(Actor actor, AdaptationDesk.Opened opened, Locale language) {
    Adaptation adaptation = opened.adaptation();
    Vacancy vacancy = opened.vacancy();
    EmployerBrief employer =
        employers.briefs(List.of(vacancy.employerId())).get(vacancy.employerId());
    Map<UUID, Accounts.Person> people = people(List.of(adaptation));
    var missing = rules.check(Guard.PUBLISHABLE, adaptation.adapted(), Time.today(clock)).found();
    return new AdaptationView(
        adaptation.id(),
        vacancy.id(),
        adaptation.status(),
        version(vacancy, adaptation.original(), employer, language),
        version(vacancy, adaptation.adapted(), employer, language),
        adaptation.changes().fields().stream()
            .map(
                change ->
                    new AdaptationView.Difference(
                        change.field(), change.party(), name(people, change.userId()), change.at()))
            .toList(),
        List.copyOf(desk.overtaken(opened)),
        VacancyViews.remarks(missing, language),
        adaptation.lastParty(),
        name(people, adaptation.lastUserId()),
        adaptation.lastChangedAt(),
        adaptation.reason(),
        name(people, adaptation.endedBy()),
        adaptation.endedAt(),
        name(people, adaptation.createdBy()),
        adaptation.createdAt(),
        desk.mayEdit(opened),
        AdaptationDesk.mayAgree(opened, actor),
        AdaptationDesk.mayWithdraw(opened),
        adaptation.version());
  }

  List<AdaptationView.Line> lines(List<Adaptation> adaptations) {
    Map<UUID, Accounts.Person> people = people(adaptations);
    return adaptations.stream()
        .map(
            adaptation ->
                new AdaptationView.Line(
                    adaptation.id(),
                    adaptation.status(),
                    name(people, adaptation.createdBy()),
                    adaptation.createdAt(),
                    name(people, adaptation.endedBy()),
                    adaptation.endedAt(),
                    adaptation.reason(),
                    List.copyOf(differences.between(adaptation.original(), adaptation.adapted()))))
        .toList();
  }

  private VacancyView version(
      Vacancy vacancy, VacancyContent content, EmployerBrief employer, Locale language) {
    VacancyDetail detail =
        Vacancies.detail(vacancy.with(content, vacancy.updatedAt()), employer, Time.today(clock));
    return views.line(detail, true, language);
  }

  private Map<UUID, Accounts.Person> people(List<Adaptation> adaptations) {
    Set<UUID> ids = new HashSet<>();
    for (Adaptation adaptation : adaptations) {
      Stream.of(adaptation.createdBy(), adaptation.endedBy(), adaptation.lastUserId())
          .filter(id -> id != null)
          .forEach(ids::add);
      adaptation.changes().fields().stream().map(FieldChange::userId).forEach(ids::add);
    }
    return accounts.findAll(ids);
  }

  private static @Nullable String name(Map<UUID, Accounts.Person> people, @Nullable UUID userId) {
    Accounts.Person person = userId == null ? null : people.get(userId);
    return person == null ? null : person.displayName();
  }
}
