package nl.wsp.api.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.IncomingJobSeeker;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** An employer with his account manager, and people who may work there. */
abstract class SubsidyTest extends ApiTest {
  static final WageValue SIXTY =
      new WageValue(60, WageValue.Kind.DEFINITIVE, LocalDate.of(2025, 9, 1), null);

  Client manager;
  Client employer;
  Client colleague;
  UUID employerId;
  User consultantUser;
  User personUser;
  Client consultant;
  Client person;

  @BeforeEach
  void anEmployerAndHisAccountManager() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    User managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    colleague = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> fields = TestEmployers.fields("Bakkerij Zonnig");
    fields.put("accountManagerId", managerUser.id().toString());
    Answer made = manager.post("/api/v1/employers", fields).expect(201);
    employerId = UUID.fromString(made.string("id"));
    employer = user(UUID.fromString(made.string("organisationId")), Role.EMPLOYER).signIn();
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    personUser = user(Role.JOB_SEEKER);
    person = personUser.signIn();
  }

  /** Somebody on social assistance of over 21 who lets colleagues and this employer see him. */
  UUID candidate(@Nullable WageValue wageValue, Audience... alsoVisibleTo) {
    return candidate(
        personUser.id(), TargetGroup.PARTICIPATION_ACT, "1990-05-04", wageValue, alsoVisibleTo);
  }

  UUID candidate(
      @Nullable UUID account,
      TargetGroup group,
      String birthDate,
      @Nullable WageValue wageValue,
      Audience... alsoVisibleTo) {
    List<IncomingJobSeeker.StatedConsent> consents = new ArrayList<>();
    consents.add(
        new IncomingJobSeeker.StatedConsent(Audience.COLLEAGUES, ConsentBasis.PAPER, null));
    for (Audience audience : alsoVisibleTo) {
      consents.add(new IncomingJobSeeker.StatedConsent(audience, ConsentBasis.PAPER, null));
    }
    UUID id = Ids.next();
    bean(JobSeekerIntake.class)
        .addAll(
            List.of(
                new IncomingJobSeeker(
                    id,
                    null,
                    account,
                    consultantUser.id(),
                    null,
                    "GM1916",
                    "Noor",
                    "Zomerdijk",
                    "noor@demo.example",
                    null,
                    true,
                    CvContent.EMPTY,
                    consents,
                    new TargetGroupFacts(
                        group,
                        null,
                        null,
                        LocalDate.parse(birthDate),
                        null,
                        wageValue == null ? List.of() : List.of(wageValue)),
                    null)),
            null);
    return id;
  }

  Audience thisEmployer() {
    return Audience.employer(employerId);
  }

  /** The worked example of the domain: 24 hours a week from 2 March 2026. */
  Map<String, Object> terms(UUID candidateId) {
    return new HashMap<>(
        Map.of(
            "employerId",
            employerId.toString(),
            "jobSeekerId",
            candidateId.toString(),
            "functionTitle",
            "Hulp in de bakkerij",
            "startDate",
            "2026-03-02",
            "endDate",
            "2026-06-30",
            "hoursPerWeek",
            24));
  }

  String offer(UUID candidateId) {
    return manager.post(OFFERS, terms(candidateId)).expect(201).string("id");
  }

  String sent(UUID candidateId) {
    String id = offer(candidateId);
    manager.post(OFFERS + "/" + id + "/transitions", Map.of("to", "SENT")).expect(200);
    return id;
  }

  String accepted(UUID candidateId) {
    String id = sent(candidateId);
    employer.post(OFFERS + "/" + id + "/transitions", Map.of("to", "ACCEPTED")).expect(200);
    return id;
  }

  static final String OFFERS = "/api/v1/wage-cost-subsidy-offers";
  static final String CASES = "/api/v1/subsidy-cases";

  static List<String> codes(Answer refused) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < refused.at("violations").size(); i++) {
      codes.add(
          refused.string("violations." + i + ".pointer")
              + " "
              + refused.string("violations." + i + ".code"));
    }
    return codes;
  }
}
