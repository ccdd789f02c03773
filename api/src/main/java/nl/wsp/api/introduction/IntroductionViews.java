package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.introduction.IntroductionAccess.Seen;
import nl.wsp.api.introduction.IntroductionBodies.IntroductionView;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import org.jspecify.annotations.Nullable;

/** Requests as their readers see them, in as many queries for many as for one. */
@Singleton
class IntroductionViews {
  private final Employers employers;
  private final Vacancies vacancies;
  private final Accounts accounts;
  private final CandidateSources sources;
  private final JobSeekerAccess jobSeekerAccess;
  private final Pseudonyms pseudonyms;
  private final IntroductionSettings settings;
  private final Clock clock;

  IntroductionViews(
      Employers employers,
      Vacancies vacancies,
      Accounts accounts,
      CandidateSources sources,
      JobSeekerAccess jobSeekerAccess,
      Pseudonyms pseudonyms,
      IntroductionSettings settings,
      Clock clock) {
    this.employers = employers;
    this.vacancies = vacancies;
    this.accounts = accounts;
    this.sources = sources;
    this.jobSeekerAccess = jobSeekerAccess;
    this.pseudonyms = pseudonyms;
    this.settings = settings;
    this.clock = clock;
  }

  /** Requests for a reader; what he is nothing to is left out. */
  List<IntroductionView> of(Actor actor, List<IntroductionRow> rows, Map<UUID, Seen> seen) {
    List<IntroductionRow> shown = rows.stream().filter(row -> seen.containsKey(row.id())).toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    Around around = around(actor, shown);
    LocalDate today = Time.today(clock);
    return shown.stream().map(row -> view(row, seen.get(row.id()), around, today)).toList();
  }

  private Around around(Actor actor, List<IntroductionRow> rows) {
    Set<UUID> people = new HashSet<>();
    rows.forEach(row -> people.add(row.jobSeekerId()));
    Map<UUID, String> headlines =
        actor.isProfessional()
            ? sources.headlines(
                sources.stillVisible(List.copyOf(people), jobSeekerAccess.viewerOf(actor)))
            : Map.of();
    Map<UUID, String> titles = new HashMap<>();
    vacancies
        .details(
            rows.stream().flatMap(row -> Stream.ofNullable(row.vacancyId())).distinct().toList())
        .values()
        .forEach(vacancy -> titles.put(vacancy.id(), title(vacancy)));
    return new Around(
        employers.briefs(rows.stream().map(IntroductionRow::employerId).toList()),
        titles,
        accounts.findAll(rows.stream().map(IntroductionRow::askedBy).toList()),
        headlines);
  }

  private static String title(VacancyDetail vacancy) {
    return Objects.requireNonNullElse(vacancy.content().title(), "");
  }

  private IntroductionView view(IntroductionRow row, Seen seen, Around around, LocalDate today) {
    IntroductionParty party = seen.nearest();
    boolean asEmployer = party == IntroductionParty.EMPLOYER;
    boolean asPerson = party == IntroductionParty.PERSON;
    boolean near = asPerson || party == IntroductionParty.CONSULTANT;
    IntroductionStatus status = row.status().on(today, row.answerBy());
    boolean known = !asEmployer || (status == IntroductionStatus.AGREED && seen.consents());
    boolean askedByEmployer = row.askedAs() == Role.EMPLOYER;
    return new IntroductionView(
        row.id(),
        ShownStatus.of(status, asEmployer, seen.consents()),
        party,
        row.employerId(),
        Optional.ofNullable(around.employers().get(row.employerId()))
            .map(EmployerBrief::name)
            .orElse(null),
        row.vacancyId(),
        row.vacancyId() == null ? null : around.titles().get(row.vacancyId()),
        known ? row.jobSeekerId() : null,
        asPerson ? null : pseudonyms.of(row.employerId(), row.jobSeekerId()),
        asPerson ? null : around.headlines().get(row.jobSeekerId()),
        askedByEmployer,
        asPerson && askedByEmployer ? null : around.nameOf(row.askedBy()),
        row.answerBy(),
        today.plusMonths(settings.consentMonths()),
        known ? row.answeredAt() : null,
        asEmployer ? null : row.basis(),
        known && seen.consents(),
        known ? row.consentUntil() : null,
        near ? row.declineReason() : null,
        IntroductionStep.open(status, seen.parties()),
        row.createdAt(),
        row.version());
  }

  /** What stands around the requests of a page. */
  private record Around(
      Map<UUID, EmployerBrief> employers,
      Map<UUID, String> titles,
      Map<UUID, Accounts.Person> people,
      Map<UUID, String> headlines) {
    @Nullable String nameOf(UUID userId) {
      Accounts.Person person = people.get(userId);
      return person == null ? null : person.displayName();
    }
  }
}
