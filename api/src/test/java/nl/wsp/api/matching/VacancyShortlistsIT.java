package nl.wsp.api.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.search.index.SearchUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VacancyShortlistsIT extends ApiTest {
  private static final int WANTED = 5;

  private Client consultant;
  private Client manager;
  private String employerId;

  @BeforeEach
  void staffAndAnEmployer() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultant = user(municipality, Role.CONSULTANT).signIn();
    User managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    Map<String, Object> fields = TestEmployers.fields("Kwekerij Het Blad");
    fields.put("accountManagerId", managerUser.id().toString());
    employerId = manager.post("/api/v1/employers", fields).expect(201).string("id");
  }

  private UUID vacancy(int level) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Hovenier " + level);
    fields.put("employerId", employerId);
    fields.put("occupation", Map.of("code", "OCC-hovenier"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 16 + level));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("competencies", List.of(Map.of("code", "CMP-orders-picken", "level", level)));
    String id = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    manager.post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return UUID.fromString(id);
  }

  private UUID person(int level) {
    String id =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201)
            .string("id");
    Map<String, Object> cv = new HashMap<>();
    cv.put("headline", "Hovenier");
    cv.put("occupationsWished", List.of("OCC-hovenier"));
    cv.put("hoursPerWeek", Map.of("min", 16, "max", 32));
    cv.put("wantedHoursPerWeek", 20);
    cv.put("postcode", "2262");
    cv.put("maxTravelKm", 10);
    cv.put(
        "competencies",
        List.of(Map.of("code", "CMP-orders-picken", "level", level, "evidence", "TESTED")));
    consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + id + "/cv", cv).expect(200);
    return UUID.fromString(id);
  }

  private static Map<UUID, CandidateProfile> profiles(List<UUID> people) {
    Map<UUID, CandidateProfile> profiles = new LinkedHashMap<>();
    Map<UUID, CandidateSource> sources = bean(CandidateSources.class).load(people);
    people.forEach(id -> profiles.put(id, sources.get(id).profile(bean(LoadedLists.class)::point)));
    return profiles;
  }

  private static List<UUID> ids(List<VacancyShortlists.Open> open) {
    return open.stream().map(one -> one.vacancy().id()).toList();
  }

  @Test
  void scoringAllAndAskingTheIndexOnceNameTheSameVacancies() {
    List<UUID> vacancies = new ArrayList<>();
    for (int level = 1; level <= 4; level++) {
      vacancies.add(vacancy(level));
    }
    Map<UUID, CandidateProfile> people = profiles(List.of(person(1), person(3), person(5)));
    VacancyShortlists shortlists = bean(VacancyShortlists.class);
    LocalDate today = Time.today(bean(Clock.class));

    // only these: other tests publish vacancies meanwhile
    Map<UUID, List<VacancyShortlists.Open>> scored =
        shortlists.of(people, WANTED, today, (person, vacancy) -> vacancies.contains(vacancy.id()));

    assertThat(scored).hasSize(3);
    await()
        .atMost(Duration.ofSeconds(60))
        // a service that has just started may have no index yet
        .ignoreException(SearchUnavailable.class)
        .untilAsserted(
            () -> {
              Map<UUID, List<VacancyShortlists.Open>> indexed =
                  shortlists.of(
                      people,
                      WANTED * 200,
                      today,
                      (person, vacancy) -> vacancies.contains(vacancy.id()),
                      0);
              people
                  .keySet()
                  .forEach(
                      id ->
                          assertThat(ids(indexed.get(id)))
                              .containsExactlyInAnyOrderElementsOf(vacancies)
                              .containsAll(ids(scored.get(id))));
            });
  }

  @Test
  void ofManyOnlyTheBestAndWhatEqualsTheLastOfThemAreLeft() {
    UUID easy = vacancy(1);
    UUID hard = vacancy(5);
    UUID asHard = vacancy(5);
    List<UUID> own = List.of(easy, hard, asHard);
    UUID person = person(1);

    Map<UUID, List<VacancyShortlists.Open>> best =
        bean(VacancyShortlists.class)
            .of(
                profiles(List.of(person)),
                1,
                Time.today(bean(Clock.class)),
                (id, vacancy) -> own.contains(vacancy.id()));
    Map<UUID, List<VacancyShortlists.Open>> two =
        bean(VacancyShortlists.class)
            .of(
                profiles(List.of(person)),
                2,
                Time.today(bean(Clock.class)),
                (id, vacancy) -> own.contains(vacancy.id()));

    assertThat(ids(best.get(person))).containsExactly(easy);
    assertThat(ids(two.get(person))).containsExactlyInAnyOrder(easy, hard, asHard);
  }
}
