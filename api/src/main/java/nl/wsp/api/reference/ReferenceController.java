package nl.wsp.api.reference;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.matching.TaskDemand;

/** The words of the product: what can be picked in a form, in the language of the request. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReferenceController {
  private final Catalogue catalogue;
  private final Picker picker;
  private final LoadedLists lists;

  ReferenceController(Catalogue catalogue, Picker picker, LoadedLists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
    this.picker = picker;
  }

  /**
   * Occupations whose label or synonym has all words of {@code q}, the best first; those of a
   * loaded national list after ours.
   *
   * @param q words, or the start of a word; absent: all in order of label
   * @param limit most items, 1-100
   */
  @Get("/occupations")
  Slice<PickBody> occupations(
      @Nullable @QueryValue String q, @Nullable @QueryValue Integer limit, HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    int most = Cursors.limitOf(limit);
    Stream<PickBody> ours = picker.occupations(q, most).stream().map(each -> pick(each, language));
    Stream<PickBody> loaded =
        picker.loadedOccupations(q, most).stream()
            .map(each -> new PickBody(each.code(), each.label()));
    return new Slice<>(Stream.concat(ours, loaded).limit(most).toList(), null);
  }

  /** An occupation with what is usual for it: suggestions for a vacancy or a CV. */
  @Get("/occupations/{code}")
  OccupationBody occupation(@PathVariable String code, HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    Occupation occupation =
        catalogue
            .occupations()
            .find(code)
            .or(() -> catalogue.occupations().find(lists.referenceOccupation(code)))
            .orElseThrow(Problem::notFound);
    return new OccupationBody(
        occupation.code(),
        occupation.label().in(language),
        occupation.synonyms(),
        occupation.sectorCode(),
        occupation.workLevel(),
        occupation.competencies().stream()
            .map(each -> pick(catalogue.competencies().get(each), language))
            .toList(),
        occupation.demands(),
        occupation.licences(),
        occupation.certificates());
  }

  /** Competencies whose label or synonym has all words of {@code q}, the best first. */
  @Get("/competencies")
  Slice<CompetencyBody> competencies(
      @Nullable @QueryValue String q, @Nullable @QueryValue Integer limit, HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    return new Slice<>(
        picker.competencies(q, Cursors.limitOf(limit)).stream()
            .map(each -> body(each, language))
            .toList(),
        null);
  }

  /** A competency with its neighbours in the catalogue. */
  @Get("/competencies/{code}")
  CompetencyBody competency(@PathVariable String code, HttpRequest<?> request) {
    return body(
        catalogue.competencies().find(code).orElseThrow(Problem::notFound),
        Texts.languageOf(request));
  }

  /** The seven task demands with a plain example of each level. */
  @Get("/task-demands")
  List<DemandBody> taskDemands(HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    return catalogue.demands().stream()
        .map(
            scale ->
                new DemandBody(
                    scale.code(),
                    scale.label().in(language),
                    scale.explanation().in(language),
                    scale.levels().stream().map(level -> level.in(language)).toList()))
        .toList();
  }

  /**
   * A closed list: {@code languages licences certificates sectors municipalities}, or one of the
   * code lists ({@code target-group education-level cefr contract-form transport …}).
   */
  @Get("/code-lists/{name}")
  Slice<PickBody> codeList(@PathVariable String name, HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    Stream<? extends Entry> entries =
        switch (name) {
          case "languages" -> catalogue.languages().stream();
          case "licences" -> catalogue.licences().stream();
          case "certificates" -> catalogue.certificates().stream();
          case "sectors" -> catalogue.sectors().stream();
          case "municipalities" -> catalogue.municipalities().stream();
          default -> codeListOf(name);
        };
    return slice(entries, language);
  }

  private Stream<CodeLabel> codeListOf(String name) {
    String code = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(CodeList.values())
        .filter(list -> list.name().equals(code))
        .findFirst()
        .map(list -> catalogue.codeList(list).stream())
        .orElseThrow(Problem::notFound);
  }

  private static Slice<PickBody> slice(Stream<? extends Entry> entries, Locale language) {
    return new Slice<>(entries.map(entry -> pick(entry, language)).toList(), null);
  }

  private static PickBody pick(Entry entry, Locale language) {
    return new PickBody(entry.code(), entry.label().in(language));
  }

  private static CompetencyBody body(CompetencyEntry entry, Locale language) {
    return new CompetencyBody(
        entry.code(),
        entry.label().in(language),
        entry.description().in(language),
        entry.learnable(),
        List.copyOf(entry.related()));
  }

  /** A code and what a person reads for it. */
  @Serdeable
  record PickBody(String code, String label) {}

  /** An occupation; {@code sector} is SBI, two digits; {@code workLevel} 1-6. */
  @Serdeable
  record OccupationBody(
      String code,
      String label,
      List<String> synonyms,
      String sector,
      int workLevel,
      List<PickBody> competencies,
      Map<TaskDemand, Integer> demands,
      List<String> licences,
      List<String> certificates) {}

  /** A competency; {@code related} are codes one step away. */
  @Serdeable
  record CompetencyBody(
      String code, String label, String description, boolean learnable, List<String> related) {}

  /** A task demand; {@code levels} are examples of the levels 0, 1, 2 and 3. */
  @Serdeable
  record DemandBody(String code, String label, String explanation, List<String> levels) {}
}
