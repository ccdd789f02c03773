package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.IncomingJobSeeker;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** An employer with a vacancy and an account manager, a consultant and his job seekers. */
abstract class PlacementTest extends ApiTest {
  static final String PROPOSALS = "/api/v1/proposals";
  static final String TRIALS = "/api/v1/trial-placements";
  static final String PLACEMENTS = "/api/v1/placements";
  static final String VACANCIES = "/api/v1/vacancies";
  static final String WHY = "Werkt graag met de handen en woont dichtbij";

  User managerUser;
  User consultantUser;
  User personUser;
  User ownerUser;
  Client manager;
  Client colleague;
  Client consultant;
  Client person;
  Client owner;
  UUID employerId;

  @BeforeEach
  void anEmployerAndThePeopleAroundHim() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    colleague = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    personUser = user(Role.JOB_SEEKER);
    person = personUser.signIn();
    Map<String, Object> fields = TestEmployers.fields("Kwekerij Zonnedauw");
    fields.put("accountManagerId", managerUser.id().toString());
    Answer made = manager.post("/api/v1/employers", fields).expect(201);
    employerId = UUID.fromString(made.string("id"));
    ownerUser = user(UUID.fromString(made.string("organisationId")), Role.EMPLOYER);
    owner = ownerUser.signIn();
  }

  /** Id of a published vacancy with so many positions. */
  String vacancy(int positions) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("employerId", employerId.toString());
    fields.put("title", "Hulp in de kas");
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 36));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("positions", positions);
    String id = manager.post(VACANCIES, fields).expect(201).string("id");
    manager.post(VACANCIES + "/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return id;
  }

  /** The person with the account, whom colleagues and these audiences may see. */
  UUID candidate(Audience... alsoVisibleTo) {
    return made(personUser.id(), alsoVisibleTo);
  }

  /** Somebody without account, whom colleagues and employers without name may see. */
  UUID somebody() {
    return made(null, Audience.EMPLOYERS_PSEUDONYMOUS);
  }

  private UUID made(@Nullable UUID account, Audience... alsoVisibleTo) {
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
                        TargetGroup.PARTICIPATION_ACT,
                        null,
                        null,
                        LocalDate.parse("1990-05-04"),
                        null,
                        List.of()),
                    null)),
            null);
    return id;
  }

  Audience thisEmployer() {
    return Audience.employer(employerId);
  }

  Map<String, Object> nomination(String vacancyId, UUID jobSeekerId) {
    return new HashMap<>(
        Map.of("vacancyId", vacancyId, "jobSeekerId", jobSeekerId.toString(), "motivation", WHY));
  }

  /** Id of a proposal that is with the employer. */
  String proposed(String vacancyId, UUID jobSeekerId) {
    return consultant.post(PROPOSALS, nomination(vacancyId, jobSeekerId)).expect(201).string("id");
  }

  /** A trial of two months on a proposal. */
  static Map<String, Object> trial(String proposalId) {
    return trial(proposalId, "2026-03-01", "2026-04-30");
  }

  static Map<String, Object> trial(String proposalId, String from, String until) {
    return new HashMap<>(
        Map.of(
            "proposalId",
            proposalId,
            "startDate",
            from,
            "endDate",
            until,
            "goal",
            "Kan zij het tempo aan?"));
  }

  /** A job of 32 hours that ends a benefit. */
  static Map<String, Object> job(@Nullable String proposalId) {
    Map<String, Object> work = new HashMap<>();
    work.put("proposalId", proposalId);
    work.put("kind", "JOB");
    work.put("title", "Hulp in de kas");
    work.put("startDate", "2026-03-02");
    work.put("hoursPerWeek", 32);
    work.put("contractForm", "FIXED_TERM");
    work.put("hourlyWage", 15.5);
    work.put("saving", "FULL");
    work.put("savingPerMonth", 1200);
    work.put("municipality", "GM1916");
    return work;
  }

  static Answer move(Client who, String id, Map<String, Object> step) {
    return who.post(PROPOSALS + "/" + id + "/transitions", step);
  }

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

  static int count(String sql, Object... values) {
    return inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    sql,
                    select -> {
                      for (int i = 0; i < values.length; i++) {
                        select.setString(i + 1, values[i].toString());
                      }
                      try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                      }
                    }));
  }

  static boolean somebodyWaitsForALock() {
    return count("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
        > 0;
  }

  @SuppressWarnings("unchecked")
  static <T> T inTransaction(Callable<T> work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(
        status -> {
          try {
            return work.call();
          } catch (RuntimeException refused) {
            throw refused;
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
  }
}
