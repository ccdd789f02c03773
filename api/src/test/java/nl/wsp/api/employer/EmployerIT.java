package nl.wsp.api.employer;

import static nl.wsp.api.employer.TestEmployers.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class EmployerIT extends ApiTest {
  private static final String EMPLOYERS = "/api/v1/employers";

  /** The employer's own contact person, signed in. */
  private static Client ownerOf(Answer employer) {
    return user(UUID.fromString(employer.string("organisationId")), Role.EMPLOYER).signIn();
  }

  @Test
  void anAccountManagerAddsAnEmployerAndBecomesItsContact() {
    User manager = user(Role.ACCOUNT_MANAGER);
    Answer created = manager.signIn().post(EMPLOYERS, fields("Bakkerij Zeewind")).expect(201);
    assertThat(created.header("Location")).isEqualTo(EMPLOYERS + "/" + created.string("id"));
    assertThat(created.header("ETag")).isNotEmpty();
    assertThat(created.string("postcode")).isEqualTo("2262AB");
    assertThat(created.string("municipality")).isEqualTo(MUNICIPALITY);
    Answer read = ownerOf(created).get(EMPLOYERS + "/" + created.string("id")).expect(200);
    assertThat(read.string("accountManager.name")).isEqualTo("Test Persoon");
    assertThat(read.string("accountManager.email")).isEqualTo(manager.username());
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    Answer refused =
        user(Role.ACCOUNT_MANAGER)
            .signIn()
            .post(
                EMPLOYERS,
                Map.of("kvkNumber", "1234567", "sector", "winkel", "postcode", "0123 SS"))
            .expect(400);
    assertThat(refused.text())
        .contains("\"/name\"", "\"/kvkNumber\"", "\"/sector\"", "\"/postcode\"")
        .doesNotContain("winkel");
  }

  @Test
  void aKvkNumberIsGivenToOneEmployerOnly() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> first = fields("Eerste");
    manager.post(EMPLOYERS, first).expect(201);
    Map<String, Object> second = fields("Tweede");
    second.put("kvkNumber", first.get("kvkNumber"));
    Answer refused = manager.post(EMPLOYERS, second).expect(409);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/kvkNumber");
    assertThat(refused.string("violations.0.code")).isEqualTo("kvk-number-taken");
  }

  @Test
  void anEmployerSeesAndEditsOnlyHimselfAndNotWhatIsStaffs() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer own = manager.post(EMPLOYERS, fields("Eigen BV")).expect(201);
    Answer other = manager.post(EMPLOYERS, fields("Ander BV")).expect(201);
    Client owner = ownerOf(own);
    owner.get(EMPLOYERS + "/" + other.string("id")).expect(404);
    owner.put(EMPLOYERS + "/" + other.string("id"), fields("Gekaapt")).expect(404);
    assertThat(owner.get(EMPLOYERS).expect(200).at("items").size()).isEqualTo(1);
    String path = EMPLOYERS + "/" + own.string("id");
    owner.get(path + "/contact-moments").expect(403);
    Map<String, Object> edit = fields("Eigen BV nieuw");
    edit.put("kvkNumber", own.string("kvkNumber"));
    edit.put("version", own.at("version").getIntValue());
    assertThat(owner.put(path, edit).expect(200).string("name")).isEqualTo("Eigen BV nieuw");
    edit.put("kvkNumber", TestEmployers.kvkNumber());
    Answer refused =
        owner.with("If-Match", owner.get(path).header("ETag")).put(path, edit).expect(403);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/kvkNumber");
    owner.post(EMPLOYERS, fields("Nog een")).expect(403);
  }

  @Test
  void aConsultantReadsAndNotesContactButDoesNotEdit() {
    Answer made =
        user(Role.ACCOUNT_MANAGER).signIn().post(EMPLOYERS, fields("Leesbaar")).expect(201);
    Client consultant = user(Role.CONSULTANT).signIn();
    String path = EMPLOYERS + "/" + made.string("id");
    consultant.get(path).expect(200);
    Map<String, Object> edit = fields("Anders");
    edit.put("version", 0);
    consultant.put(path, edit).expect(403);
    consultant
        .post(path + "/contact-moments", Map.of("kind", "PHONE", "note", "Gebeld over stage"))
        .expect(201);
    Answer moments = consultant.get(path + "/contact-moments").expect(200);
    assertThat(moments.string("items.0.note")).isEqualTo("Gebeld over stage");
    assertThat(moments.string("items.0.by")).isEqualTo("Test Persoon");
  }

  @Test
  void aPartnerSeesOnlyTheEmployersItsOwnPeopleManage() {
    UUID agency = organisation(OrganisationKind.TEMP_AGENCY);
    User agent = user(agency, Role.ACCOUNT_MANAGER);
    Client colleague = user(agency, Role.CONSULTANT).signIn();
    Answer ours = agent.signIn().post(EMPLOYERS, fields("Van het bureau")).expect(201);
    Answer theirs =
        user(Role.ACCOUNT_MANAGER).signIn().post(EMPLOYERS, fields("Van de gemeente")).expect(201);
    colleague.get(EMPLOYERS + "/" + ours.string("id")).expect(200);
    colleague.get(EMPLOYERS + "/" + theirs.string("id")).expect(404);
    assertThat(colleague.get(EMPLOYERS).expect(200).at("items").size()).isEqualTo(1);
    // a partner appoints its own people only
    Map<String, Object> foreign = fields("Weggegeven");
    foreign.put("accountManagerId", user(Role.ACCOUNT_MANAGER).id());
    Answer refused = agent.signIn().post(EMPLOYERS, foreign).expect(422);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/accountManagerId");
  }

  @Test
  void rolesWithoutWorkForEmployersAreRefused() {
    for (Role role : List.of(Role.JOB_SEEKER, Role.MANAGER, Role.QUALITY, Role.ADMIN)) {
      user(role).signIn().get(EMPLOYERS).expect(403);
    }
    anonymous().get(EMPLOYERS).expect(401);
  }

  @Test
  void anOldVersionIsRefusedWithTheFittingStatus() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer made = manager.post(EMPLOYERS, fields("Gelijktijdig")).expect(201);
    String path = EMPLOYERS + "/" + made.string("id");
    Map<String, Object> edit = fields("Gelijktijdig 2");
    edit.put("version", made.at("version").getIntValue());
    manager.put(path, edit).expect(200);
    manager.put(path, edit).expect(409);
    manager.with("If-Match", made.header("ETag")).put(path, edit).expect(412);
    edit.remove("version");
    manager.put(path, edit).expect(400);
  }

  @Test
  void aRetriedPostMakesOneEmployer() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Client retrying = manager.with("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body = fields("Eenmaal");
    Answer first = retrying.post(EMPLOYERS, body).expect(201);
    Answer second = retrying.post(EMPLOYERS, body).expect(201);
    assertThat(second.string("id")).isEqualTo(first.string("id"));
    Answer reused = retrying.post(EMPLOYERS, fields("Iets anders")).expect(422);
    assertThat(reused.string("violations.0.code")).isEqualTo("key-reused");
  }

  @Test
  void ofTwoPostsAtOnceWithOneKeyOneMakesAnEmployer() {
    Client retrying =
        user(Role.ACCOUNT_MANAGER).signIn().with("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body = fields("Tegelijk");
    List<Answer> answers = bothAtOnce(() -> retrying.post(EMPLOYERS, body));
    assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
    assertThat(answers.getFirst().string("id")).isEqualTo(answers.getLast().string("id"));
  }

  @Test
  void ofTwoPostsAtOnceWithOneKvkNumberOneIsRefused() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> body = fields("Dubbel");
    List<Answer> answers = bothAtOnce(() -> manager.post(EMPLOYERS, body));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void aKeyOfAFailedPostIsFreeAgain() {
    Client retrying =
        user(Role.ACCOUNT_MANAGER).signIn().with("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body = fields("Eerst mis");
    body.put("accountManagerId", UUID.randomUUID());
    retrying.post(EMPLOYERS, body).expect(422);
    body.remove("accountManagerId");
    retrying.post(EMPLOYERS, body).expect(201);
  }

  private static List<Answer> bothAtOnce(Callable<Answer> post) {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Answer> together =
        () -> {
          start.await();
          return post.call();
        };
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : people.invokeAll(List.of(together, together))) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void pagesNeitherRepeatNorSkipWhileEmployersAreAdded() {
    User manager = user(Role.ACCOUNT_MANAGER);
    Client client = manager.signIn();
    String list = EMPLOYERS + "?limit=2&accountManagerId=" + manager.id();
    for (String name : List.of("A", "B", "B", "C", "D")) {
      client.post(EMPLOYERS, fields("Blad " + name)).expect(201);
    }
    Answer page = client.get(list).expect(200);
    client.post(EMPLOYERS, fields("Blad 0")).expect(201);
    client.post(EMPLOYERS, fields("Blad BB")).expect(201);
    List<String> names = new ArrayList<>();
    while (true) {
      page.at("items").values().forEach(item -> names.add(item.get("name").getStringValue()));
      if (!page.has("next")) {
        break;
      }
      page = client.get(list + "&cursor=" + page.string("next")).expect(200);
    }
    assertThat(names).containsExactly("Blad A", "Blad B", "Blad B", "Blad BB", "Blad C", "Blad D");
  }

  @Test
  void searchingTakesWildcardsLiterally() {
    User manager = user(Role.ACCOUNT_MANAGER);
    Client client = manager.signIn();
    client.post(EMPLOYERS, fields("Honderd% Vers")).expect(201);
    client.post(EMPLOYERS, fields("Honderd Vers")).expect(201);
    String mine = EMPLOYERS + "?accountManagerId=" + manager.id() + "&q=";
    assertThat(client.get(mine + "honderd").at("items").size()).isEqualTo(2);
    assertThat(client.get(mine + "d%25").at("items").size()).isEqualTo(1);
    client.get(EMPLOYERS + "?accountManagerId=nobody").expect(400);
    client.get(EMPLOYERS + "?limit=101").expect(400);
  }

  @Test
  void theListIsWrittenAsASheetForWhoeverSeesIt() {
    User manager = user(Role.ACCOUNT_MANAGER);
    Client signedIn = manager.signIn();
    Answer made = signedIn.post(EMPLOYERS, fields("=Bakkerij Blad")).expect(201);
    String mine = EMPLOYERS + "/sheet?accountManagerId=" + manager.id();
    Answer sheet = signedIn.with("Accept", "text/csv").get(mine).expect(200);
    assertThat(sheet.header("Content-Disposition")).contains("werkgevers.csv");
    assertThat(sheet.text()).startsWith("Naam,KvK-nummer").contains("'=Bakkerij Blad");
    assertThat(sheet.text().lines().count()).isEqualTo(2);
    assertThat(signedIn.get(mine).expect(200).header("Content-Disposition")).contains(".xlsx");
    ownerOf(made).get(EMPLOYERS + "/sheet").expect(403);
    User partner = user(organisation(OrganisationKind.TEMP_AGENCY), Role.ACCOUNT_MANAGER);
    assertThat(partner.signIn().with("Accept", "text/csv").get(mine).expect(200).text())
        .doesNotContain("Blad");
  }
}
