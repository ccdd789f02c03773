package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samples are the only ground on which a quality officer reads a file (domain §1). */
class QualitySampleIT extends ApiTest {
  private static final String SAMPLES = "/api/v1/quality-samples";

  private UUID person;
  private User officer;
  private Client quality;

  @BeforeEach
  void anOfficerAndAPerson() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    person = Ids.next();
    bean(JobSeekerIntake.class)
        .addAll(
            List.of(
                People.named(
                    person, null, user(municipality, Role.CONSULTANT).id(), null, "Bep", "Visser")),
            null);
    officer = user(municipality, Role.QUALITY);
    quality = officer.signIn();
  }

  @AfterEach
  void backToNow() {
    bean(SettableClock.class).reset();
  }

  @Test
  void aSampleByChanceHoldsAsManyFilesAsAskedEachOnce() {
    Answer drawn =
        quality.post(SAMPLES, Map.of("reason", "Kwartaalcontrole", "size", 1)).expect(201);
    assertThat(drawn.string("number")).matches("20\\d\\d-[0-9A-F]{8}");
    assertThat(drawn.string("size")).isEqualTo("1");
    String drawnPerson = drawn.string("files.0.jobSeekerId");
    quality
        .get("/api/v1/job-seekers/" + drawnPerson + "/cv?sample=" + drawn.string("number"))
        .expect(200);
    assertThat(quality.get(SAMPLES).expect(200).string("items.0.id")).isEqualTo(drawn.string("id"));
  }

  @Test
  void aSampleClosesByItself() {
    String number = Samples.of(quality, person);
    String cv = "/api/v1/job-seekers/" + person + "/cv?sample=" + number;
    quality.get(cv).expect(200);
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofDays(29)));
    Client later = officer.signIn();
    later.get(cv).expect(404);
    String id = later.get(SAMPLES).expect(200).string("items.0.id");
    later
        .put(SAMPLES + "/" + id + "/files/" + person, Map.of("finding", "IN_ORDER", "version", 0))
        .expect(422);
  }

  @Test
  void aFindingIsKeptAndOfTwoAtOnceTheSecondIsTold() {
    Answer drawn = draw();
    String file = SAMPLES + "/" + drawn.string("id") + "/files/" + person;
    assertThat(
            CvIT.violationsOf(
                quality.put(file, Map.of("finding", "NEEDS_ATTENTION", "version", 0)).expect(400)))
        .containsExactly("/note required");
    quality
        .put(
            file,
            Map.of("finding", "NEEDS_ATTENTION", "note", "Toestemming ontbreekt", "version", 0))
        .expect(200);
    quality.put(file, Map.of("finding", "IN_ORDER", "version", 0)).expect(409);
    Answer read = quality.get(SAMPLES + "/" + drawn.string("id")).expect(200);
    assertThat(read.string("needAttention")).isEqualTo("1");
    assertThat(read.string("files.0.note")).isEqualTo("Toestemming ontbreekt");
    quality.put(SAMPLES + "/" + drawn.string("id") + "/files/" + Ids.next(), Map.of()).expect(404);
  }

  @Test
  void aSampleOfAnotherServiceDoesNotExist() {
    Answer drawn = draw();
    Client elsewhere = user(organisation(OrganisationKind.UWV), Role.QUALITY).signIn();
    elsewhere.get(SAMPLES + "/" + drawn.string("id")).expect(404);
    assertThat(elsewhere.get(SAMPLES).expect(200).has("items.0")).isFalse();
    elsewhere.post(SAMPLES, Map.of("reason", "x", "jobSeekerIds", List.of(person))).expect(404);
  }

  @Test
  void badQuestionsNameTheField() {
    assertThat(CvIT.violationsOf(quality.post(SAMPLES, Map.of()).expect(400)))
        .containsExactly("/reason required", "/size required");
    assertThat(
            CvIT.violationsOf(quality.post(SAMPLES, Map.of("reason", "x", "size", 51)).expect(400)))
        .containsExactly("/size too-high");
    quality.post(SAMPLES, Map.of("reason", "x", "jobSeekerIds", List.of(Ids.next()))).expect(404);
  }

  private Answer draw() {
    return quality
        .post(SAMPLES, Map.of("reason", "Klacht", "jobSeekerIds", List.of(person)))
        .expect(201);
  }
}
