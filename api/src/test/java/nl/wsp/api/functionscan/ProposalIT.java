package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class ProposalIT extends ProposalApiTest {
  @Test
  void anAdviserGetsTheBundleThatGainsMostWithTheReasonOfEveryTask() {
    String scan = scanWithTasks();
    Answer asked = ask(scan, Map.of()).expect(202);
    String address = asked.header("Location");
    assertThat(address).isEqualTo(proposalsOf(scan) + "/" + asked.string("id"));
    Answer done = done(address);
    assertThat(done.string("outcome")).isEqualTo("OPTIMAL");
    assertThat(reasons(done))
        .containsEntry("Dozen uitpakken", "TAKEN")
        .containsEntry("Vakken vullen", "TAKEN")
        .containsEntry("Etiketten plakken", "NO_ROOM")
        .containsEntry("Klachten afhandelen", "DEMAND_ABOVE_CEILING")
        .containsEntry("Rooster maken", "LEVEL_ABOVE_CEILING")
        .containsEntry("Kas opmaken", "NOT_TAKEABLE");
    assertThat(done.at("functions").size()).isEqualTo(1);
    assertThat(done.at("functions.0.hoursPerWeek").getDoubleValue()).isEqualTo(12);
    assertThat(done.string("functions.0.workLevel")).isEqualTo("1");
    assertThat(done.string("functions.0.demands.PHYSICAL")).isEqualTo("2");
    assertThat(done.string("functions.0.competencies.0.code")).isEqualTo("CMP-orders-picken");
    assertThat(done.at("functions.0.week").size()).isEqualTo(3);
    assertThat(done.has("functions.0.presentCandidates")).isTrue();
    assertThat(done.has("functions.0.presentForSubsidy")).isTrue();
    assertThat(done.string("reliefs.0.performer")).isEqualTo("Magazijnchef");
    assertThat(done.string("reliefs.0.instead.0")).isEqualTo("Meer tijd voor leveranciers");
    assertThat(done.at("reliefs.0.overtimeHoursPerWeek").getDoubleValue()).isEqualTo(3);
  }

  /** Domain §4: M = 14.71 × 1.08 = 15.8868; an hour costs 19.62, half of it is compensated. */
  @Test
  void theBusinessCaseIsThatOfTheSubsidyCalculator() {
    String scan = scanWithTasks();
    Answer done = done(ask(scan, Map.of()).expect(202).header("Location"));
    // 12 hours × 52 weeks: × 34.50, × 19.620198, half of that
    assertThat(done.string("business.freedCostPerYear")).isEqualTo("21528.00");
    assertThat(done.string("business.wageCostPerYear")).isEqualTo("12243.00");
    assertThat(done.string("business.subsidyPerYear")).isEqualTo("6121.50");
    assertThat(done.string("business.netCostPerYear")).isEqualTo("6121.50");
    assertThat(done.string("business.gainBeforeSubsidyPerYear")).isEqualTo("9285.00");
    assertThat(done.string("business.gainPerYear")).isEqualTo("15406.50");
    // wage value 30%: 70% compensated; 70%: 30%
    assertThat(done.string("sensitivity.0.wageValuePercent")).isEqualTo("30");
    assertThat(done.string("sensitivity.0.netCostPerYear")).isEqualTo("3672.90");
    assertThat(done.string("sensitivity.2.wageValuePercent")).isEqualTo("70");
    assertThat(done.string("sensitivity.2.netCostPerYear")).isEqualTo("8570.10");
    assertThat(codes(done, "risks", "code")).contains("TABLE_ENDS");
    // what no choice is above is what this one gains
    assertThat(done.string("boundPerWeek")).isEqualTo(done.string("gainPerWeek"));
  }

  @Test
  void pinsAndBansChangeTheChoiceAndImpossibleOnesAreRefused() {
    String scan = scanWithTasks();
    Answer other =
        done(
            ask(
                    scan,
                    Map.of(
                        "pinned", List.of(id("Etiketten plakken")),
                        "forbidden", List.of(id("Vakken vullen"))))
                .expect(202)
                .header("Location"));
    assertThat(reasons(other))
        .containsEntry("Etiketten plakken", "TAKEN")
        .containsEntry("Vakken vullen", "FORBIDDEN");
    assertThat(ask(scan, Map.of("pinned", List.of(id("Rooster maken")))).expect(422).text())
        .contains("pin-refused");
    Map<String, Object> both =
        Map.of("pinned", List.of(id("Vakken vullen")), "forbidden", List.of(id("Vakken vullen")));
    assertThat(ask(scan, both).expect(422).text()).contains("pinned-and-forbidden");
    assertThat(ask(scan, Map.of("pinned", List.of(UUID.randomUUID()))).expect(400).text())
        .contains("unknown-task");
    ask(scan, Map.of("functions", List.of(hours(4, 12)))).expect(400);
    ask(scan, Map.of("functions", List.of(hours(20, 12)))).expect(422);
    ask(scan, Map.of("wageValuePercent", 101)).expect(400);
    ask(scan, Map.of("hourlyWage", "5.00")).expect(422);
    assertThat(manager.get(proposalsOf(scan)).at("items").size()).isEqualTo(1);
  }

  @Test
  void theEmployerReadsWhatIsSharedOnceThereIsAnAdvice() {
    String scan = scanWithTasks();
    String proposal = done(ask(scan, Map.of()).expect(202).header("Location")).string("id");
    String address = proposalsOf(scan) + "/" + proposal;
    owner.get(address).expect(404);
    manager.put(address + "/sharing", Map.of("shared", true)).expect(200);
    owner.get(address).expect(404);
    assertThat(owner.get(proposalsOf(scan)).expect(200).at("items").size()).isZero();
    move(manager, scan, "ADVICE").expect(200);
    Answer read = owner.get(address).expect(200);
    assertThat(read.has("functions.0.presentCandidates")).isTrue();
    assertThat(read.has("functions.0.presentForSubsidy")).isFalse();
    assertThat(owner.get(proposalsOf(scan)).expect(200).at("items").size()).isEqualTo(1);
    owner.put(address + "/sharing", Map.of("shared", false)).expect(403);
    owner.post(proposalsOf(scan), question(Map.of())).expect(403);
    manager.put(address + "/sharing", Map.of("shared", false)).expect(200);
    owner.get(address).expect(404);
  }

  @Test
  void aForeignScanDoesNotExist() {
    String scan = scanWithTasks();
    String proposal = done(ask(scan, Map.of()).expect(202).header("Location")).string("id");
    String address = proposalsOf(scan) + "/" + proposal;
    Client otherEmployer = ownerOf(TestEmployers.add(manager, "Ander"));
    Client partner =
        user(organisation(OrganisationKind.TEMP_AGENCY), Role.ACCOUNT_MANAGER).signIn();
    for (Client stranger : List.of(otherEmployer, partner)) {
      stranger.get(address).expect(404);
      stranger.get(proposalsOf(scan)).expect(404);
      stranger.get(SCANS + "/" + scan + "/report").expect(404);
      stranger.post(address + "/acceptance", Map.of()).expect(404);
    }
    partner.post(proposalsOf(scan), question(Map.of())).expect(404);
    partner.put(address + "/sharing", Map.of("shared", true)).expect(404);
    // a proposal is found under its own scan only
    manager.get(proposalsOf(scanWithTasks()) + "/" + proposal).expect(404);
    manager.get(proposalsOf(scan) + "/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void acceptingMakesADraftVacancyWithEverythingFilledAndALinkBothWays() {
    String scan = scanWithTasks();
    String proposal = done(ask(scan, Map.of()).expect(202).header("Location")).string("id");
    String address = proposalsOf(scan) + "/" + proposal;
    owner.post(address + "/acceptance", Map.of()).expect(404);
    manager.post(address + "/acceptance", Map.of()).expect(409);
    manager.put(address + "/sharing", Map.of("shared", true)).expect(200);
    move(manager, scan, "ADVICE").expect(200);
    assertThat(move(owner, scan, "ACCEPTED").expect(422).text()).contains("choose-proposal");
    Answer accepted = owner.post(address + "/acceptance", Map.of()).expect(201);
    assertThat(accepted.at("chosen").getBooleanValue()).isTrue();
    assertThat(owner.get(SCANS + "/" + scan).string("status")).isEqualTo("ACCEPTED");
    owner.post(address + "/acceptance", Map.of()).expect(409);
    String vacancyId = accepted.string("vacancies.0.vacancyId");
    Answer vacancy = owner.get("/api/v1/vacancies/" + vacancyId).expect(200);
    assertThat(vacancy.string("status")).isEqualTo("DRAFT");
    assertThat(vacancy.string("description")).contains("Dozen uitpakken", "Vakken vullen");
    assertThat(vacancy.at("hoursPerWeek.min").getDoubleValue()).isEqualTo(12);
    assertThat(vacancy.string("hourlyWage")).isEqualTo("14.71");
    assertThat(vacancy.string("educationLevel")).isEqualTo("1");
    assertThat(vacancy.string("postcode")).isEqualTo(employer.string("postcode"));
    assertThat(vacancy.at("dayParts").size()).isEqualTo(3);
    assertThat(vacancy.string("demands.PHYSICAL")).isEqualTo("2");
    assertThat(vacancy.string("competencies.0.code")).isEqualTo("CMP-orders-picken");
    assertThat(vacancy.has("occupation.code")).isTrue();
    assertThat(vacancy.at("tracks").values())
        .extracting(JsonNode::getStringValue)
        .contains("WAGE_COST_SUBSIDY");
    Answer origin = owner.get("/api/v1/vacancies/" + vacancyId + "/function-scan").expect(200);
    assertThat(origin.string("items.0.scanId")).isEqualTo(scan);
    assertThat(origin.string("items.0.proposalId")).isEqualTo(proposal);
    // complete enough to publish as it is
    manager
        .post("/api/v1/vacancies/" + vacancyId + "/transitions", Map.of("to", "PUBLISHED"))
        .expect(200);
    ask(scan, Map.of()).expect(409);
  }

  @Test
  void aVacancyOfNoScanHasNoOrigin() {
    String vacancy = owner.post("/api/v1/vacancies", Map.of("title", "Hulp")).string("id");
    assertThat(
            owner
                .get("/api/v1/vacancies/" + vacancy + "/function-scan")
                .expect(200)
                .at("items")
                .size())
        .isZero();
    Client stranger = ownerOf(TestEmployers.add(manager, "Ander"));
    stranger.get("/api/v1/vacancies/" + vacancy + "/function-scan").expect(404);
  }

  private static Map<String, String> reasons(Answer proposal) {
    Map<String, String> reasons = new HashMap<>();
    proposal
        .at("tasks")
        .values()
        .forEach(
            task -> {
              assertThat(task.get("explanation").getStringValue()).isNotBlank();
              reasons.put(task.get("name").getStringValue(), task.get("reason").getStringValue());
            });
    return reasons;
  }

  private static List<String> codes(Answer answer, String list, String field) {
    List<String> codes = new ArrayList<>();
    answer.at(list).values().forEach(item -> codes.add(item.get(field).getStringValue()));
    return codes;
  }
}
