package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.EmployerFields;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who gets what of whom: every actor at every door, before and after consent. */
class JobSeekerAccessIT extends ApiTest {

  /** Who asks. */
  private enum Asker {
    SELF,
    OWN,
    STAND_IN,
    OTHER_CONSULTANT,
    ACCOUNT_MANAGER,
    PARTNER,
    OTHER_PARTNER,
    EMPLOYER,
    OTHER_EMPLOYER,
    QUALITY,
    QUALITY_ELSEWHERE,
    OTHER_JOB_SEEKER,
    MANAGER,
    ADMIN,
    NOBODY
  }

  // doors: file, cv, consents, target-group, access-log, history
  private static final Map<Asker, List<Integer>> WITHOUT_CONSENT =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Asker.SELF, List.of(200, 200, 200, 403, 200, 200)),
              Map.entry(Asker.OWN, List.of(200, 200, 200, 200, 403, 200)),
              Map.entry(Asker.STAND_IN, List.of(200, 200, 200, 200, 403, 200)),
              Map.entry(Asker.OTHER_CONSULTANT, List.of(404, 404, 404, 404, 404, 404)),
              Map.entry(Asker.ACCOUNT_MANAGER, List.of(404, 404, 403, 403, 403, 403)),
              Map.entry(Asker.PARTNER, List.of(404, 404, 404, 404, 404, 404)),
              Map.entry(Asker.OTHER_PARTNER, List.of(404, 404, 404, 404, 404, 404)),
              Map.entry(Asker.EMPLOYER, List.of(404, 404, 403, 403, 403, 403)),
              Map.entry(Asker.OTHER_EMPLOYER, List.of(404, 404, 403, 403, 403, 403)),
              Map.entry(Asker.QUALITY, List.of(200, 200, 200, 200, 200, 200)),
              Map.entry(Asker.QUALITY_ELSEWHERE, List.of(404, 404, 404, 404, 404, 404)),
              Map.entry(Asker.OTHER_JOB_SEEKER, List.of(404, 404, 404, 403, 404, 404)),
              Map.entry(Asker.MANAGER, List.of(403, 403, 403, 403, 403, 403)),
              Map.entry(Asker.ADMIN, List.of(403, 403, 403, 403, 403, 403)),
              Map.entry(Asker.NOBODY, List.of(401, 401, 401, 401, 401, 401))));

  private static Map<Asker, List<Integer>> withEveryConsent() {
    Map<Asker, List<Integer>> expected = new EnumMap<>(WITHOUT_CONSENT);
    expected.put(Asker.OTHER_CONSULTANT, List.of(200, 200, 403, 403, 403, 403));
    expected.put(Asker.ACCOUNT_MANAGER, List.of(200, 200, 403, 403, 403, 403));
    expected.put(Asker.PARTNER, List.of(200, 200, 403, 403, 403, 403));
    expected.put(Asker.EMPLOYER, List.of(200, 200, 403, 403, 403, 403));
    return expected;
  }

  @TestFactory
  List<DynamicTest> everyAskerAtEveryDoor() {
    Scene bare = new Scene();
    Scene consented = new Scene();
    consented.consentToAll();
    List<DynamicTest> tests = new ArrayList<>();
    tests.addAll(bare.tests("without consent", WITHOUT_CONSENT));
    tests.addAll(consented.tests("with consent", withEveryConsent()));
    assertThat(tests).hasSize(2 * Asker.values().length);
    return tests;
  }

  @Test
  void aWithdrawnConsentClosesTheDoorAtOnce() {
    Scene scene = new Scene();
    scene.consentToAll();
    Client colleague = scene.client(Asker.OTHER_CONSULTANT);
    colleague.get(scene.path("/cv")).expect(200);
    String version = scene.client(Asker.SELF).get(scene.path("/consents")).string("version");
    scene
        .client(Asker.SELF)
        .put(scene.path("/consents"), "{\"consents\": [], \"version\": " + version + "}")
        .expect(200);
    colleague.get(scene.path("/cv")).expect(404);
    scene.client(Asker.PARTNER).get(scene.path("/cv")).expect(404);
    scene.client(Asker.EMPLOYER).get(scene.path("")).expect(404);
  }

  @Test
  void onlyThePersonHisConsultantAndAConsentedEmployerReadHisName() {
    Scene scene = new Scene();
    scene.consentToAll();
    Answer colleague = scene.client(Asker.OTHER_CONSULTANT).get(scene.path("")).expect(200);
    assertThat(colleague.text()).doesNotContain("Zeldzaam").doesNotContain("06-12345678");
    assertThat(colleague.string("relation")).isEqualTo("COLLEAGUE");
    assertThat(colleague.has("consultant.name")).isTrue();
    Answer partner = scene.client(Asker.PARTNER).get(scene.path("")).expect(200);
    assertThat(partner.text()).doesNotContain("Zeldzaam").doesNotContain("06-12345678");
    Answer employer = scene.client(Asker.EMPLOYER).get(scene.path("")).expect(200);
    assertThat(employer.string("lastName")).isEqualTo("Zeldzaam");
    assertThat(employer.text()).doesNotContain("06-12345678").doesNotContain("1990-05-04");
    Answer own = scene.client(Asker.OWN).get(scene.path("")).expect(200);
    assertThat(own.string("phone")).isEqualTo("06-12345678");
    assertThat(own.string("birthDate")).isEqualTo("1990-05-04");
  }

  @Test
  void whoMayReadMayNotThereforeWrite() {
    Scene scene = new Scene();
    scene.consentToAll();
    String version = scene.client(Asker.OWN).get(scene.path("")).string("version");
    String cv = "{\"educationLevel\": 3, \"version\": " + version + "}";
    scene.client(Asker.OTHER_CONSULTANT).put(scene.path("/cv"), cv).expect(403);
    scene.client(Asker.ACCOUNT_MANAGER).put(scene.path("/cv"), cv).expect(403);
    scene.client(Asker.PARTNER).put(scene.path("/cv"), cv).expect(403);
    scene.client(Asker.EMPLOYER).put(scene.path("/cv"), cv).expect(403);
    scene.client(Asker.QUALITY).put(scene.path("/cv"), cv).expect(403);
    scene.client(Asker.OTHER_JOB_SEEKER).put(scene.path("/cv"), cv).expect(404);
    scene.client(Asker.STAND_IN).put(scene.path("/cv"), cv).expect(200);
  }

  @Test
  void aQualityOfficerNamesHisSample() {
    Scene scene = new Scene();
    Client quality = scene.client(Asker.QUALITY);
    Answer refused = quality.get(scene.path("/cv")).expect(400);
    assertThat(CvIT.violationsOf(refused)).containsExactly("?sample required");
    quality.get(scene.path("/cv") + "?sample=a%20b").expect(400);
    quality.get(scene.path("/cv") + "?sample=2026-00000000").expect(404);
    String another = Samples.of(quality, new Scene().id);
    quality.get(scene.path("/cv") + "?sample=" + another).expect(404);
    quality.get(scene.path("/cv") + "?sample=" + scene.sample()).expect(200);
  }

  @Test
  void aRefusalTellsNothingOfThePerson() {
    Scene scene = new Scene();
    for (Asker asker : List.of(Asker.OTHER_CONSULTANT, Asker.EMPLOYER, Asker.OTHER_JOB_SEEKER)) {
      Answer refused = scene.client(asker).get(scene.path("/cv")).expect(404);
      Answer absent =
          scene.client(asker).get("/api/v1/job-seekers/" + Ids.next() + "/cv").expect(404);
      assertThat(refused.text()).doesNotContain("Zeldzaam");
      assertThat(refused.string("type")).isEqualTo(absent.string("type"));
      assertThat(refused.string("detail")).isEqualTo(absent.string("detail"));
    }
  }

  @Test
  void aBadIdIsAClearError() {
    Client consultant = user(Role.CONSULTANT).signIn();
    assertThat(consultant.get("/api/v1/job-seekers/not-an-id").expect(400).text())
        .doesNotContain("Exception");
  }

  /** A person with everybody who may or may not see him. */
  private static final class Scene {
    private final UUID id = Ids.next();
    private final Map<Asker, Client> clients = new EnumMap<>(Asker.class);
    private final UUID partner = organisation(OrganisationKind.TEMP_AGENCY);
    private final UUID employer = Ids.next();

    Scene() {
      UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
      User own = user(municipality, Role.CONSULTANT);
      User standIn = user(municipality, Role.CONSULTANT);
      User self = user(Role.JOB_SEEKER);
      bean(JobSeekerIntake.class)
          .addAll(
              List.of(People.named(id, self.id(), own.id(), standIn.id(), "Bep", "Zeldzaam")),
              null);
      UUID employerOrganisation =
          bean(Employers.class)
              .add(
                  employer,
                  new EmployerFields("Werkgever", null, null, null, null, null, null),
                  null);
      clients.put(Asker.SELF, self.signIn());
      clients.put(Asker.OWN, own.signIn());
      clients.put(Asker.STAND_IN, standIn.signIn());
      clients.put(Asker.OTHER_CONSULTANT, user(municipality, Role.CONSULTANT).signIn());
      clients.put(Asker.ACCOUNT_MANAGER, user(municipality, Role.ACCOUNT_MANAGER).signIn());
      clients.put(Asker.PARTNER, user(partner, Role.CONSULTANT).signIn());
      clients.put(
          Asker.OTHER_PARTNER, user(organisation(OrganisationKind.UWV), Role.CONSULTANT).signIn());
      clients.put(Asker.EMPLOYER, user(employerOrganisation, Role.EMPLOYER).signIn());
      clients.put(Asker.OTHER_EMPLOYER, user(Role.EMPLOYER).signIn());
      clients.put(Asker.QUALITY, user(municipality, Role.QUALITY).signIn());
      clients.put(
          Asker.QUALITY_ELSEWHERE, user(organisation(OrganisationKind.UWV), Role.QUALITY).signIn());
      clients.put(Asker.OTHER_JOB_SEEKER, user(Role.JOB_SEEKER).signIn());
      clients.put(Asker.MANAGER, user(municipality, Role.MANAGER).signIn());
      clients.put(Asker.ADMIN, user(municipality, Role.ADMIN).signIn());
      clients.put(Asker.NOBODY, anonymous());
    }

    Client client(Asker asker) {
      return clients.get(asker);
    }

    String path(String part) {
      return "/api/v1/job-seekers/" + id + part;
    }

    String sample() {
      return Samples.of(client(Asker.QUALITY), id);
    }

    void consentToAll() {
      List<Map<String, String>> all =
          List.of(
              Map.of("audience", "COLLEAGUES"),
              Map.of("audience", "REGION"),
              Map.of("audience", "EMPLOYERS_PSEUDONYMOUS"),
              Map.of("audience", "PARTNER:" + partner),
              Map.of("audience", "EMPLOYER:" + employer));
      client(Asker.SELF).put(path("/consents"), Map.of("consents", all, "version", 0)).expect(200);
    }

    List<DynamicTest> tests(String title, Map<Asker, List<Integer>> expected) {
      return List.of(Asker.values()).stream()
          .map(
              asker ->
                  dynamicTest(
                      asker + " " + title,
                      () -> assertThat(statusesFor(asker)).isEqualTo(expected.get(asker))))
          .toList();
    }

    private List<Integer> statusesFor(Asker asker) {
      boolean quality = asker == Asker.QUALITY || asker == Asker.QUALITY_ELSEWHERE;
      return List.of("", "/cv", "/consents", "/target-group", "/access-log", "/history").stream()
          .map(
              part ->
                  client(asker).get(path(part) + (quality ? "?sample=" + sample() : "")).status())
          .toList();
    }
  }
}
