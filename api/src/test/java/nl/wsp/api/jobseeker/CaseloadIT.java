package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class CaseloadIT extends ApiTest {
  private static final String LIST = "/api/v1/job-seekers";

  @Test
  void aConsultantSeesHisOwnPeopleAndThoseHeStandsInForWithWhatAsksAttention() {
    User consultant = user(Role.CONSULTANT);
    User colleague = user(Role.CONSULTANT);
    UUID own = add(consultant.id(), null, "Eigen");
    UUID standIn = add(colleague.id(), consultant.id(), "Waargenomen");
    UUID other = add(colleague.id(), null, "Vreemd");
    Answer list = consultant.signIn().get(LIST).expect(200);
    assertThat(idsOf(list)).containsExactlyInAnyOrder(own.toString(), standIn.toString());
    assertThat(list.text()).doesNotContain(other.toString()).doesNotContain("Vreemd");
    assertThat(list.string("items.0.missing.0.field")).isEqualTo("/competencies");
    List<String> signals =
        IntStream.range(0, list.at("items.0.signals").size())
            .mapToObj(i -> list.string("items.0.signals." + i + ".code"))
            .toList();
    assertThat(signals).containsExactly("NO_CONSENT", "CV_INCOMPLETE");
    int standInRow = idsOf(list).indexOf(standIn.toString());
    assertThat(list.at("items." + standInRow + ".standIn").getBooleanValue()).isTrue();
  }

  @Test
  void theListIsReadPageByPageWhileOthersComeAndChange() {
    User consultant = user(Role.CONSULTANT);
    Client client = consultant.signIn();
    for (int i = 0; i < 5; i++) {
      add(consultant.id(), null, "Persoon " + i);
    }
    Answer first = client.get(LIST + "?limit=2").expect(200);
    add(consultant.id(), null, "Nieuw");
    Answer second = client.get(LIST + "?limit=2&cursor=" + first.string("next")).expect(200);
    Answer third = client.get(LIST + "?limit=2&cursor=" + second.string("next")).expect(200);
    assertThat(third.has("next")).isFalse();
    List<String> ids = new ArrayList<>();
    List.of(first, second, third).forEach(page -> ids.addAll(idsOf(page)));
    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    client.get(LIST + "?intake=true&cursor=" + first.string("next")).expect(400);
    client.get(LIST + "?limit=101").expect(400);
    client.get(LIST + "?intake=perhaps").expect(400);
  }

  @Test
  void somebodyOnTheIntakeListIsTakenOnceAndThenBelongsToTheTaker() {
    UUID id =
        bean(JobSeekerIntake.class)
            .addOrRefresh(
                People.imported("intake-" + Ids.next(), People.wishing(Codes.occupation())), null)
            .id();
    Client taker = user(Role.CONSULTANT).signIn();
    Answer intake = taker.get(LIST + "?intake=true&limit=100").expect(200);
    int row = idsOf(intake).indexOf(id.toString());
    assertThat(row).isNotNegative();
    assertThat(intake.string("items." + row + ".relation")).isEqualTo("INTAKE");
    assertThat(intake.has("items." + row + ".completeness")).isFalse();
    taker.get(LIST + "/" + id).expect(200);
    taker.get(LIST + "/" + id + "/cv").expect(403);
    taker.get(LIST + "/" + id + "/target-group").expect(403);
    taker.post(LIST + "/" + id + "/transitions", Map.of("to", "ELSEWHERE")).expect(400);
    Answer taken = taker.post(LIST + "/" + id + "/transitions", Map.of("to", "TAKEN")).expect(200);
    assertThat(taken.string("relation")).isEqualTo("OWN_CONSULTANT");
    taker.get(LIST + "/" + id + "/cv").expect(200);
    taker.post(LIST + "/" + id + "/transitions", Map.of("to", "TAKEN")).expect(409);
    Client late = user(Role.CONSULTANT).signIn();
    late.post(LIST + "/" + id + "/transitions", Map.of("to", "TAKEN")).expect(404);
  }

  @Test
  void aPartnersConsultantHasNoIntakeList() {
    UUID partner = organisation(OrganisationKind.UWV);
    Client consultant = user(partner, Role.CONSULTANT).signIn();
    bean(JobSeekerIntake.class)
        .addOrRefresh(People.imported("intake-" + Ids.next(), CvContent.EMPTY), null);
    assertThat(consultant.get(LIST + "?intake=true").expect(200).at("items").size()).isZero();
  }

  @Test
  void aConsultantMakesAFileForHimselfAndChangesIt() {
    User consultant = user(Role.CONSULTANT);
    Client client = consultant.signIn();
    Answer refused = client.post(LIST, Map.of("firstName", "Bep")).expect(400);
    assertThat(CvIT.violationsOf(refused)).containsExactly("/lastName required");
    Map<String, Object> fields = new HashMap<>(Map.of("firstName", "Bep", "lastName", "Bakker"));
    Answer made = client.with("Idempotency-Key", "one").post(LIST, fields).expect(201);
    Answer again = client.with("Idempotency-Key", "one").post(LIST, fields).expect(201);
    String id = made.string("id");
    assertThat(again.string("id")).isEqualTo(id);
    assertThat(made.header("Location")).isEqualTo(LIST + "/" + id);
    assertThat(made.string("municipalityCode")).isEqualTo(MUNICIPALITY);
    fields.put("consultantId", consultant.id().toString());
    fields.put("municipalityCode", "GM0626");
    fields.put("active", false);
    fields.put("version", 0);
    Answer changed = client.put(LIST + "/" + id, fields).expect(200);
    assertThat(changed.string("municipalityCode")).isEqualTo("GM0626");
    assertThat(changed.at("active").getBooleanValue()).isFalse();
    client.put(LIST + "/" + id, fields).expect(409);
    fields.put("version", 1);
    fields.put("email", "no address");
    fields.put("municipalityCode", "GM9999");
    assertThat(CvIT.violationsOf(client.put(LIST + "/" + id, fields).expect(400)))
        .containsExactlyInAnyOrder("/email email", "/municipalityCode municipality");
    Answer history = client.get(LIST + "/" + id + "/history").expect(200);
    assertThat(history.string("items.0.action")).isEqualTo("UPDATE");
    assertThat(history.at("items.0.fields").size()).isEqualTo(2);
    assertThat(history.string("items.1.action")).isEqualTo("CREATE");
  }

  @Test
  void aFileIsHandedOverToAnotherConsultantAndTheFormerNoLongerSeesIt() {
    User former = user(Role.CONSULTANT);
    User next = user(Role.CONSULTANT);
    UUID id = add(former.id(), null, "Overdracht");
    Map<String, Object> fields = new HashMap<>(Map.of("lastName", "Overdracht", "version", 0));
    fields.put("consultantId", user(Role.ACCOUNT_MANAGER).id().toString());
    Client client = former.signIn();
    assertThat(CvIT.violationsOf(client.put(LIST + "/" + id, fields).expect(422)))
        .containsExactly("/consultantId consultant");
    fields.put("consultantId", next.id().toString());
    client.put(LIST + "/" + id, fields).expect(200);
    client.get(LIST + "/" + id).expect(404);
    next.signIn().get(LIST + "/" + id + "/cv").expect(200);
  }

  @Test
  void thePersonFindsHisFileAndChangesHowToReachHimOnly() {
    User account = user(Role.JOB_SEEKER);
    User consultant = user(Role.CONSULTANT);
    UUID id = Ids.next();
    bean(JobSeekerIntake.class)
        .addAll(
            List.of(People.named(id, account.id(), consultant.id(), null, "Bep", "Visser")), null);
    Client self = account.signIn();
    Answer me = self.get(LIST + "/me").expect(200);
    assertThat(me.string("id")).isEqualTo(id.toString());
    assertThat(me.string("consultant.name")).isEqualTo("Test Persoon");
    Map<String, Object> fields =
        new HashMap<>(
            Map.of(
                "firstName",
                "Bep",
                "lastName",
                "Visser",
                "birthDate",
                "1990-05-04",
                "municipalityCode",
                "GM1916",
                "consultantId",
                consultant.id().toString(),
                "email",
                "nieuw@demo.example",
                "version",
                0));
    assertThat(self.put(LIST + "/" + id, fields).expect(200).string("email"))
        .isEqualTo("nieuw@demo.example");
    fields.put("version", 1);
    fields.put("lastName", "Anders");
    Answer refused = self.put(LIST + "/" + id, fields).expect(403);
    assertThat(CvIT.violationsOf(refused)).containsExactly("/lastName consultant-only");
    user(Role.JOB_SEEKER).signIn().get(LIST + "/me").expect(404);
    user(Role.CONSULTANT).signIn().get(LIST + "/me").expect(403);
  }

  @Test
  void onlyConsultantsHaveACaseload() {
    for (Role role : Role.values()) {
      int status = user(role).signIn().get(LIST).status();
      assertThat(status).as(role.name()).isEqualTo(role == Role.CONSULTANT ? 200 : 403);
    }
  }

  private static UUID add(UUID consultantId, UUID standInId, String lastName) {
    UUID id = Ids.next();
    bean(JobSeekerIntake.class)
        .addAll(List.of(People.named(id, null, consultantId, standInId, "Test", lastName)), null);
    return id;
  }

  private static List<String> idsOf(Answer list) {
    return IntStream.range(0, list.at("items").size())
        .mapToObj(i -> list.string("items." + i + ".id"))
        .toList();
  }
}
