package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfile;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.GeoPoint;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import nl.wsp.search.index.Credential;
import nl.wsp.search.index.CvCompetency;
import nl.wsp.search.index.CvDocument;
import nl.wsp.search.index.CvOccupation;
import nl.wsp.search.index.Eligibility;
import nl.wsp.search.index.Hours;
import nl.wsp.search.index.LanguageLevel;
import nl.wsp.search.index.Place;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of a person for the index: what he can and wants, and who may find him. No
 * name, contact, birth date, benefit, wage value or health goes in.
 */
@Singleton
class CvDocuments {
  private static final int PERCENT = 100;

  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final ReferenceCatalogue references;
  private final ScoringModel model;
  private final CoarseEligibility eligibility;
  private final Clock clock;

  CvDocuments(
      Catalogue catalogue,
      LoadedLists lists,
      ReferenceCatalogue references,
      ScoringModel model,
      CoarseEligibility eligibility,
      Clock clock) {
    this.catalogue = catalogue;
    this.lists = lists;
    this.references = references;
    this.model = model;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  CvDocument of(CandidateSource source) {
    CvContent cv = source.cv();
    CandidateProfile profile = source.profile(lists::point);
    LocalDate today = Time.today(clock);
    return new CvDocument(
        source.id().toString(),
        source.version(),
        source.active(),
        audiences(source),
        source.municipalityCode(),
        cv.headline(),
        cv.presentation(),
        occupations(profile, today),
        orEmpty(profile.sectorsWished()),
        competencies(cv),
        new Hours(profile.hours().min(), profile.hours().wanted(), profile.hours().max()),
        profile.hours().current(),
        cv.dayParts() == null
            ? Set.of()
            : cv.dayParts().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
        place(profile),
        profile.maxTravelKm(),
        profile.availableFrom(),
        orEmpty(profile.languages()).stream()
            .map(
                spoken ->
                    new LanguageLevel(
                        spoken.code(), spoken.level() == null ? null : spoken.level().ordinal()))
            .toList(),
        profile.educationLevel(),
        profile.provenLevel(),
        credentials(profile.licences()),
        credentials(profile.certificates()),
        suits(cv),
        tracks(source, profile, today),
        (int) Math.round(source.completeness() * PERCENT),
        source.cvUpdatedAt(),
        CompactProfile.encode(profile));
  }

  /** Consents of today, and the person's own staff, who need none. */
  private static Set<String> audiences(CandidateSource source) {
    Set<String> audiences = new LinkedHashSet<>(source.audiences());
    addStaff(audiences, source.consultantId());
    addStaff(audiences, source.standInId());
    return audiences;
  }

  private static void addStaff(Set<String> audiences, @Nullable UUID userId) {
    if (userId != null) {
      audiences.add(SearchAudiences.staff(userId));
    }
  }

  private List<CvOccupation> occupations(CandidateProfile profile, LocalDate today) {
    List<CvOccupation> occupations = new ArrayList<>();
    for (String code : orEmpty(profile.occupationsWished())) {
      occupations.add(occupation(code, CvOccupation.Relation.WISHED));
    }
    Map<String, List<OccupationSpell>> done =
        orEmpty(profile.occupationsDone()).stream()
            .collect(
                Collectors.groupingBy(
                    OccupationSpell::code, java.util.LinkedHashMap::new, Collectors.toList()));
    done.forEach(
        (code, spells) -> occupations.add(occupation(code, WorkedBefore.of(spells, model, today))));
    return occupations;
  }

  private CvOccupation occupation(String code, CvOccupation.Relation relation) {
    String reference = references.referenceOccupation(code);
    String label = lists.occupationLabel(code).orElse(code);
    return new CvOccupation(code, reference.equals(code) ? null : reference, label, relation);
  }

  private List<CvCompetency> competencies(CvContent cv) {
    return orEmpty(cv.competencies()).stream()
        .map(
            held ->
                new CvCompetency(
                    held.code(),
                    catalogue
                        .competencies()
                        .find(held.code())
                        .map(entry -> entry.label().nl())
                        .orElse(held.code()),
                    held.level(),
                    held.evidence() == Evidence.CONSULTANT || held.evidence() == Evidence.TESTED))
        .toList();
  }

  private static @Nullable Place place(CandidateProfile profile) {
    nl.wsp.matching.Place place = profile.place();
    if (place == null) {
      return null;
    }
    GeoPoint centroid = place.centroid();
    return new Place(
        place.postcode4(),
        centroid == null
            ? null
            : new nl.wsp.search.index.GeoPoint(centroid.latitude(), centroid.longitude()));
  }

  private static List<Credential> credentials(
      @Nullable List<nl.wsp.matching.Credential> credentials) {
    return orEmpty(credentials).stream()
        .map(each -> new Credential(each.code(), each.held(), each.validUntil()))
        .toList();
  }

  private static Map<String, Integer> suits(CvContent cv) {
    Map<String, Integer> suits = new HashMap<>();
    if (cv.suits() != null) {
      for (Map.Entry<TaskDemand, Integer> entry : cv.suits().entrySet()) {
        suits.put(entry.getKey().name(), entry.getValue());
      }
    }
    return suits;
  }

  private Map<String, Eligibility> tracks(
      CandidateSource source, CandidateProfile profile, LocalDate today) {
    Map<Track, Eligibility> flags = new EnumMap<>(Track.class);
    flags.putAll(eligibility.of(profile, source.facts(), today));
    Map<String, Eligibility> byName = new HashMap<>();
    flags.forEach((track, flag) -> byName.put(track.name(), flag));
    return byName;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
