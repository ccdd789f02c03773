package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.Credential;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.HeldCompetency;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import nl.wsp.search.index.CvCompetency;
import nl.wsp.search.index.CvOccupation;
import nl.wsp.search.index.Hours;
import nl.wsp.search.index.VacancyCriteria;
import org.jspecify.annotations.Nullable;

/** Puts a person into the words of the index, for the first phase of finding vacancies. */
@Singleton
class PersonCriteria {
  private final ReferenceCatalogue references;

  PersonCriteria(ReferenceCatalogue references) {
    this.references = references;
  }

  VacancyCriteria of(CandidateProfile person, Track track, LocalDate today, ScoringModel model) {
    return new VacancyCriteria(
        orEmpty(person.competencies()).stream().map(PersonCriteria::competency).toList(),
        related(person),
        suits(person),
        new Hours(person.hours().min(), person.hours().wanted(), person.hours().max()),
        person.dayParts() == null ? Set.of() : Criteria.names(person.dayParts()),
        occupations(person),
        orEmpty(person.sectorsWished()),
        Criteria.place(person.place()),
        person.maxTravelKm(),
        orEmpty(person.languages()).stream().map(Criteria::language).toList(),
        highest(person.educationLevel(), person.provenLevel()),
        person.availableFrom(),
        missing(person.licences(), today),
        missing(person.certificates(), today),
        track == Track.REGULAR ? null : track.name(),
        today,
        model.maxMonthsAfterStart(),
        Criteria.scoreModel(model));
  }

  private static CvCompetency competency(HeldCompetency held) {
    return new CvCompetency(
        held.code(),
        held.code(),
        held.level(),
        held.evidence() == Evidence.CONSULTANT || held.evidence() == Evidence.TESTED);
  }

  /** Per competency a vacancy may ask: those of the person one step away in the catalogue. */
  private Map<String, Set<String>> related(CandidateProfile person) {
    Map<String, Set<String>> related = new HashMap<>();
    for (HeldCompetency held : orEmpty(person.competencies())) {
      for (String asked : references.relatedCompetencies(held.code())) {
        related.computeIfAbsent(asked, code -> new HashSet<>()).add(held.code());
      }
    }
    return related;
  }

  private static Map<String, Integer> suits(CandidateProfile person) {
    Map<String, Integer> suits = new HashMap<>();
    for (Map.Entry<TaskDemand, Integer> entry : person.suits().toMap().entrySet()) {
      suits.put(entry.getKey().name(), entry.getValue());
    }
    return suits;
  }

  private List<CvOccupation> occupations(CandidateProfile person) {
    Stream<CvOccupation> wished =
        orEmpty(person.occupationsWished()).stream()
            .map(code -> occupation(code, CvOccupation.Relation.WISHED));
    Stream<CvOccupation> done =
        orEmpty(person.occupationsDone()).stream()
            .map(
                spell ->
                    occupation(
                        spell.code(),
                        spell.from() == null
                            ? CvOccupation.Relation.DONE_UNDATED
                            : CvOccupation.Relation.DONE));
    return Stream.concat(wished, done).toList();
  }

  private CvOccupation occupation(String code, CvOccupation.Relation relation) {
    return new CvOccupation(code, references.referenceOccupation(code), code, relation);
  }

  private static @Nullable Integer highest(@Nullable Integer diploma, @Nullable Integer proven) {
    if (diploma == null || proven == null) {
      return diploma == null ? proven : diploma;
    }
    return Math.max(diploma, proven);
  }

  private static Set<String> missing(@Nullable List<Credential> recorded, LocalDate today) {
    Set<String> missing = new HashSet<>();
    for (Credential credential : orEmpty(recorded)) {
      LocalDate validUntil = credential.validUntil();
      if (Boolean.FALSE.equals(credential.held())
          || (validUntil != null && validUntil.isBefore(today))) {
        missing.add(credential.code());
      }
    }
    return missing;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
