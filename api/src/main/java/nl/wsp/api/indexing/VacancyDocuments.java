package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.GeoPoint;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.VacancyProfile;
import nl.wsp.search.index.AskedCompetency;
import nl.wsp.search.index.Hours;
import nl.wsp.search.index.LanguageLevel;
import nl.wsp.search.index.Place;
import nl.wsp.search.index.VacancyDocument;
import org.jspecify.annotations.Nullable;

/** Makes the document of a vacancy for the index. */
@Singleton
class VacancyDocuments {
  private final VacancyProfiles profiles;
  private final ReferenceCatalogue references;

  VacancyDocuments(VacancyProfiles profiles, ReferenceCatalogue references) {
    this.profiles = profiles;
    this.references = references;
  }

  VacancyDocument of(VacancyDetail vacancy) {
    VacancyContent content = vacancy.content();
    VacancyProfile profile = profiles.of(vacancy);
    String occupation = profile.occupation();
    return new VacancyDocument(
        vacancy.id().toString(),
        vacancy.version(),
        vacancy.isOpen(),
        content.closingDate(),
        vacancy.employer().id().toString(),
        content.title(),
        content.description(),
        occupation,
        occupation == null ? null : references.referenceOccupation(occupation),
        content.occupationLabel(),
        profile.sector(),
        place(profile),
        Hours.between(profile.hours().min(), profile.hours().max()),
        profile.dayParts().toSet().stream().map(Enum::name).collect(Collectors.toSet()),
        profile.startDate(),
        profile.competencies().stream()
            .map(
                asked ->
                    new AskedCompetency(asked.code(), asked.level(), asked.essential(), Set.of()))
            .toList(),
        demands(profile),
        profile.languages().stream()
            .map(
                asked ->
                    new LanguageLevel(
                        asked.code(), asked.level() == null ? null : asked.level().ordinal()))
            .toList(),
        profile.educationLevel(),
        Set.copyOf(profile.licences()),
        Set.copyOf(profile.certificates()),
        profile.tracks().stream().map(Enum::name).collect(Collectors.toSet()),
        vacancy.publishedAt(),
        // the second phase reads the vacancy itself: it shows its title and employer as well
        "");
  }

  private static Map<String, Integer> demands(VacancyProfile profile) {
    Map<String, Integer> demands = new HashMap<>();
    for (Map.Entry<TaskDemand, Integer> entry : profile.demands().toMap().entrySet()) {
      demands.put(entry.getKey().name(), entry.getValue());
    }
    return demands;
  }

  private static @Nullable Place place(VacancyProfile profile) {
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
}
