package nl.wsp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.Candidacy;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfileReader;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.Ranking;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.Track;
import nl.wsp.matching.Tracks;

/**
 * How much of the true top 50 the service's top 50 holds. The truth is found without the
 * approximated score: everybody whom the asker may see is read from the index and scored exactly.
 */
final class Recall {
  private static final int TOP = 50;
  private static final int PAGE = 5_000;

  private final Service service;
  private final List<String> profiles;

  /**
   * @param question any ranking of the same asker, for whom it says who may be seen
   */
  Recall(Service service, Asker engine, Overheard question) {
    this.service = service;
    this.profiles = profiles(engine, question);
  }

  /** How many people were scored for each vacancy. */
  int people() {
    return profiles.size();
  }

  /** Share of the exhaustive top 50 that the answer holds, 0-1. */
  double share(JsonNode answer, VacancyDetail vacancy, Track track) {
    LocalDate today = Time.today(service.bean(Clock.class));
    PreparedVacancy prepared =
        new PreparedVacancy(
            service.bean(VacancyProfiles.class).of(vacancy),
            service.bean(ScoringModel.class),
            service.bean(ReferenceCatalogue.class),
            today);
    Tracks tracks = new Tracks(prepared);
    CompactProfileReader reader = new CompactProfileReader();
    Iterable<Candidacy> everybody =
        () ->
            profiles.stream()
                .map(
                    compact -> {
                      CandidateProfile profile = reader.read(compact);
                      return new Candidacy(
                          profile,
                          true,
                          tracks.assess(track, profile, TargetGroupFacts.UNKNOWN, null));
                    })
                .iterator();
    Set<String> best =
        Ranking.rank(prepared, everybody, TOP).top().stream()
            .map(match -> match.candidateId())
            .collect(Collectors.toSet());
    Set<String> answered = new HashSet<>();
    answer.get("items").forEach(item -> answered.add(item.get("candidateId").asText()));
    if (best.isEmpty()) {
      return answered.isEmpty() ? 1 : 0;
    }
    return (double) best.stream().filter(answered::contains).count() / best.size();
  }

  /** Everybody whom the asker may see, page after page. */
  private static List<String> profiles(Asker engine, Overheard question) {
    JsonNode mayBeSeen = question.engineRequest().at("/query/bool/filter/0");
    if (!mayBeSeen.at("/terms/audiences").isArray()) {
      throw new IllegalStateException("the first filter is not about consent: " + mayBeSeen);
    }
    ObjectNode request = Asker.JSON.createObjectNode();
    request.put("size", PAGE).put("_source", false).put("stored_fields", "_none_");
    request.putArray("docvalue_fields").add("id").add("compactProfile");
    request.putArray("sort").addObject().put("id", "asc");
    ObjectNode query = request.putObject("query").putObject("bool");
    query.putArray("filter").add(mayBeSeen);
    query.putObject("must_not").putObject("term").put("active", false);
    String path = question.enginePath().replaceAll("\\?.*", "");
    List<String> profiles = new ArrayList<>();
    JsonNode page;
    do {
      page = engine.json(engine.post(path, bytes(request))).at("/hits/hits");
      for (JsonNode hit : page) {
        profiles.add(
            new String(
                Base64.getDecoder().decode(hit.at("/fields/compactProfile/0").asText()),
                StandardCharsets.UTF_8));
        request.set("search_after", hit.get("sort"));
      }
    } while (page instanceof ArrayNode hits && hits.size() == PAGE);
    return profiles;
  }

  private static byte[] bytes(JsonNode json) {
    try {
      return Asker.JSON.writeValueAsBytes(json);
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }
}
