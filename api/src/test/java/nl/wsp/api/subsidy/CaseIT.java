package nl.wsp.api.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.placement.TestPlacements;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseIT extends SubsidyTest {
  private static final String SIGNALS = "/api/v1/subsidy-integrity-signals";

  @Test
  void anAcceptedOfferBecomesACaseWithItsPeriods() {
    UUID id = candidate(SIXTY, thisEmployer());
    Answer made = manager.post(CASES, opening(accepted(id))).expect(201);

    assertThat(made.string("status")).isEqualTo("RUNNING");
    assertThat(made.string("periods.0.from")).isEqualTo("2026-03-02");
    assertThat(made.string("periods.0.until")).isEqualTo("2026-06-30");
    assertThat(made.string("periods.0.subsidyPerWeek")).isEqualTo("152.51");
    assertThat(made.string("decisions.0.kind")).isEqualTo("SUBSIDY_GRANTED");
    assertThat(made.string("reassessOn")).isEqualTo("2027-03-02");
  }

  @Test
  void anOfferThatIsNotAcceptedOpensNothing() {
    String offer = sent(candidate(SIXTY, thisEmployer()));
    assertThat(codes(manager.post(CASES, opening(offer)).expect(409)))
        .containsExactly("/offerId offer-not-accepted");
  }

  @Test
  void aDayIsNeverSubsidisedTwice() {
    UUID id = candidate(SIXTY, thisEmployer());
    manager.post(CASES, opening(accepted(id))).expect(201);
    Map<String, Object> later = terms(id);
    later.put("startDate", "2026-06-30");
    later.put("endDate", "2026-12-31");
    String overlapping = acceptedOf(later);
    later.put("startDate", "2026-07-01");
    String next = acceptedOf(later);

    assertThat(codes(manager.post(CASES, opening(overlapping)).expect(409)))
        .containsExactly("/startDate subsidy-overlaps");
    manager.post(CASES, opening(next)).expect(201);
  }

  @Test
  void aCaseIsSeenByItsMakersTheEmployerAndThePerson() throws IOException {
    UUID id = candidate(SIXTY, thisEmployer());
    String path = CASES + "/" + manager.post(CASES, opening(accepted(id))).expect(201).string("id");

    consultant.get(path).expect(200);
    Answer own = person.get(path).expect(200);
    assertThat(own.at("decisions").size()).isZero();
    Answer seen = employer.get(path).expect(200);
    assertThat(seen.has("jobSeekerId")).isFalse();
    assertThat(seen.at("decisions").size()).isZero();
    colleague.get(path).expect(404);
    user(Role.EMPLOYER).signIn().get(path).expect(404);
    user(Role.JOB_SEEKER).signIn().get(path).expect(404);
    colleague.get(path + "/contract").expect(404);
    employer.put(path, opening(id.toString())).expect(403);
    assertThat(OfferIT.textOf(employer.file(path + "/contract").body()))
        .contains("Overeenkomst werken met loonkostensubsidie")
        .contains("Noor Zomerdijk")
        .contains("152,51")
        .contains("handtekening");
  }

  @Test
  void secondmentNamesWhoEmploys() throws IOException {
    UUID id = candidate(SIXTY, thisEmployer());
    Map<String, Object> opening = opening(accepted(id));
    opening.put("contractKind", "SECONDMENT");
    assertThat(codes(manager.post(CASES, opening).expect(400)))
        .containsExactly("/formalEmployer required");
    opening.put("formalEmployer", "Werkbedrijf Duinrand");
    String made = manager.post(CASES, opening).expect(201).string("id");
    assertThat(OfferIT.textOf(manager.file(CASES + "/" + made + "/contract").body()))
        .contains("Overeenkomst detachering")
        .contains("Werkbedrijf Duinrand");
  }

  @Test
  void coachAndAdaptationAreDecisionsWithAReason() {
    UUID id = candidate(SIXTY, thisEmployer());
    Answer made = manager.post(CASES, opening(accepted(id))).expect(201);
    Map<String, Object> change = opening("");
    change.remove("offerId");
    change.put("coachKind", "SHELTERED_WORK");
    change.put("coachName", "Kim Voorbeeld");
    change.put("workplaceAdaptation", "Werktafel die omhoog kan");
    change.put("version", made.at("version").getLongValue());
    Answer changed = manager.put(CASES + "/" + made.string("id"), change).expect(200);

    assertThat(changed.string("coachKind")).isEqualTo("SHELTERED_WORK");
    assertThat(kinds(changed)).containsExactly("WORKPLACE_ADAPTATION", "COACH", "SUBSIDY_GRANTED");
    change.remove("reason");
    assertThat(codes(manager.put(CASES + "/" + made.string("id"), change).expect(409))).isEmpty();
  }

  @Test
  void aReassessmentComesUpIsDoneAndPlannedAgain() {
    UUID id = candidate(SIXTY, thisEmployer());
    Map<String, Object> opening = opening(accepted(id));
    opening.put("reassessOn", "2026-12-01");
    Answer made = manager.post(CASES, opening).expect(201);
    assertThat(dueOf(manager)).contains(made.string("id"));
    assertThat(dueOf(consultant)).contains(made.string("id"));
    assertThat(dueOf(colleague)).doesNotContain(made.string("id"));
    assertThat(
            bean(ReassessmentReminders.class)
                .due(LocalDate.of(2026, 11, 22), null, Integer.MAX_VALUE))
        .filteredOn(reminder -> reminder.subject().toString().equals(made.string("id")))
        .singleElement()
        .satisfies(reminder -> assertThat(reminder.dueOn()).isEqualTo("2026-12-01"));

    Answer done =
        manager
            .post(
                CASES + "/" + made.string("id") + "/decisions",
                Map.of(
                    "kind",
                    "REASSESSMENT",
                    "reason",
                    "Op de werkplek bekeken",
                    "on",
                    "2099-01-01",
                    "version",
                    made.at("version").getLongValue()))
            .expect(200);
    assertThat(done.string("reassessOn")).isEqualTo("2099-01-01");
    assertThat(dueOf(manager)).doesNotContain(made.string("id"));
  }

  @Test
  void anEndedCaseLeavesTheTimeAfterItFree() {
    UUID id = candidate(SIXTY, thisEmployer());
    Answer made = manager.post(CASES, opening(accepted(id))).expect(201);
    String path = CASES + "/" + made.string("id") + "/decisions";
    Answer ended =
        manager
            .post(
                path,
                Map.of(
                    "kind",
                    "SUBSIDY_ENDED",
                    "on",
                    "2026-04-30",
                    "reason",
                    "Ander werk",
                    "version",
                    0))
            .expect(200);
    assertThat(ended.string("status")).isEqualTo("ENDED");
    assertThat(ended.string("periods.0.until")).isEqualTo("2026-04-30");
    assertThat(
            codes(
                manager
                    .post(path, Map.of("kind", "REASSESSMENT", "reason", "x", "version", 1))
                    .expect(409)))
        .containsExactly("/status case-ended");
    Map<String, Object> again = terms(id);
    again.put("startDate", "2026-05-01");
    manager.post(CASES, opening(acceptedOf(again))).expect(201);
  }

  @Test
  void aNewWageValueChangesTheRestOfThePeriods() {
    UUID id = candidate(SIXTY, thisEmployer());
    Answer made = manager.post(CASES, opening(accepted(id))).expect(201);
    String facts = "/api/v1/job-seekers/" + id + "/target-group";
    Answer before = consultant.get(facts).expect(200);
    Map<String, Object> body = new HashMap<>();
    body.put("benefit", "PARTICIPATION_ACT");
    body.put("version", before.at("version").getLongValue());
    body.put(
        "wageValues",
        List.of(
            Map.of(
                "percent",
                70,
                "kind",
                "DEFINITIVE",
                "date",
                "2026-04-15",
                "method",
                "Dariuz",
                "assessor",
                "Bureau Voorbeeld",
                "workplace",
                "Bakkerij Zonnig")));
    Answer recorded = consultant.put(facts, body).expect(200);
    assertThat(recorded.string("wageValues.0.assessor")).isEqualTo("Bureau Voorbeeld");
    assertThat(recorded.string("wageValues.0.workplace")).isEqualTo("Bakkerij Zonnig");

    Answer changed =
        manager
            .post(
                CASES + "/" + made.string("id") + "/decisions",
                Map.of(
                    "kind",
                    "SUBSIDY_CHANGED",
                    "on",
                    "2026-05-01",
                    "reason",
                    "Loonwaarde vastgesteld",
                    "version",
                    0))
            .expect(200);
    assertThat(changed.string("periods.0.until")).isEqualTo("2026-04-30");
    assertThat(changed.string("periods.1.from")).isEqualTo("2026-05-01");
    // 0.3 x 14.71 x 1.08 x 24 = 114.38496
    assertThat(changed.string("periods.1.subsidyPerWeek")).isEqualTo("114.38");
    assertThat(changed.string("reassessOn")).isEqualTo("2027-05-01");
  }

  @Test
  void aSignalIsShownForTenPeopleOrMoreAndNeverToTheEmployer() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      made.add(anotherCase());
    }
    assertThat(manager.get(SIGNALS).expect(200).text()).doesNotContain(employerId.toString());
    made.add(anotherCase());
    for (String id : made.subList(0, 10)) {
      manager
          .post(
              CASES + "/" + id + "/decisions",
              Map.of(
                  "kind",
                  "SUBSIDY_ENDED",
                  "on",
                  "2026-06-30",
                  "reason",
                  "Contract voorbij",
                  "version",
                  0))
          .expect(200);
    }
    for (Client reader :
        List.of(manager, user(Role.MANAGER).signIn(), user(Role.QUALITY).signIn())) {
      Answer signals = reader.get(SIGNALS).expect(200);
      int at = placeOf(signals, employerId);
      assertThat(signals.string("items." + at + ".people")).isEqualTo("10");
      assertThat(signals.string("items." + at + ".endedWithSubsidyPercent")).isEqualTo("100");
    }
    employer.get(SIGNALS).expect(403);
  }

  @Test
  @SuppressWarnings("unchecked")
  void theShareOfPlacementsWithSubsidyIsShownFromTenPlacementsOn() {
    for (int i = 0; i < 10; i++) {
      anotherCase();
    }
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    JdbcOperations jdbc = bean(JdbcOperations.class);
    for (int i = 0; i < 9; i++) {
      TestPlacements.of(somebody(), employerId, i < 4, jdbc, transactions);
    }
    assertThat(signalOf(manager, "subsidisedPercent")).isNull();

    TestPlacements.of(somebody(), employerId, false, jdbc, transactions);

    assertThat(signalOf(manager, "subsidisedPercent")).isEqualTo("40");
    assertThat(signalOf(manager, "endedWithSubsidyPercent")).isNull();
    assertThat(signalOf(user(Role.MANAGER).signIn(), "subsidisedPercent")).isEqualTo("40");
    // staff of a partner see the employers of their own organisation
    Client partner =
        user(organisation(OrganisationKind.TEMP_AGENCY), Role.ACCOUNT_MANAGER).signIn();
    assertThat(partner.get(SIGNALS).expect(200).text()).doesNotContain(employerId.toString());
  }

  private @Nullable String signalOf(Client reader, String figure) {
    Answer signals = reader.get(SIGNALS).expect(200);
    String path = "items." + placeOf(signals, employerId) + "." + figure;
    return signals.has(path) ? signals.string(path) : null;
  }

  private String anotherCase() {
    return manager.post(CASES, opening(accepted(somebody()))).expect(201).string("id");
  }

  private UUID somebody() {
    return candidate(
        null, nl.wsp.matching.TargetGroup.PARTICIPATION_ACT, "1985-01-01", SIXTY, thisEmployer());
  }

  private static int placeOf(Answer signals, UUID employer) {
    for (int i = 0; i < signals.at("items").size(); i++) {
      if (signals.string("items." + i + ".employerId").equals(employer.toString())) {
        return i;
      }
    }
    throw new AssertionError("no signal of the employer in " + signals.text());
  }

  private String acceptedOf(Map<String, Object> terms) {
    String id = manager.post(OFFERS, terms).expect(201).string("id");
    manager.post(OFFERS + "/" + id + "/transitions", Map.of("to", "SENT")).expect(200);
    employer.post(OFFERS + "/" + id + "/transitions", Map.of("to", "ACCEPTED")).expect(200);
    return id;
  }

  private static Map<String, Object> opening(String offerId) {
    return new HashMap<>(
        Map.of("offerId", offerId, "contractKind", "AGREEMENT", "reason", "Aanbod aangenomen"));
  }

  private static List<String> kinds(Answer view) {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < view.at("decisions").size(); i++) {
      kinds.add(view.string("decisions." + i + ".kind"));
    }
    return kinds;
  }

  private static List<String> dueOf(Client client) {
    Answer due = client.get(CASES + "?reassessmentDue=true").expect(200);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < due.at("items").size(); i++) {
      ids.add(due.string("items." + i + ".id"));
    }
    return ids;
  }
}
