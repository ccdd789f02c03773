package nl.wsp.api.sroi;

import static nl.wsp.api.sroi.Sroi.CONTRIBUTIONS;
import static nl.wsp.api.sroi.Sroi.OBLIGATIONS;
import static nl.wsp.api.sroi.Sroi.add;
import static nl.wsp.api.sroi.Sroi.employment;
import static nl.wsp.api.sroi.Sroi.move;
import static nl.wsp.api.sroi.Sroi.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wsp.api.placement.TestPlacements;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.sroi.Sroi.Owed;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContributionIT extends ApiTest {
  private Client enters;
  private Client second;
  private Owed owed;

  @BeforeEach
  void anObligation() {
    enters = user(Role.ACCOUNT_MANAGER).signIn();
    second = user(Role.ACCOUNT_MANAGER).signIn();
    owed = Sroi.owed(enters, "RIJNSTREEK");
  }

  private Answer submitted(Map<String, Object> fields) {
    Answer made = add(enters, owed, fields);
    move(enters, made, "SUBMITTED").expect(200);
    return made;
  }

  @Test
  void aContributionCountsAfterASecondPersonApprovedIt() {
    Answer made = add(enters, owed, employment(placementAt(owed)));
    assertThat(made.string("value")).isEqualTo("15000.00");
    assertThat(made.string("block")).isEqualTo("PARTICIPATION_ACT_LONG");
    assertThat(made.string("status")).isEqualTo("PLANNED");
    assertThat(enters.get(owed.path()).string("progress.planned")).isEqualTo("15000.00");
    move(enters, made, "SUBMITTED").expect(200);
    assertThat(enters.get(owed.path()).string("progress.submitted")).isEqualTo("15000.00");
    assertThat(enters.get(owed.path()).string("realised")).isEqualTo("0.00");

    Answer approved = move(second, made, "APPROVED").expect(200);
    assertThat(approved.has("decidedBy")).isTrue();
    Answer after = enters.get(owed.path()).expect(200);
    assertThat(after.string("realised")).isEqualTo("15000.00");
    assertThat(after.string("outstanding")).isEqualTo("85000.00");
    // the SROI track of matching counts with what is open
    assertThat(
            bean(SroiObligations.class)
                .openOn(owed.employerId(), LocalDate.of(2026, 6, 1))
                .orElseThrow()
                .openAmount())
        .isEqualByComparingTo("85000.00");
    Answer progress = enters.get(owed.path() + "/progress?date=2026-12-31").expect(200);
    assertThat(progress.string("expected")).isEqualTo("50000.00");
    assertThat(progress.at("behind").getBooleanValue()).isTrue();
    assertThat(progress.at("points").size()).isEqualTo(25);
  }

  @Test
  void whoEnteredChangedOrHandedItInNeverApproves() {
    Answer made = submitted(employment(placementAt(owed)));
    assertThat(move(enters, made, "APPROVED").expect(422).text()).contains("second-person");
    // who handed in what another entered has had a hand in it too
    Answer shared = add(enters, owed, employment(placementAt(owed)));
    move(second, shared, "SUBMITTED").expect(200);
    assertThat(move(second, shared, "APPROVED").expect(422).text()).contains("second-person");
    assertThat(move(enters, shared, "APPROVED").expect(422).text()).contains("second-person");
    Client quality = user(Role.QUALITY).signIn();
    move(quality, shared, "APPROVED").expect(200);
    // those who only read, or are elsewhere
    Client owner = user(owed.organisationId(), Role.EMPLOYER).signIn();
    move(owner, made, "APPROVED").expect(403);
    user(Role.CONSULTANT).signIn().post(path(made) + "/transitions", Map.of()).expect(403);
    Client partner = user(organisation(OrganisationKind.TEMP_AGENCY), Role.QUALITY).signIn();
    partner.get(path(made)).expect(404);
    Client otherEmployer = user(Role.EMPLOYER).signIn();
    otherEmployer.get(path(made)).expect(404);
    otherEmployer.get(owed.path() + "/contributions").expect(404);
    otherEmployer.get(owed.path() + "/progress").expect(404);
    otherEmployer.get(owed.path() + "/statement").expect(404);
    otherEmployer.get(owed.path() + "/contributions/sheet").expect(404);
    otherEmployer.post(owed.path() + "/contributions", employment()).expect(404);
    otherEmployer.put(path(made), employment()).expect(404);
    otherEmployer.post(path(made) + "/transitions", Map.of("to", "WITHDRAWN")).expect(404);
    otherEmployer.get(path(made) + "/document").expect(404);
  }

  @Test
  void theQueueHoldsOnlyWhatOneMayJudge() {
    Answer made = submitted(employment(placementAt(owed)));
    String queue = CONTRIBUTIONS + "?status=SUBMITTED&toDecide=true&limit=100";
    assertThat(idsOf(enters, queue)).doesNotContain(made.string("id"));
    assertThat(idsOf(second, queue)).contains(made.string("id"));
    assertThat(idsOf(user(Role.QUALITY).signIn(), queue)).contains(made.string("id"));
    assertThat(idsOf(second, queue + "&mine=true")).doesNotContain(made.string("id"));
    second.get(CONTRIBUTIONS + "?status=LOST").expect(400);
  }

  private static List<String> idsOf(Client client, String path) {
    List<String> ids = new ArrayList<>();
    Answer page = client.get(path).expect(200);
    while (true) {
      for (int i = 0; i < page.at("items").size(); i++) {
        ids.add(page.string("items." + i + ".id"));
      }
      if (!page.has("next")) {
        return ids;
      }
      page = client.get(path + "&cursor=" + page.string("next")).expect(200);
    }
  }

  @Test
  void aRejectionHasAReasonAndTheContributionComesBackBetter() {
    UUID placement = placementAt(owed);
    Answer made = submitted(employment(placement));
    assertThat(move(second, made, "REJECTED").expect(400).text()).contains("/reason");
    Answer rejected = move(second, made, "REJECTED", "De uren kloppen niet").expect(200);
    assertThat(rejected.string("decisionReason")).isEqualTo("De uren kloppen niet");
    Map<String, Object> better = employment(placement);
    better.put("hoursPerWeek", 36);
    better.put("version", rejected.at("version").getLongValue());
    Answer changed = enters.put(path(made), better).expect(200);
    assertThat(changed.string("value")).isEqualTo("30000.00");
    assertThat(changed.string("status")).isEqualTo("PLANNED");
    move(enters, made, "SUBMITTED").expect(200);
    // what is handed in no longer changes
    better.put("version", enters.get(path(made)).at("version").getLongValue());
    enters.put(path(made), better).expect(409);
    move(second, made, "APPROVED").expect(200);
    // an approval that was wrong is undone, for a reason, and no longer counts
    move(second, made, "REJECTED", "Contract na een maand gestopt").expect(200);
    assertThat(enters.get(owed.path()).string("realised")).isEqualTo("0.00");
    assertThat(move(enters, made, "APPROVED").expect(409).text()).contains("no-such-step");
  }

  @Test
  void aPlacementCountsOnceWhateverTheObligation() {
    UUID placement = placementAt(owed);
    submitted(employment(placement));
    Owed other = Sroi.another(enters, owed, "OOST_NEDERLAND");
    Answer again = add(enters, other, employment(placement));
    Answer refused = move(enters, again, "SUBMITTED").expect(409);
    assertThat(refused.string("violations.0.code")).isEqualTo("evidence-used");
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/placementId");
    assertThat(enters.get(path(again)).string("status")).isEqualTo("PLANNED");
  }

  @Test
  void ofTwoThatHandInTheSamePlacementAtOnceOneSucceeds() throws Exception {
    UUID placement = placementAt(owed);
    Owed other = Sroi.another(enters, owed, "RIJNSTREEK");
    Answer one = add(enters, owed, employment(placement));
    Answer two = add(enters, other, employment(placement));
    List<Integer> statuses =
        atOnce(
            () -> move(enters, one, "SUBMITTED").status(),
            () -> move(enters, two, "SUBMITTED").status());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void twoApprovalsAtOnceBothCount() throws Exception {
    Answer one = submitted(employment(placementAt(owed)));
    Answer two = submitted(employment(placementAt(owed)));
    Client third = user(Role.QUALITY).signIn();
    List<Integer> statuses =
        atOnce(
            () -> move(second, one, "APPROVED").status(),
            () -> move(third, two, "APPROVED").status());
    assertThat(statuses).containsExactly(200, 200);
    assertThat(enters.get(owed.path()).string("realised")).isEqualTo("30000.00");
  }

  @Test
  void ofTwoWhoDecideAtOnceOneDecides() throws Exception {
    Answer one = submitted(employment(placementAt(owed)));
    long version = second.get(path(one)).at("version").getLongValue();
    Client third = user(Role.QUALITY).signIn();
    List<Integer> statuses =
        atOnce(
            () ->
                second
                    .post(path(one) + "/transitions", Map.of("to", "APPROVED", "version", version))
                    .status(),
            () ->
                third
                    .post(
                        path(one) + "/transitions",
                        Map.of("to", "REJECTED", "reason", "Nee", "version", version))
                    .status());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (Callable<Integer> each : List.of(one, other)) {
        answers.add(
            threads.submit(
                () -> {
                  together.await();
                  return each.call();
                }));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }

  @Test
  void anInvoiceCountsOnceHoweverItIsWritten() {
    Answer first = submitted(purchase("Vlietkans B.V.", "F-2026/001"));
    assertThat(first.string("value")).isEqualTo("1250.50");
    Answer again = add(enters, owed, purchase("vlietkans bv", "f 2026 001"));
    assertThat(move(enters, again, "SUBMITTED").expect(409).string("violations.0.pointer"))
        .isEqualTo("/invoiceNumber");
    Map<String, Object> without = purchase("Vlietkans B.V.", "");
    enters.post(owed.path() + "/contributions", without).expect(422);
  }

  private Map<String, Object> purchase(String supplier, String number) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "PURCHASE");
    fields.put("description", "Inkoop groenonderhoud");
    fields.put("startDate", "2026-05-05");
    fields.put("invoiceAmount", "1250.50");
    fields.put("supplier", supplier);
    fields.put("invoiceNumber", number);
    fields.put("placementId", placementAt(owed).toString());
    return fields;
  }

  @Test
  void theApproverDecidesWhetherItCountsAsWithDisability() {
    Map<String, Object> fields = employment(placementAt(owed));
    fields.put("targetGroup", "NO_BENEFIT");
    fields.put("hoursPerWeek", 36);
    Answer made = submitted(fields);
    assertThat(made.string("value")).isEqualTo("5000.00");
    long version = second.get(path(made)).at("version").getLongValue();
    Answer approved =
        second
            .post(
                path(made) + "/transitions",
                Map.of("to", "APPROVED", "disabilityBlock", true, "version", version))
            .expect(200);
    assertThat(approved.string("value")).isEqualTo("10000.00");
    assertThat(enters.get(owed.path()).string("realised")).isEqualTo("10000.00");
  }

  @Test
  void whatNoBlockValuesIsNotApproved() {
    Map<String, Object> fields = employment(placementAt(owed));
    fields.put("kind", "TRIAL");
    Answer made = submitted(fields);
    assertThat(made.string("value")).isEqualTo("0.00");
    assertThat(move(second, made, "APPROVED").expect(422).text()).contains("no-block");
  }

  @Test
  void withoutEvidenceNothingIsHandedIn() {
    Answer made = add(enters, owed, employment());
    assertThat(move(enters, made, "SUBMITTED").expect(422).text()).contains("evidence-needed");
  }

  @Test
  void whatIsWrongIsNamedAtItsField() {
    Map<String, Object> wrong = employment();
    wrong.put("startDate", "2028-01-01");
    wrong.put("hoursPerWeek", 200);
    Answer refused = enters.post(owed.path() + "/contributions", wrong).expect(422);
    assertThat(refused.text()).contains("outside-contract", "/hoursPerWeek");
    enters.post(owed.path() + "/contributions", Map.of("kind", "EMPLOYMENT")).expect(400);
    Map<String, Object> noMonths = employment();
    noMonths.remove("months");
    assertThat(enters.post(owed.path() + "/contributions", noMonths).expect(422).text())
        .contains("/months");
  }

  @Test
  void theRegionSwitchesItsTableByDate() {
    Owed byRegion = regionalIn2090();
    Client admin = user(Role.ADMIN).signIn();
    String choices = "/api/v1/sroi-table-choices";
    Map<String, Object> choice =
        Map.of("validFrom", "2091-01-01", "table", "OOST_NEDERLAND", "source", "Besluit regio");
    user(Role.ACCOUNT_MANAGER).signIn().post(choices, choice).expect(403);
    admin.post(choices, choice).expect(201);
    admin.post(choices, choice).expect(409);
    admin
        .post(choices, Map.of("validFrom", "2020-01-01", "table", "RIJNSTREEK", "source", "x"))
        .expect(422);
    assertThat(admin.get(choices).expect(200).at("items").size()).isGreaterThan(1);

    assertThat(valueOn(byRegion, "2090-12-31")).isEqualTo("RIJNSTREEK 15000.00");
    assertThat(valueOn(byRegion, "2091-01-01")).isEqualTo("OOST_NEDERLAND 20000.00");
    SroiObligations open = bean(SroiObligations.class);
    assertThat(tableOf(open, byRegion, "2090-12-31")).isEqualTo("RIJNSTREEK");
    assertThat(tableOf(open, byRegion, "2091-01-01")).isEqualTo("OOST_NEDERLAND");
  }

  private Owed regionalIn2090() {
    Owed made = Sroi.owed(enters, null);
    Answer read = enters.get(made.path()).expect(200);
    assertThat(read.at("tableOfRegion").getBooleanValue()).isTrue();
    enters
        .put(
            made.path(),
            Map.of(
                "contractName", "Onderhoud later",
                "contractSum", "2000000",
                "percentage", 5,
                "startDate", "2090-01-01",
                "endDate", "2091-12-31",
                "version", read.at("version").getLongValue()))
        .expect(200);
    return made;
  }

  private String valueOn(Owed obligation, String start) {
    Map<String, Object> fields = employment();
    fields.put("startDate", start);
    Answer made = add(enters, obligation, fields);
    return made.string("table") + " " + made.string("value");
  }

  private static String tableOf(SroiObligations open, Owed obligation, String day) {
    return open.openOn(obligation.employerId(), LocalDate.parse(day)).orElseThrow().table().code();
  }

  @Test
  void aClosedObligationAsksAndTakesNothing() {
    Answer made = submitted(employment(placementAt(owed)));
    long version = enters.get(owed.path()).at("version").getLongValue();
    String transitions = owed.path() + "/transitions";
    enters.post(transitions, Map.of("to", "CLOSED", "version", version)).expect(400);
    Answer closed =
        enters
            .post(transitions, Map.of("to", "CLOSED", "reason", "Afgerekend", "version", version))
            .expect(200);
    assertThat(closed.at("mayContribute").getBooleanValue()).isFalse();
    assertThat(bean(SroiObligations.class).openOn(owed.employerId(), LocalDate.of(2026, 6, 1)))
        .isEmpty();
    enters.post(owed.path() + "/contributions", employment()).expect(409);
    move(second, made, "APPROVED").expect(409);
    assertThat(second.get(path(made)).at("steps").size()).isZero();
    second
        .post(
            transitions,
            Map.of(
                "to",
                "OPEN",
                "reason",
                "Toch niet",
                "version",
                closed.at("version").getLongValue()))
        .expect(200);
    move(second, made, "APPROVED").expect(200);
  }

  @Test
  void aRetriedPostEntersOnce() {
    Client retrying = enters.with("Idempotency-Key", UUID.randomUUID().toString());
    String first = add(retrying, owed, employment()).string("id");
    assertThat(add(retrying, owed, employment()).string("id")).isEqualTo(first);
    assertThat(enters.get(owed.path() + "/contributions").at("items").size()).isEqualTo(1);
  }

  @Test
  void theListOfWhoIsBehindAgreesWithEachObligation() {
    // the contract runs since January 2026: with nothing realised it lags by now
    Answer page = enters.get(OBLIGATIONS + "?behind=true&mine=true&limit=100").expect(200);
    assertThat(page.at("items").size()).isEqualTo(1);
    assertThat(page.string("items.0.id")).isEqualTo(owed.id());
    assertThat(page.at("items.0.progress.behind").getBooleanValue()).isTrue();
    Map<String, Object> terms =
        new HashMap<>(
            Map.of(
                "contractName", "Onderhoud plantsoen",
                "contractSum", "2000000",
                "percentage", 5,
                "startDate", "2026-01-01",
                "endDate", "2027-12-31",
                "broughtForward", "100000",
                "version", enters.get(owed.path()).at("version").getLongValue()));
    Answer full = enters.put(owed.path(), terms).expect(200);
    assertThat(full.string("outstanding")).isEqualTo("0.00");
    assertThat(full.at("progress.behind").getBooleanValue()).isFalse();
    assertThat(enters.get(OBLIGATIONS + "?behind=true&mine=true").at("items").size()).isZero();
    assertThat(enters.get(OBLIGATIONS + "?status=OPEN&mine=true").at("items").size()).isEqualTo(1);
    enters.get(OBLIGATIONS + "?status=LATE").expect(400);
  }

  @SuppressWarnings("unchecked")
  private static UUID placementAt(Owed owed) {
    return TestPlacements.at(
        owed.employerId(), bean(JdbcOperations.class), bean(TransactionOperations.class));
  }
}
