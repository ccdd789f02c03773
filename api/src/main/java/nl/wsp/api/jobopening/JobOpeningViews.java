package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
import nl.wsp.api.jobopening.EmployerSuggestions.Suggestion;
import nl.wsp.api.jobopening.JobOpeningBodies.OpeningBody;
import nl.wsp.api.jobopening.JobOpeningBodies.ReasonBody;
import nl.wsp.api.jobopening.JobOpeningBodies.SuggestionBody;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import org.jspecify.annotations.Nullable;

/** Shows suggestions and openings in a language. */
@Singleton
class JobOpeningViews {
  private final Employers employers;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final LoadedLists lists;

  JobOpeningViews(Employers employers, Accounts accounts, Catalogue catalogue, LoadedLists lists) {
    this.employers = employers;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.lists = lists;
  }

  List<SuggestionBody> suggestions(List<Suggestion> found, Locale language) {
    return found.stream()
        .map(
            suggestion ->
                new SuggestionBody(
                    suggestion.employer().id(),
                    suggestion.employer().name(),
                    sector(suggestion.employer().sector(), language),
                    suggestion.distanceKm() == null
                        ? null
                        : (int) Math.round(suggestion.distanceKm()),
                    reasons(suggestion.reasons(), language)))
        .toList();
  }

  /**
   * Openings as they are read.
   *
   * @param people whose headline is shown, none in a person's own list
   */
  List<OpeningBody> openings(
      List<JobOpening> openings,
      boolean writes,
      Map<UUID, CandidateSource> people,
      Locale language) {
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(openings.stream().map(JobOpening::employerId).toList());
    Set<UUID> staff = new HashSet<>();
    openings.forEach(
        opening ->
            Stream.of(opening.ownerId(), opening.approachedBy())
                .filter(id -> id != null)
                .forEach(staff::add));
    Map<UUID, Accounts.Person> names = accounts.findAll(staff);
    return openings.stream()
        .map(
            opening ->
                new OpeningBody(
                    opening.id(),
                    opening.jobSeekerId(),
                    headline(people.get(opening.jobSeekerId())),
                    opening.employerId(),
                    briefs.get(opening.employerId()).name(),
                    opening.status(),
                    Texts.of("jobopening", language, "status." + opening.status()),
                    reasons(opening.reasons().reasons(), language),
                    opening.approachedOn(),
                    name(names, opening.approachedBy()),
                    opening.nextOn(),
                    opening.noReason(),
                    name(names, opening.ownerId()),
                    writes ? opening.status().next().stream().sorted().toList() : null,
                    opening.createdAt(),
                    opening.version()))
        .toList();
  }

  private List<ReasonBody> reasons(List<Reason> reasons, Locale language) {
    return reasons.stream()
        .map(reason -> new ReasonBody(reason.kind(), explanation(reason, language)))
        .toList();
  }

  private String explanation(Reason reason, Locale language) {
    String key = "reason." + reason.kind();
    return switch (reason.kind()) {
      case SAME_OCCUPATION, RELATED_OCCUPATION ->
          Texts.of(
              "jobopening",
              language,
              key,
              reason.count() == null ? 1 : reason.count(),
              occupation(reason.code(), language),
              reason.latest() == null
                  ? "-"
                  : reason
                      .latest()
                      .format(
                          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                              .withLocale(language)));
      case SCAN_TASKS ->
          Texts.of("jobopening", language, key, reason.count() == null ? 1 : reason.count());
      case SAME_SECTOR ->
          Texts.of("jobopening", language, key, String.valueOf(sector(reason.code(), language)));
    };
  }

  private String occupation(@Nullable String code, Locale language) {
    return code == null
        ? "-"
        : catalogue
            .occupations()
            .find(code)
            .map(found -> found.label().in(language))
            .or(() -> lists.occupationLabel(code))
            .orElse(code);
  }

  private @Nullable String sector(@Nullable String sbi, Locale language) {
    return sbi == null || sbi.length() < 2
        ? null
        : catalogue
            .sectors()
            .find(sbi.substring(0, 2))
            .map(found -> found.label().in(language))
            .orElse(sbi);
  }

  private static @Nullable String headline(@Nullable CandidateSource person) {
    return person == null ? null : person.cv().headline();
  }

  private static String name(Map<UUID, Accounts.Person> names, @Nullable UUID id) {
    Accounts.Person person = id == null ? null : names.get(id);
    return person == null ? "" : person.displayName();
  }
}
