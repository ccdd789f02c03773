package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class VacancyIT extends VacancyApiTest {
  @Test
  void aDraftNeedsOnlyATitleAndTheOwnEmployerIsImplied() {
    Answer created = owner.post(VACANCIES, Map.of("title", "Hulp in de winkel")).expect(201);
    assertThat(created.string("status")).isEqualTo("DRAFT");
    assertThat(created.string("employerId")).isEqualTo(employer.string("id"));
    assertThat(created.header("Location")).isEqualTo(VACANCIES + "/" + created.string("id"));
    assertThat(created.text()).contains("\"pointer\":\"/occupation\"");
    Answer read = owner.get(VACANCIES + "/" + created.string("id")).expect(200);
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    Answer untitled = owner.post(VACANCIES, Map.of("description", "x")).expect(400);
    assertThat(untitled.string("violations.0.pointer")).isEqualTo("/title");
    manager.post(VACANCIES, Map.of("title", "Zonder werkgever")).expect(400);
  }

  @Test
  void allFieldsComeBackAsTheyWereWritten() {
    Map<String, Object> fields = complete();
    fields.put("hourlyWage", "15.40");
    fields.put("dayParts", List.of("MON_MORNING", "TUE_EVENING"));
    fields.put("demands", Map.of("PHYSICAL", 2, "SOCIAL", 0));
    fields.put("languages", List.of(Map.of("code", "nl", "level", "B1")));
    fields.put("licences", List.of("B"));
    fields.put("certificates", List.of("CERT-vca"));
    fields.put("educationLevel", 2);
    fields.put("contractForm", "FIXED_TERM");
    fields.put("contractMonths", 12);
    fields.put("closingDate", LocalDate.now(Time.AMSTERDAM).plusDays(20).toString());
    Answer read = owner.post(VACANCIES, fields).expect(201);
    assertThat(read.at("hourlyWage").isString()).isTrue();
    assertThat(read.string("hourlyWage")).isEqualTo("15.40");
    assertThat(read.string("occupation.label")).isEqualTo("Orderpicker");
    assertThat(read.at("dayParts").size()).isEqualTo(2);
    assertThat(read.string("competencies.0.label")).isNotEmpty();
    assertThat(read.at("demands.SOCIAL").getIntValue()).isZero();
    assertThat(read.string("languages.0.level")).isEqualTo("B1");
    assertThat(read.string("closingDate")).isEqualTo(fields.get("closingDate"));
    assertThat(read.at("missing").size()).isZero();
    // what was read can be sent back as it is
    Answer again = owner.put(VACANCIES + "/" + read.string("id"), read.text()).expect(200);
    assertThat(again.string("competencies.0.code")).isEqualTo("CMP-orders-picken");
    assertThat(again.string("hourlyWage")).isEqualTo("15.40");
    assertThat(again.at("version").getIntValue()).isEqualTo(read.at("version").getIntValue() + 1);
  }

  @Test
  void submittingJudgingAndFillingGoesByTheTable() {
    String id = owner.post(VACANCIES, complete()).expect(201).string("id");
    move(owner, id, "PUBLISHED").expect(403);
    move(owner, id, "FILLED").expect(409);
    move(owner, id, "SUBMITTED").expect(200);
    Answer unexplained = move(manager, id, "DRAFT").expect(422);
    assertThat(unexplained.string("violations.0.pointer")).isEqualTo("/reason");
    move(manager, id, "DRAFT", "Noem de taken").expect(200);
    move(owner, id, "SUBMITTED").expect(200);
    assertThat(move(manager, id, "PUBLISHED").expect(200).has("publishedAt")).isTrue();
    move(manager, id, "FILLED").expect(200);
    move(manager, id, "OPEN").expect(400);
    Answer history = owner.get(VACANCIES + "/" + id + "/history").expect(200);
    List<String> actions = new ArrayList<>();
    history.at("items").values().forEach(item -> actions.add(item.get("action").getStringValue()));
    assertThat(actions)
        .containsExactly("FILL", "PUBLISH", "SUBMIT", "SEND_BACK", "SUBMIT", "CREATE");
    assertThat(history.string("items.3.reason")).isEqualTo("Noem de taken");
    assertThat(history.string("items.3.by")).isEqualTo("Test Persoon");
    assertThat(history.string("items.3.fields.0")).isEqualTo("status");
  }

  @Test
  void publishingNamesEachMissingFieldAtOnce() {
    String id = owner.post(VACANCIES, Map.of("title", "Iets")).expect(201).string("id");
    move(owner, id, "SUBMITTED").expect(200);
    Answer refused = move(manager, id, "PUBLISHED").expect(422);
    assertThat(refused.text())
        .contains("\"/occupation\"", "\"/hoursPerWeek\"", "\"/postcode\"", "\"/startDate\"");
  }

  @Test
  void aPublishedVacancyIsImprovedByStaffAndStaysPublishable() {
    String id = published();
    Map<String, Object> fields = complete();
    fields.put("version", owner.get(VACANCIES + "/" + id).at("version").getIntValue());
    Answer notHis = owner.put(VACANCIES + "/" + id, fields).expect(409);
    assertThat(notHis.string("violations.0.code")).isEqualTo("not-editable");
    fields.remove("postcode");
    manager.put(VACANCIES + "/" + id, fields).expect(422);
    fields.put("postcode", "2271");
    assertThat(manager.put(VACANCIES + "/" + id, fields).expect(200).string("postcode"))
        .isEqualTo("2271");
  }

  @Test
  void anOldVersionIsRefusedWithTheFittingStatus() {
    Answer made = owner.post(VACANCIES, complete()).expect(201);
    String path = VACANCIES + "/" + made.string("id");
    Map<String, Object> fields = complete();
    fields.put("version", made.at("version").getIntValue());
    owner.put(path, fields).expect(200);
    owner.put(path, fields).expect(409);
    Client stale = owner.with("If-Match", made.header("ETag"));
    stale.put(path, fields).expect(412);
    stale.post(path + "/transitions", Map.of("to", "SUBMITTED")).expect(412);
    fields.remove("version");
    owner.put(path, fields).expect(400);
  }

  private record Sight(Client who, int draft, int open, int history, int copy) {}

  @Test
  void everyRoleSeesItsOwnPartOfTheVacancies() {
    String draft = owner.post(VACANCIES, Map.of("title", "Concept")).expect(201).string("id");
    String open = published();
    Client otherEmployer = ownerOf(TestEmployers.add(manager, "Ander"));
    Client agent = user(organisation(OrganisationKind.TEMP_AGENCY), Role.ACCOUNT_MANAGER).signIn();
    List<Sight> sights =
        List.of(
            new Sight(owner, 200, 200, 200, 201),
            new Sight(manager, 200, 200, 200, 201),
            new Sight(otherEmployer, 404, 404, 404, 404),
            new Sight(user(Role.CONSULTANT).signIn(), 404, 200, 200, 403),
            new Sight(agent, 404, 200, 200, 403),
            new Sight(user(Role.JOB_SEEKER).signIn(), 404, 200, 403, 403),
            new Sight(user(Role.MANAGER).signIn(), 403, 403, 403, 403),
            new Sight(user(Role.QUALITY).signIn(), 403, 403, 403, 403),
            new Sight(user(Role.ADMIN).signIn(), 403, 403, 403, 403),
            new Sight(anonymous(), 401, 401, 401, 401));
    for (Sight sight : sights) {
      sight.who().get(VACANCIES + "/" + draft).expect(sight.draft());
      sight.who().get(VACANCIES + "/" + open).expect(sight.open());
      sight.who().get(VACANCIES + "/" + open + "/history").expect(sight.history());
      sight.who().send("POST", VACANCIES + "/" + open + "/copies", null).expect(sight.copy());
    }
    otherEmployer.get(VACANCIES + "/" + draft + "/history").expect(404);
    move(otherEmployer, draft, "SUBMITTED").expect(404);
    move(agent, open, "FILLED").expect(403);
  }

  @Test
  void aJobSeekerSeesWhatIsOpenWithoutInternalFields() {
    String open = published();
    Client jobSeeker = user(Role.JOB_SEEKER).signIn();
    Answer read = jobSeeker.get(VACANCIES + "/" + open).expect(200);
    assertThat(read.string("title")).isEqualTo("Orderpicker");
    assertThat(read.has("tracks")).isFalse();
    assertThat(read.has("steps")).isFalse();
    assertThat(read.has("missing")).isFalse();
    move(manager, open, "WITHDRAWN", "Ingetrokken door de werkgever").expect(200);
    jobSeeker.get(VACANCIES + "/" + open).expect(404);
    assertThat(owner.get(VACANCIES + "/" + open).at("tracks").size()).isEqualTo(1);
  }

  @Test
  void anEmployerWritesForHimselfOnly() {
    String other = TestEmployers.add(manager, "Ander").string("id");
    Answer refused = owner.post(VACANCIES, Map.of("title", "x", "employerId", other)).expect(404);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/employerId");
    manager.post(VACANCIES, Map.of("title", "x", "employerId", UUID.randomUUID())).expect(404);
    manager.post(VACANCIES, Map.of("title", "x", "employerId", other)).expect(201);
  }

  @Test
  void aCopyIsANewDraftWithTheSameContent() {
    String id = published();
    Client retrying = owner.with("Idempotency-Key", "copy-" + id);
    Answer copy = retrying.send("POST", VACANCIES + "/" + id + "/copies", null).expect(201);
    assertThat(copy.string("status")).isEqualTo("DRAFT");
    assertThat(copy.string("id")).isNotEqualTo(id);
    assertThat(copy.string("occupation.code")).isEqualTo("OCC-orderpicker");
    assertThat(copy.has("publishedAt")).isFalse();
    Answer again = retrying.send("POST", VACANCIES + "/" + id + "/copies", null).expect(201);
    assertThat(again.string("id")).isEqualTo(copy.string("id"));
  }

  @Test
  void theProfileForMatchingHoldsWhatTheVacancySays() {
    String id = published();
    VacancyDetail detail = bean(Vacancies.class).find(UUID.fromString(id)).orElseThrow();
    var profile = bean(VacancyProfiles.class).of(detail);
    assertThat(profile.occupation()).isEqualTo("OCC-orderpicker");
    assertThat(profile.sector()).isEqualTo("47");
    assertThat(profile.place().postcode4()).isEqualTo("2262");
    assertThat(profile.place().centroid()).isNotNull();
    assertThat(profile.hours().max()).isEqualTo(24.0);
    assertThat(bean(Vacancies.class).openIdsAfter(null, 100)).isNotEmpty();
  }
}
