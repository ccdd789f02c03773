package nl.wsp.api.cvonline;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.cvonline.CvOnlineBodies.Coded;
import nl.wsp.api.cvonline.CvOnlineBodies.CompetencyBody;
import nl.wsp.api.cvonline.CvOnlineBodies.FacetValue;
import nl.wsp.api.cvonline.CvOnlineBodies.Highlight;
import nl.wsp.api.cvonline.CvOnlineBodies.Hours;
import nl.wsp.api.cvonline.CvOnlineBodies.Item;
import nl.wsp.api.cvonline.CvOnlineBodies.ReasonBody;
import nl.wsp.api.cvonline.CvOnlineBodies.Understood;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CodeList;
import nl.wsp.api.reference.Entries;
import nl.wsp.api.reference.Entry;
import nl.wsp.search.index.Concept;
import nl.wsp.search.index.CvHit;
import nl.wsp.search.index.CvPage;
import org.jspecify.annotations.Nullable;

/** Puts hits and facets into words. */
@Singleton
class CvOnlineWording {
  private static final double PERCENT = 100.0;

  private final Catalogue catalogue;

  CvOnlineWording(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Item item(CvHit hit, Locale language) {
    var summary = hit.summary();
    return new Item(
        UUID.fromString(hit.id()),
        summary.headline(),
        summary.occupations().stream()
            .map(
                each ->
                    new Coded(
                        each.code(),
                        name(catalogue.occupations(), each.code(), each.label(), language)))
            .distinct()
            .toList(),
        summary.competencies().stream()
            .map(
                each ->
                    new CompetencyBody(
                        each.code(),
                        name(catalogue.competencies(), each.code(), each.label(), language),
                        each.level()))
            .toList(),
        hours(summary.hours()),
        hit.distanceKm(),
        hit.score(),
        hit.highlights().stream().map(each -> new Highlight(each.field(), each.text())).toList(),
        hit.reasons().stream().map(reason -> reason(reason, language)).toList(),
        summary.completeness() / PERCENT,
        summary.updatedAt());
  }

  private static @Nullable Hours hours(nl.wsp.search.index.Hours hours) {
    return hours.equals(nl.wsp.search.index.Hours.UNKNOWN)
        ? null
        : new Hours(hours.min(), hours.wanted(), hours.max());
  }

  private ReasonBody reason(CvHit.Reason reason, Locale language) {
    String value = label(reason.field(), reason.value(), language);
    String text = Texts.of("cvonline", language, "reason." + reason.kind(), value);
    return new ReasonBody(reason.kind().name(), reason.field(), reason.value(), text);
  }

  List<FacetValue> facet(String field, List<CvPage.FacetValue> values, Locale language) {
    return values.stream()
        .map(
            each ->
                new FacetValue(each.value(), label(field, each.value(), language), each.count()))
        .toList();
  }

  List<Understood> understood(List<Concept> concepts, Locale language) {
    return concepts.stream()
        .map(
            concept ->
                new Understood(
                    concept.kind().name(),
                    concept.code(),
                    concept.kind() == Concept.Kind.OCCUPATION
                        ? name(catalogue.occupations(), concept.code(), concept.label(), language)
                        : name(
                            catalogue.competencies(), concept.code(), concept.label(), language)))
        .toList();
  }

  private String label(String field, String value, Locale language) {
    int colon = value.indexOf(':');
    String code = colon < 0 ? value : value.substring(0, colon);
    String rest = colon < 0 ? "" : " " + value.substring(colon + 1);
    return switch (field) {
      case "competency", "competencies" ->
          name(catalogue.competencies(), code, code, language) + rest;
      case "occupation", "occupations" -> name(catalogue.occupations(), code, code, language);
      case "sector", "sectors" -> name(catalogue.sectors(), code, code, language);
      case "licence", "licences" -> name(catalogue.licences(), code, code, language);
      case "municipality" -> name(catalogue.municipalities(), code, code, language);
      case "language", "languages" ->
          catalogue.language(code).map(each -> each.label().in(language)).orElse(code) + rest;
      case "dayPart", "dayParts" ->
          name(catalogue.codeList(CodeList.DAY_PART), code, code, language);
      case "educationLevel" ->
          name(catalogue.codeList(CodeList.EDUCATION_LEVEL), code, code, language);
      case "track", "tracks" -> name(catalogue.codeList(CodeList.TRACK), code, code, language);
      default -> value;
    };
  }

  private static String name(
      Entries<? extends Entry> entries, String code, String otherwise, Locale language) {
    return entries.find(code).map(entry -> entry.label().in(language)).orElse(otherwise);
  }
}
