package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class AdaptationIT extends VacancyApiTest {
  private static String adaptations(String vacancy) {
    return VACANCIES + "/" + vacancy + "/adaptations";
  }

  private static Map<String, Object> withLicence() {
    Map<String, Object> fields = complete();
    fields.put("licences", List.of("B"));
    return fields;
  }

  private static Answer end(Client who, String path, String to, String reason) {
    Map<String, Object> body = new HashMap<>(Map.of("to", to));
    if (reason != null) {
      body.put("reason", reason);
    }
    return who.with("If-Match", "*").post(path + "/transitions", body);
  }

  private static Answer write(Client who, String path, Map<String, Object> fields) {
    return who.with("If-Match", "*").put(path, fields);
  }

  @Test
  void whatOneProposesTheOtherAgreesToAndTheVacancyTakesItOverWithHistory() {
    String vacancy = published(withLicence());
    Answer started = manager.post(adaptations(vacancy), Map.of()).expect(201);
    String path = adaptations(vacancy) + "/" + started.string("id");
    assertThat(started.header("Location")).isEqualTo(path);
    assertThat(started.at("differences").size()).isZero();
    Map<String, Object> fields = complete();
    fields.put("hoursPerWeek", Map.of("min", 12, "max", 24));
    Answer proposed = write(manager, path, fields).expect(200);
    assertThat(proposed.string("differences.0.field")).isEqualTo("hoursPerWeek");
    assertThat(proposed.string("differences.1.field")).isEqualTo("licences");
    assertThat(proposed.string("differences.1.by")).isEqualTo("ACCOUNT_MANAGER");
    assertThat(proposed.string("differences.1.byName")).isEqualTo("Test Persoon");
    assertThat(proposed.at("mayAgree").getBooleanValue()).isFalse();
    assertThat(proposed.string("original.licences.0")).isEqualTo("B");
    assertThat(proposed.at("adapted.licences").size()).isZero();
    // until somebody agrees the vacancy is as it was
    assertThat(owner.get(VACANCIES + "/" + vacancy).string("licences.0")).isEqualTo("B");
    end(manager, path, "AGREED", null).expect(403);
    assertThat(owner.get(path).expect(200).at("mayAgree").getBooleanValue()).isTrue();
    Answer agreed = end(owner, path, "AGREED", null).expect(200);
    assertThat(agreed.string("status")).isEqualTo("AGREED");
    assertThat(agreed.string("original.licences.0")).isEqualTo("B");
    Answer after = owner.get(VACANCIES + "/" + vacancy).expect(200);
    assertThat(after.at("licences").size()).isZero();
    assertThat(after.string("hoursPerWeek.min")).startsWith("12");
    assertThat(after.string("status")).isEqualTo("PUBLISHED");
    Answer history = owner.get(VACANCIES + "/" + vacancy + "/history").expect(200);
    assertThat(history.string("items.0.action")).isEqualTo("ADAPT");
    Answer list = owner.get(adaptations(vacancy)).expect(200);
    assertThat(list.string("items.0.status")).isEqualTo("AGREED");
    assertThat(list.string("items.0.fields.1")).isEqualTo("licences");
    write(manager, path, fields).expect(409);
  }

  @Test
  void theOtherPartyRejectsWithAReasonAndTheVacancyStays() {
    String vacancy = published(withLicence());
    String path =
        adaptations(vacancy) + "/" + owner.post(adaptations(vacancy), Map.of()).string("id");
    write(owner, path, complete()).expect(200);
    end(owner, path, "REJECTED", "Nee").expect(403);
    assertThat(end(manager, path, "REJECTED", null).expect(422).string("violations.0.pointer"))
        .isEqualTo("/reason");
    Answer rejected = end(manager, path, "REJECTED", "Rijden hoort bij het werk").expect(200);
    assertThat(rejected.string("reason")).isEqualTo("Rijden hoort bij het werk");
    assertThat(owner.get(VACANCIES + "/" + vacancy).string("licences.0")).isEqualTo("B");
    manager.post(adaptations(vacancy), Map.of()).expect(201);
  }

  @Test
  void eachTurnChangesWhoMayAgreeAndWhoChangedWhich() {
    String vacancy = published(withLicence());
    String path =
        adaptations(vacancy) + "/" + manager.post(adaptations(vacancy), Map.of()).string("id");
    Map<String, Object> first = complete();
    write(manager, path, first).expect(200);
    first.put("hourlyWage", "16.00");
    Answer second = write(owner, path, first).expect(200);
    assertThat(second.string("differences.0.field")).isEqualTo("hourlyWage");
    assertThat(second.string("differences.0.by")).isEqualTo("EMPLOYER");
    assertThat(second.string("differences.1.by")).isEqualTo("ACCOUNT_MANAGER");
    end(owner, path, "AGREED", null).expect(403);
    end(owner, path, "WITHDRAWN", null).expect(200);
    assertThat(owner.get(VACANCIES + "/" + vacancy).has("hourlyWage")).isFalse();
  }

  @Test
  void twoEditorsAtOnceSeeAConflictAndLoseNothing() {
    String vacancy = published(withLicence());
    Answer started = manager.post(adaptations(vacancy), Map.of()).expect(201);
    String path = adaptations(vacancy) + "/" + started.string("id");
    Map<String, Object> mine = withLicence();
    mine.put("version", started.at("version").getIntValue());
    mine.put("title", "Orderpicker dagdienst");
    manager.put(path, mine).expect(200);
    Map<String, Object> theirs = withLicence();
    theirs.put("version", started.at("version").getIntValue());
    theirs.put("description", "Rustig werk");
    owner.put(path, theirs).expect(409);
    owner.with("If-Match", started.header("ETag")).put(path, theirs).expect(412);
    Answer latest = owner.get(path).expect(200);
    assertThat(latest.string("adapted.title")).isEqualTo("Orderpicker dagdienst");
    assertThat(latest.has("adapted.description")).isFalse();
  }

  @Test
  void aVacancyThatChangedMeanwhileIsAConflictOnlyInTheSameField() {
    String vacancy = published(withLicence());
    String path =
        adaptations(vacancy) + "/" + owner.post(adaptations(vacancy), Map.of()).string("id");
    Map<String, Object> proposal = withLicence();
    proposal.put("title", "Orderpicker op maat");
    write(owner, path, proposal).expect(200);
    Map<String, Object> meanwhile = withLicence();
    meanwhile.put("title", "Orderpicker (m/v)");
    meanwhile.put("description", "Nieuw magazijn");
    manager.with("If-Match", "*").put(VACANCIES + "/" + vacancy, meanwhile).expect(200);
    assertThat(manager.get(path).string("overtaken.0")).isEqualTo("title");
    Answer refused = end(manager, path, "AGREED", null).expect(409);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/title");
    Answer fresh = manager.with("If-Match", "*").post(path + "/refreshes", Map.of()).expect(200);
    assertThat(fresh.string("original.title")).isEqualTo("Orderpicker (m/v)");
    assertThat(fresh.string("adapted.title")).isEqualTo("Orderpicker op maat");
    assertThat(fresh.string("adapted.description")).isEqualTo("Nieuw magazijn");
    end(manager, path, "AGREED", null).expect(200);
    assertThat(owner.get(VACANCIES + "/" + vacancy).string("description"))
        .isEqualTo("Nieuw magazijn");
  }

  @Test
  void whatIsPublishedStaysPublishableAndNothingAdaptedIsNoAgreement() {
    String vacancy = published(withLicence());
    String path =
        adaptations(vacancy) + "/" + manager.post(adaptations(vacancy), Map.of()).string("id");
    write(manager, path, withLicence()).expect(200);
    end(owner, path, "AGREED", null).expect(403);
    Map<String, Object> bare = withLicence();
    bare.remove("postcode");
    assertThat(write(manager, path, bare).expect(200).string("missing.0.pointer"))
        .isEqualTo("/postcode");
    assertThat(end(owner, path, "AGREED", null).expect(422).string("violations.0.pointer"))
        .isEqualTo("/postcode");
    write(manager, path, Map.of("title", "")).expect(400);
  }

  @Test
  void onlyOneAdaptationIsOpenAlsoWhenTwoStartAtOnce() {
    String vacancy = published();
    CountDownLatch go = new CountDownLatch(1);
    List<CompletableFuture<Answer>> starts =
        Stream.of(manager, owner)
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            go.await();
                          } catch (InterruptedException stopped) {
                            throw new IllegalStateException(stopped);
                          }
                          return who.post(adaptations(vacancy), Map.of());
                        }))
            .toList();
    go.countDown();
    assertThat(starts.stream().map(start -> start.join().status()).toList())
        .containsExactlyInAnyOrder(201, 409);
    String draft = owner.post(VACANCIES, Map.of("title", "Concept")).expect(201).string("id");
    owner.post(adaptations(draft), Map.of()).expect(409);
  }

  @Test
  void strangersSeeNothingOfIt() {
    String vacancy = published();
    String path =
        adaptations(vacancy) + "/" + owner.post(adaptations(vacancy), Map.of()).string("id");
    Client other = ownerOf(TestEmployers.add(manager, "Ander"));
    other.get(path).expect(404);
    other.post(adaptations(vacancy), Map.of()).expect(404);
    write(other, path, complete()).expect(404);
    Client agent = user(organisation(OrganisationKind.TEMP_AGENCY), Role.ACCOUNT_MANAGER).signIn();
    // sees the published vacancy, and is no party to it
    agent.get(path).expect(403);
    user(Role.CONSULTANT).signIn().get(path).expect(403);
    String elsewhere = published();
    manager.get(adaptations(elsewhere) + "/" + path.substring(path.length() - 36)).expect(404);
    manager.get(adaptations(vacancy) + "/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void theGainInCandidatesIsCountedPerVersionAndPerChange() {
    String vacancy = published(withLicence());
    String counts = VACANCIES + "/" + vacancy + "/candidate-counts";
    Map<String, Object> adapted = complete();
    adapted.put("hoursPerWeek", Map.of("min", 8, "max", 36));
    Answer staff = manager.post(counts, adapted).expect(200);
    assertThat(staff.at("changes").size()).isEqualTo(2);
    assertThat(staff.string("changes.0.field")).isEqualTo("hoursPerWeek");
    int before = staff.at("original.possible.exactly").getIntValue();
    assertThat(staff.at("adapted.possible.exactly").getIntValue()).isGreaterThanOrEqualTo(before);
    Answer own = owner.post(counts, adapted).expect(200);
    assertThat(own.has("original.possible")).isTrue();
    manager.post(counts, Map.of("title", "")).expect(400);
    ownerOf(TestEmployers.add(manager, "Ander")).post(counts, adapted).expect(404);
    user(Role.CONSULTANT).signIn().post(counts, adapted).expect(403);
  }
}
