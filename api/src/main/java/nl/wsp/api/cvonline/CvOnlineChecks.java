package nl.wsp.api.cvonline;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Entries;
import nl.wsp.api.reference.Entry;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.reference.PostcodeCentroid;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.Track;
import nl.wsp.search.index.AskedCredential;
import nl.wsp.search.index.CvQuery;
import nl.wsp.search.index.GeoPoint;
import nl.wsp.search.index.Hours;
import nl.wsp.search.index.InvalidQuery;
import nl.wsp.search.index.LanguageLevel;
import nl.wsp.search.index.SearchPosition;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question into a query. A value that is not understood is an error that names its field:
 * never a filter that is dropped, never an empty answer for a code that does not exist.
 */
@Singleton
class CvOnlineChecks {
  private static final BigDecimal HOURS_IN_A_WEEK = BigDecimal.valueOf(168);

  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final ReferenceCatalogue references;
  private final Clock clock;

  CvOnlineChecks(
      Catalogue catalogue, LoadedLists lists, ReferenceCatalogue references, Clock clock) {
    this.catalogue = catalogue;
    this.lists = lists;
    this.references = references;
    this.clock = clock;
  }

  CvQuery query(CvOnlineQuestion asked, Set<String> audiences, @Nullable SearchPosition after) {
    try {
      return CvQuery.of(audiences, Time.today(clock))
          .text(asked.q())
          .competencies(asked.competency().stream().map(this::competency).toList())
          .occupations(asked.occupation().stream().map(this::occupation).toList())
          .sectors(known("sector", asked.sector(), catalogue.sectors()))
          .hours(hours(asked.hoursMin(), asked.hoursMax()))
          .dayParts(Set.copyOf(dayParts(asked.dayPart())))
          .around(around(asked.postcode(), asked.radiusKm()))
          .languages(asked.language().stream().map(this::language).toList())
          .licences(licences(asked.licence()))
          .educationLevel(asked.educationLevel())
          .track(asked.track() == null ? null : track(asked.track()))
          .municipality(municipality(asked.municipality()))
          .sort(sort(asked.sort()))
          .limit(asked.limit())
          .after(after)
          .build();
    } catch (InvalidQuery invalid) {
      throw Problem.invalidParameter(invalid.field(), "search-rule", invalid.rule());
    }
  }

  private CvQuery.CompetencyFilter competency(String text) {
    int colon = text.lastIndexOf(':');
    String code = colon < 0 ? text : text.substring(0, colon);
    if (!catalogue.competencies().contains(code)) {
      throw Problem.invalidParameter("competency", "unknown-code", code);
    }
    if (colon < 0) {
      return new CvQuery.CompetencyFilter(code, null);
    }
    try {
      return new CvQuery.CompetencyFilter(code, Integer.valueOf(text.substring(colon + 1)));
    } catch (NumberFormatException noLevel) {
      throw Problem.invalidParameter("competency", "unreadable");
    }
  }

  private String occupation(String code) {
    if (lists.occupationLabel(code).isEmpty()) {
      throw Problem.invalidParameter("occupation", "unknown-code", code);
    }
    return code;
  }

  private static List<String> known(
      String parameter, List<String> codes, Entries<? extends Entry> entries) {
    for (String code : codes) {
      if (!entries.contains(code)) {
        throw Problem.invalidParameter(parameter, "unknown-code", code);
      }
    }
    return codes;
  }

  private static Hours hours(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    for (BigDecimal bound : Arrays.asList(min, max)) {
      if (bound != null && (bound.signum() < 0 || bound.compareTo(HOURS_IN_A_WEEK) > 0)) {
        throw Problem.invalidParameter(bound == min ? "hoursMin" : "hoursMax", "hours-in-week");
      }
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw Problem.invalidParameter("hoursMin", "above-maximum");
    }
    return Hours.between(
        min == null ? null : min.doubleValue(), max == null ? null : max.doubleValue());
  }

  private static List<String> dayParts(List<String> names) {
    for (String name : names) {
      if (Arrays.stream(DayPart.values()).noneMatch(part -> part.name().equals(name))) {
        throw Problem.invalidParameter("dayPart", "unknown-code", name);
      }
    }
    return names;
  }

  private CvQuery.@Nullable Around around(
      @Nullable String postcode, @Nullable BigDecimal radiusKm) {
    if (postcode == null && radiusKm == null) {
      return null;
    }
    if (postcode == null) {
      throw Problem.invalidParameter("postcode", "required");
    }
    if (radiusKm == null) {
      throw Problem.invalidParameter("radiusKm", "required");
    }
    String digits = postcode.replace(" ", "");
    if (!digits.matches("[1-9]\\d{3}([A-Za-z]{2})?")) {
      throw Problem.invalidParameter("postcode", "postcode");
    }
    Optional<PostcodeCentroid> area = lists.postcode(digits);
    PostcodeCentroid centre =
        area.orElseThrow(() -> Problem.invalidParameter("postcode", "postcode-unknown"));
    return new CvQuery.Around(
        new GeoPoint(centre.latitude(), centre.longitude()), radiusKm.doubleValue());
  }

  private LanguageLevel language(String text) {
    int colon = text.indexOf(':');
    String code = colon < 0 ? text : text.substring(0, colon);
    String known =
        catalogue
            .language(code)
            .orElseThrow(() -> Problem.invalidParameter("language", "unknown-code", code))
            .code();
    if (colon < 0) {
      throw Problem.invalidParameter("language", "language-level");
    }
    String level = text.substring(colon + 1);
    return Arrays.stream(nl.wsp.matching.LanguageLevel.values())
        .filter(each -> each.name().equals(level))
        .map(each -> new LanguageLevel(known, each.ordinal()))
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter("language", "language-level"));
  }

  private List<AskedCredential> licences(List<String> codes) {
    List<AskedCredential> asked = new ArrayList<>();
    for (String code : known("licence", codes, catalogue.licences())) {
      asked.add(new AskedCredential(code, references.licenceImplications().sufficientFor(code)));
    }
    return asked;
  }

  private static String track(String name) {
    return Arrays.stream(Track.values())
        .filter(track -> track.name().equals(name))
        .map(Enum::name)
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter("track", "unknown-code", name));
  }

  private @Nullable String municipality(@Nullable String code) {
    if (code != null && !catalogue.municipalities().contains(code)) {
      throw Problem.invalidParameter("municipality", "unknown-code", code);
    }
    return code;
  }

  private static CvQuery.Sort sort(@Nullable String name) {
    if (name == null) {
      return CvQuery.Sort.RELEVANCE;
    }
    return Arrays.stream(CvQuery.Sort.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter("sort", "unknown-code", name));
  }
}
