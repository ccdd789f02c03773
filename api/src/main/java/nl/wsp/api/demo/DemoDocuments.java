package nl.wsp.api.demo;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.matching.Credential;
import org.jspecify.annotations.Nullable;

/** Writes the JSON documents of generated roots as the features themselves store them. */
final class DemoDocuments {
  private final ObjectMapper json;

  DemoDocuments(ObjectMapper json) {
    this.json = json;
  }

  String cv(DemoCv cv) throws IOException {
    return json.writeValueAsString(content(cv));
  }

  static CvContent content(DemoCv cv) {
    return new CvContent(
        cv.headline(),
        cv.occupationsDone() == null
            ? null
            : cv.occupationsDone().stream()
                .map(done -> new CvContent.OccupationDone(done.code(), done.from(), done.to()))
                .toList(),
        cv.occupationsWished(),
        cv.sectorsWished(),
        cv.competencies() == null
            ? null
            : cv.competencies().stream()
                .map(held -> new CvContent.Competency(held.code(), held.level(), held.evidence()))
                .toList(),
        cv.competenciesComplete() ? Boolean.TRUE : null,
        cv.wantedHoursPerWeek(),
        cv.hoursMin() == null && cv.hoursMax() == null
            ? null
            : new CvContent.HoursPerWeek(cv.hoursMin(), cv.hoursMax()),
        cv.currentHoursPerWeek(),
        cv.dayParts() == null ? null : List.copyOf(cv.dayParts().toSet()),
        cv.postcode(),
        cv.maxTravelKm(),
        cv.transport() == null
            ? null
            : cv.transport().stream().map(CvContent.Transport::valueOf).toList(),
        cv.availableFrom(),
        cv.languages() == null
            ? null
            : cv.languages().stream()
                .map(spoken -> new CvContent.Language(spoken.code(), spoken.level()))
                .toList(),
        cv.educationLevel(),
        cv.provenLevel(),
        credentials(cv.licences()),
        credentials(cv.certificates()),
        cv.suits().toMap().isEmpty() ? null : cv.suits().toMap(),
        cv.presentation());
  }

  private static @Nullable List<CvContent.Credential> credentials(
      @Nullable List<Credential> credentials) {
    return credentials == null
        ? null
        : credentials.stream()
            .map(each -> new CvContent.Credential(each.code(), each.held(), each.validUntil()))
            .toList();
  }

  String requirements(DemoVacancy vacancy) throws IOException {
    Map<String, Object> requirements = new LinkedHashMap<>();
    requirements.put("dayParts", vacancy.dayParts().toSet().stream().map(Enum::name).toList());
    requirements.put(
        "competencies",
        vacancy.competencies().stream()
            .map(
                asked -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("code", asked.code());
                  if (asked.level() != null) {
                    fields.put("level", asked.level());
                  }
                  fields.put("essential", asked.essential());
                  return fields;
                })
            .toList());
    Map<String, Integer> demands = new LinkedHashMap<>();
    vacancy.demands().toMap().forEach((demand, level) -> demands.put(demand.name(), level));
    requirements.put("demands", demands);
    requirements.put(
        "languages",
        vacancy.languages().stream()
            .map(
                asked -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("code", asked.code());
                  if (asked.level() != null) {
                    fields.put("level", asked.level().name());
                  }
                  return fields;
                })
            .toList());
    requirements.put("licences", vacancy.licences());
    requirements.put("certificates", vacancy.certificates());
    requirements.put("tracks", vacancy.tracks().stream().map(Enum::name).toList());
    return json.writeValueAsString(requirements);
  }

  /** A record as its feature writes it. */
  String written(Object document) throws IOException {
    return json.writeValueAsString(document);
  }

  /** A change of status as the history stores it. */
  String statusChange(@Nullable String from, String to) throws IOException {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("from", from);
    change.put("to", to);
    return json.writeValueAsString(Map.of("status", change));
  }
}
