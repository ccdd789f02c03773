package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.functionscan.FunctionScans;
import nl.wsp.api.jobopening.Reason.Kind;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.reference.LoadedOccupation;
import nl.wsp.api.reference.Occupation;
import nl.wsp.api.vacancy.OccupationAtEmployer;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.matching.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Employers who have work for a person and no fitting vacancy, in the order of what speaks for
 * them: the sum of the weights of their reasons, then the latest vacancy, then the name. Distance
 * counts only through the person's own limit: who is known to be beyond it is left out.
 */
@Singleton
class EmployerSuggestions {
  private static final int MOST_OF_A_SECTOR = 300;
  private static final int MOST_TASKS = 1_000;
  private static final int SECTOR_DIGITS = 2;
  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingInt(Suggestion::weight)
          .reversed()
          .thenComparing(
              Suggestion::latest, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(suggestion -> suggestion.employer().name())
          .thenComparing(suggestion -> suggestion.employer().id());

  private final Vacancies vacancies;
  private final FunctionScans scans;
  private final Employers employers;
  private final Catalogue catalogue;
  private final LoadedLists lists;

  EmployerSuggestions(
      Vacancies vacancies,
      FunctionScans scans,
      Employers employers,
      Catalogue catalogue,
      LoadedLists lists) {
    this.vacancies = vacancies;
    this.scans = scans;
    this.employers = employers;
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /**
   * An employer with what speaks for him.
   *
   * @param distanceKm great circle, absent when a place is unknown
   */
  record Suggestion(EmployerBrief employer, List<Reason> reasons, @Nullable Double distanceKm) {
    int weight() {
      return reasons.stream().mapToInt(reason -> reason.kind().weight()).sum();
    }

    @Nullable LocalDate latest() {
      return reasons.stream()
          .flatMap(reason -> Stream.ofNullable(reason.latest()))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  /**
   * Suggestions for a person, best first. Four queries, however many employers.
   *
   * @param without employers that are not suggested
   */
  List<Suggestion> of(CandidateSource person, Collection<UUID> without, int limit) {
    CvContent cv = person.cv();
    Set<String> own = occupationsOf(cv);
    Set<String> same = sameReference(own);
    Set<String> related = related(own);
    related.removeAll(same);
    Map<UUID, List<Reason>> reasons = new HashMap<>();
    Set<UUID> open = new HashSet<>(without);
    Set<String> asked = new HashSet<>(same);
    asked.addAll(related);
    for (OccupationAtEmployer had : vacancies.occupationsAtEmployers(asked)) {
      if (had.openNow()) {
        open.add(had.employerId());
      }
      Kind kind =
          same.contains(had.occupationCode()) ? Kind.SAME_OCCUPATION : Kind.RELATED_OCCUPATION;
      add(
          reasons,
          had.employerId(),
          new Reason(kind, had.occupationCode(), had.count(), had.latest()));
    }
    scans
        .takeableTasksAsking(competenciesOf(cv), MOST_TASKS)
        .forEach(
            (employerId, tasks) ->
                add(reasons, employerId, new Reason(Kind.SCAN_TASKS, null, tasks, null)));
    Set<String> sectors = sectorsOf(cv, own);
    employers
        .ofSectors(sectors, MOST_OF_A_SECTOR)
        .forEach(
            employer ->
                add(
                    reasons,
                    employer.id(),
                    new Reason(Kind.SAME_SECTOR, sector(employer.sector()), null, null)));
    reasons.keySet().removeAll(open);
    List<Suggestion> suggestions = new ArrayList<>();
    employers
        .briefs(reasons.keySet())
        .forEach(
            (id, employer) ->
                suggestion(person, employer, reasons.get(id)).ifPresent(suggestions::add));
    return suggestions.stream().sorted(BEST_FIRST).limit(limit).toList();
  }

  /** What speaks for one employer; nothing when he is not suggested. */
  List<Reason> reasonsFor(CandidateSource person, UUID employerId) {
    return of(person, Set.of(), Integer.MAX_VALUE).stream()
        .filter(suggestion -> suggestion.employer().id().equals(employerId))
        .findFirst()
        .map(Suggestion::reasons)
        .orElse(List.of());
  }

  /** Of several reasons of a kind the strongest stays: the most vacancies, then the latest. */
  private static void add(Map<UUID, List<Reason>> reasons, UUID employerId, Reason reason) {
    List<Reason> known = reasons.computeIfAbsent(employerId, id -> new ArrayList<>());
    Optional<Reason> rival =
        known.stream().filter(each -> each.kind() == reason.kind()).findFirst();
    boolean weaker =
        rival.isPresent()
            && Optional.ofNullable(rival.get().count()).orElse(0)
                >= Optional.ofNullable(reason.count()).orElse(0);
    if (!weaker) {
      rival.ifPresent(known::remove);
      known.add(reason);
      known.sort(Comparator.comparing(Reason::kind));
    }
  }

  private Optional<Suggestion> suggestion(
      CandidateSource person, EmployerBrief employer, List<Reason> reasons) {
    Optional<GeoPoint> home = point(person.cv().postcode());
    Optional<GeoPoint> work = point(employer.postcode());
    Double distance =
        home.isPresent() && work.isPresent() ? home.get().distanceKm(work.get()) : null;
    Integer limit = person.cv().maxTravelKm();
    boolean tooFar = distance != null && limit != null && distance > limit;
    return tooFar ? Optional.empty() : Optional.of(new Suggestion(employer, reasons, distance));
  }

  private Optional<GeoPoint> point(@Nullable String postcode) {
    return Optional.ofNullable(postcode).flatMap(lists::point);
  }

  private static Set<String> occupationsOf(CvContent cv) {
    Set<String> codes = new LinkedHashSet<>();
    if (cv.occupationsWished() != null) {
      codes.addAll(cv.occupationsWished());
    }
    if (cv.occupationsDone() != null) {
      cv.occupationsDone().stream()
          .flatMap(done -> Stream.ofNullable(done.code()))
          .forEach(codes::add);
    }
    return codes;
  }

  private static Set<String> competenciesOf(CvContent cv) {
    return cv.competencies() == null
        ? Set.of()
        : cv.competencies().stream()
            .filter(held -> held.code() != null && (held.level() == null || held.level() > 0))
            .map(CvContent.Competency::code)
            .collect(Collectors.toSet());
  }

  /** The codes themselves and every code with the same reference occupation. */
  private Set<String> sameReference(Set<String> codes) {
    Set<String> references =
        codes.stream().map(lists::referenceOccupation).collect(Collectors.toSet());
    Set<String> same = new HashSet<>(codes);
    same.addAll(references);
    lists.occupations().stream()
        .filter(loaded -> references.contains(loaded.referenceCode()))
        .map(LoadedOccupation::code)
        .forEach(same::add);
    return same;
  }

  private Set<String> related(Set<String> codes) {
    Set<String> related = new HashSet<>();
    codes.forEach(code -> occupation(code).ifPresent(found -> related.addAll(found.related())));
    return related;
  }

  /** Sectors wished, and those of the occupations wished or done; two digits of the SBI. */
  private Set<String> sectorsOf(CvContent cv, Set<String> occupations) {
    Set<String> sectors = new HashSet<>();
    if (cv.sectorsWished() != null) {
      cv.sectorsWished().forEach(code -> sectors.add(sector(code)));
    }
    occupations.forEach(
        code -> occupation(code).ifPresent(found -> sectors.add(sector(found.sectorCode()))));
    sectors.remove(null);
    return sectors;
  }

  private Optional<Occupation> occupation(String code) {
    return catalogue.occupations().find(code);
  }

  private static @Nullable String sector(@Nullable String sbi) {
    return sbi == null || sbi.length() < SECTOR_DIGITS ? null : sbi.substring(0, SECTOR_DIGITS);
  }
}
