package nl.wsp.api.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.WageValue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class OfferIT extends SubsidyTest {

  @Test
  void theWorkedExampleComesOutAsTheDomainSays() {
    Answer made = manager.post(OFFERS, terms(candidate(SIXTY, thisEmployer()))).expect(201);

    assertThat(made.string("status")).isEqualTo("DRAFT");
    assertThat(made.at("figures.periods").size()).isEqualTo(1);
    String first = "figures.periods.0.";
    assertThat(made.string(first + "ratePercent")).isEqualTo("40");
    assertThat(made.string(first + "perWeek.subsidy")).isEqualTo("152.51");
    assertThat(made.string(first + "perMonth.subsidy")).isEqualTo("660.89");
    assertThat(made.string(first + "perWeek.subsidyWithCharges")).isEqualTo("188.35");
    assertThat(made.string(first + "perWeek.netEmployerCost")).isEqualTo("282.53");
    assertThat(made.string(first + "perHour.netEmployerCost")).isEqualTo("11.77");
    assertThat(made.string("wageValueKind")).isEqualTo("DEFINITIVE");
    assertThat(made.string("figures.tables.minimumWages.0")).isEqualTo("2026-01-01");
    assertThat(made.at("figures.scenarios").size()).isZero();
    assertThat(made.has("figures.flatRateOption")).isFalse();
    assertThat(made.at("instruments").size()).isPositive();
  }

  @Test
  void anOfferIsSplitWhereTheTableChanges() {
    Map<String, Object> terms = terms(candidate(SIXTY, thisEmployer()));
    terms.put("startDate", "2025-11-01");
    terms.put("endDate", "2026-02-28");
    Answer made = manager.post(OFFERS, terms).expect(201);

    assertThat(made.string("figures.periods.0.from")).isEqualTo("2025-11-01");
    assertThat(made.string("figures.periods.0.until")).isEqualTo("2025-12-31");
    assertThat(made.string("figures.periods.1.from")).isEqualTo("2026-01-01");
    // 0.4 x 14.40 x 1.08 x 24 x 61 / 7 and 0.4 x 14.71 x 1.08 x 24 x 59 / 7
    assertThat(made.string("figures.periods.0.whole.subsidy")).isEqualTo("1301.04");
    assertThat(made.string("figures.periods.1.whole.subsidy")).isEqualTo("1285.47");
    assertThat(made.string("figures.total.subsidy")).isEqualTo("2586.50");
    assertThat(made.at("figures.tables.minimumWages").size()).isEqualTo(2);
  }

  @Test
  void withoutConsentForThatEmployerThereIsNoOffer() {
    UUID id = candidate(SIXTY, Audience.EMPLOYERS_PSEUDONYMOUS);
    Answer refused = manager.post(OFFERS, terms(id)).expect(422);

    assertThat(codes(refused)).containsExactly("/jobSeekerId employer-consent");
    assertThat(refused.string("violations.0.message")).contains("geen toestemming");
    assertThat(manager.post(OFFERS + "/preview", terms(id)).status()).isEqualTo(422);
  }

  @Test
  void anIndicationShowsTheFlatRateAndWhatTheAssessmentMayBring() {
    WageValue indication =
        new WageValue(50, WageValue.Kind.INDICATION, LocalDate.of(2026, 1, 5), null);
    Answer made = manager.post(OFFERS, terms(candidate(indication, thisEmployer()))).expect(201);

    // 0.5 x 14.71 x 1.08 x 24 = 190.6416
    assertThat(made.string("figures.flatRateOption.perWeek.subsidy")).isEqualTo("190.64");
    assertThat(made.string("figures.flatRateOption.until")).isEqualTo("2026-06-30");
    assertThat(
            List.of(
                made.string("figures.scenarios.0.wageValuePercent"),
                made.string("figures.scenarios.1.wageValuePercent"),
                made.string("figures.scenarios.2.wageValuePercent")))
        .containsExactly("40", "50", "60");
    // 0.4 x 14.71 x 1.08 x 1.235 = 7.8481
    assertThat(made.string("figures.scenarios.2.perHour.subsidyWithCharges")).isEqualTo("7.85");
  }

  @Test
  void withoutWageValueAnOfferStartsWithTheFlatRate() {
    UUID id = candidate(null, thisEmployer());
    assertThat(codes(manager.post(OFFERS, terms(id)).expect(422)))
        .containsExactly("/flatRate wage-value-needed");
    Map<String, Object> flat = terms(id);
    flat.put("flatRate", true);
    flat.put("endDate", "2027-03-01");
    Answer made = manager.post(OFFERS, flat).expect(201);
    assertThat(made.string("figures.periods.0.ratePercent")).isEqualTo("50");
    assertThat(made.string("figures.periods.0.until")).isEqualTo("2026-09-01");
    assertThat(made.string("figures.periods.1.perWeek.subsidy")).isEqualTo("0.00");
  }

  @Test
  void whoComesUnderAnotherRuleGetsNoOfferAndHearsWhy() {
    UUID id = candidate(personUser.id(), TargetGroup.WAJONG, "1990-05-04", SIXTY, thisEmployer());
    Answer refused = manager.post(OFFERS, terms(id)).expect(422);
    assertThat(codes(refused)).containsExactly("/jobSeekerId no-subsidy-WAGE_DISPENSATION_INSTEAD");
    assertThat(refused.string("violations.0.message")).contains("loondispensatie");
  }

  @Test
  void aWageBelowTheMinimumIsRefused() {
    Map<String, Object> terms = terms(candidate(SIXTY, thisEmployer()));
    terms.put("hourlyWage", "14.70");
    assertThat(codes(manager.post(OFFERS, terms).expect(422)))
        .containsExactly("/hourlyWage below-minimum-wage");
  }

  @Test
  void aDraftIsSeenByItsMakersOnly() {
    UUID id = candidate(SIXTY, thisEmployer());
    String path = OFFERS + "/" + offer(id);

    manager.get(path).expect(200);
    consultant.get(path).expect(200);
    colleague.get(path).expect(404);
    employer.get(path).expect(404);
    person.get(path).expect(404);
    assertThat(employer.get(OFFERS).expect(200).at("items").size()).isZero();
    assertThat(colleague.get(OFFERS).expect(200).at("items").size()).isZero();
    assertThat(manager.get(OFFERS).expect(200).at("items").size()).isEqualTo(1);
  }

  @Test
  void aSentOfferIsSeenByItsEmployerWithoutNameAndByThePerson() {
    UUID id = candidate(SIXTY, thisEmployer());
    String offer = sent(id);
    Client otherEmployer = user(Role.EMPLOYER).signIn();
    Client otherPerson = user(Role.JOB_SEEKER).signIn();

    Answer seen = employer.get(OFFERS + "/" + offer).expect(200);
    assertThat(seen.has("jobSeekerId")).isFalse();
    assertThat(seen.text()).doesNotContain(id.toString()).doesNotContain("Zomerdijk");
    assertThat(seen.string("figures.periods.0.perWeek.subsidy")).isEqualTo("152.51");
    assertThat(seen.string("party")).isEqualTo("EMPLOYER");
    assertThat(person.get(OFFERS + "/" + offer).expect(200).string("party")).isEqualTo("PERSON");
    assertThat(person.get(OFFERS).expect(200).at("items").size()).isEqualTo(1);
    assertThat(employer.get(OFFERS).expect(200).at("items").size()).isEqualTo(1);
    colleague.get(OFFERS + "/" + offer).expect(404);
    otherEmployer.get(OFFERS + "/" + offer).expect(404);
    otherPerson.get(OFFERS + "/" + offer).expect(404);
    otherEmployer.get(OFFERS + "/" + offer + "/document").expect(404);
  }

  @Test
  void everyLookAtTheWageValueIsReadBackByThePerson() {
    UUID id = candidate(SIXTY, thisEmployer());
    String offer = sent(id);
    employer.get(OFFERS + "/" + offer).expect(200);

    Answer log = person.get("/api/v1/job-seekers/" + id + "/access-log").expect(200);
    assertThat(log.string("items.0.kind")).isEqualTo("TARGET_GROUP");
    assertThat(log.string("items.0.context")).isEqualTo("OFFER");
    assertThat(log.string("items.0.contextId")).isEqualTo(offer);
    assertThat(log.string("items.0.role")).isEqualTo("EMPLOYER");
  }

  @Test
  void withdrawnConsentClosesTheOfferForTheEmployer() {
    UUID id = candidate(SIXTY, thisEmployer());
    String offer = sent(id);
    Answer consents = person.get("/api/v1/job-seekers/" + id + "/consents").expect(200);
    person
        .put(
            "/api/v1/job-seekers/" + id + "/consents",
            Map.of(
                "consents",
                List.of(Map.of("audience", "COLLEAGUES")),
                "version",
                consents.at("version").getLongValue()))
        .expect(200);

    employer.get(OFFERS + "/" + offer).expect(404);
    assertThat(employer.get(OFFERS).expect(200).at("items").size()).isZero();
    manager.get(OFFERS + "/" + offer).expect(200);
  }

  @Test
  void aSentOfferNeverChangesAndIsAnsweredOnce() {
    UUID id = candidate(SIXTY, thisEmployer());
    String path = OFFERS + "/" + sent(id);
    Map<String, Object> other = terms(id);
    other.put("hoursPerWeek", 32);
    other.put("version", 1);

    assertThat(codes(manager.put(path, other).expect(409)))
        .containsExactly("/status offer-is-sent");
    employer.put(path, other).expect(403);
    employer.post(path + "/transitions", Map.of("to", "WITHDRAWN")).expect(403);
    assertThat(codes(employer.post(path + "/transitions", Map.of("to", "DECLINED")).expect(400)))
        .containsExactly("/reason required");
    employer.post(path + "/transitions", Map.of("to", "ACCEPTED")).expect(200);
    assertThat(codes(employer.post(path + "/transitions", Map.of("to", "ACCEPTED")).expect(409)))
        .containsExactly("/to no-such-step");
    person.post(path + "/transitions", Map.of("to", "DECLINED")).expect(403);
  }

  @Test
  void aDraftIsChangedAndCalculatedAgain() {
    UUID id = candidate(SIXTY, thisEmployer());
    String path = OFFERS + "/" + offer(id);
    Map<String, Object> other = terms(id);
    other.put("hoursPerWeek", 12);
    manager.put(path, other).expect(400);
    Answer changed = manager.with("If-Match", "\"0\"").put(path, other).expect(200);
    // half of the 24 hours: 76.25664
    assertThat(changed.string("figures.periods.0.perWeek.subsidy")).isEqualTo("76.26");
    manager.with("If-Match", "\"0\"").put(path, other).expect(412);
  }

  @Test
  void anOfferFromAMatchTakesWhatTheVacancySays() {
    UUID id = candidate(SIXTY, thisEmployer());
    Answer vacancy =
        employer
            .post(
                "/api/v1/vacancies",
                Map.of(
                    "title",
                    "Inpakker",
                    "hoursPerWeek",
                    Map.of("min", 20, "max", 20),
                    "hourlyWage",
                    "16.00",
                    "startDate",
                    "2027-01-04",
                    "contractMonths",
                    6))
            .expect(201);
    Answer shown =
        manager
            .post(
                OFFERS + "/preview",
                Map.of("vacancyId", vacancy.string("id"), "jobSeekerId", id.toString()))
            .expect(200);
    assertThat(shown.string("functionTitle")).isEqualTo("Inpakker");
    assertThat(shown.at("hoursPerWeek").getDoubleValue()).isEqualTo(20);
    assertThat(shown.at("hourlyWage").getDoubleValue()).isEqualTo(16);
    assertThat(shown.string("startDate")).isEqualTo("2027-01-04");
    assertThat(shown.string("endDate")).isEqualTo("2027-07-03");
  }

  @Test
  void theDocumentSaysTheSameInBothLanguages() throws IOException {
    String path = OFFERS + "/" + sent(candidate(SIXTY, thisEmployer())) + "/document";
    HttpResponse<byte[]> dutch = employer.file(path);
    assertThat(dutch.statusCode()).isEqualTo(200);
    assertThat(dutch.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
    assertThat(dutch.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
    assertThat(textOf(dutch.body()))
        .contains("Aanbod loonkostensubsidie")
        .contains("Bakkerij Zonnig")
        .contains("152,51")
        .contains("11,77")
        .contains("23,5%")
        .contains("Participatiewet")
        .doesNotContain("Zomerdijk");
    assertThat(textOf(employer.with("Accept-Language", "en").file(path).body()))
        .contains("Offer of wage-cost subsidy")
        .contains("152.51");
  }

  static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  @Test
  void anOfferNobodyAnsweredInTimeIsNotedInTheHistory() {
    String offer = sent(candidate(SIXTY, thisEmployer()));
    UUID id = UUID.fromString(offer);
    assertThat(bean(OfferDesk.class).expire(id)).isFalse();
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofDays(60)));
    try {
      assertThat(bean(OfferDesk.class).expire(id)).isTrue();
      assertThat(bean(OfferDesk.class).expire(id)).isFalse();
    } finally {
      bean(SettableClock.class).reset();
    }
    assertThat(manager.get(OFFERS + "/" + offer).expect(200).string("status")).isEqualTo("EXPIRED");
    assertThat(manager.get(OFFERS + "?status=EXPIRED").expect(200).text()).contains(offer);
    Change noted = bean(ChangeHistory.class).of("SUBSIDY_OFFER", id, 10).getFirst();
    assertThat(noted.action()).isEqualTo("EXPIRED");
    assertThat(
            codes(employer.post(OFFERS + "/" + offer + "/transitions", Map.of("to", "ACCEPTED"))))
        .containsExactly("/to no-such-step");
  }
}
