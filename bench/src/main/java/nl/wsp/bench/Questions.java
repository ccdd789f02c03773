package nl.wsp.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.Track;

/** What an account manager asks in a day: searches, and candidates for vacancies. */
final class Questions {
  private static final int OPEN_VACANCIES = 500;

  private Questions() {}

  /** Searches by word, phrase, exclusion, concept and filter. */
  static List<String> searches(VacancyDetail vacancy) {
    VacancyContent content = vacancy.content();
    return List.of(
        search("q=schoonmaker"),
        search("q=" + encoded("magazijn heftruck")),
        search("q=" + encoded("\"op tijd\" winkel")),
        search("q=" + encoded("zorg -nacht") + "&hoursMin=16&hoursMax=24"),
        search("q=" + encoded("rustig beginnen") + "&educationLevel=2"),
        search("q=chauffeur&licence=B"),
        search("occupation=" + encoded(content.occupationCode())),
        search(
            "competency="
                + encoded(content.competencies().getFirst().code())
                + "&hoursMin=20&sort=FRESHNESS"),
        search("postcode=" + content.postcode().substring(0, 4) + "&radiusKm=10&sort=DISTANCE"),
        search("track=PART_TIME&language=" + encoded("nl:B1")),
        search("sort=FRESHNESS"));
  }

  /** Candidates for a vacancy, best 50. */
  static String ranking(UUID vacancyId, Track track) {
    return "/api/v1/vacancies/" + vacancyId + "/matches?limit=50&track=" + track;
  }

  /** Vacancies that say enough to be ranked for, spread over all that are open. */
  static List<VacancyDetail> vacancies(Vacancies all, int count) {
    List<VacancyDetail> rich =
        all.details(all.openIdsAfter(null, OPEN_VACANCIES)).values().stream()
            .filter(each -> each.content().occupationCode() != null)
            .filter(each -> each.content().postcode() != null)
            .filter(each -> !each.content().competencies().isEmpty())
            .toList();
    if (rich.size() < count) {
      throw new IllegalStateException("only " + rich.size() + " vacancies are open");
    }
    List<VacancyDetail> spread = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spread.add(rich.get(i * rich.size() / count));
    }
    return spread;
  }

  private static String search(String parameters) {
    return "/api/v1/cv-online?" + parameters;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
