package nl.wsp.api.demo;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.introduction.IntroductionExamples;
import nl.wsp.api.networkcafe.SessionExamples;
import nl.wsp.api.networkcafe.project.ProjectExamples;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.subsidy.SubsidyExamples;

/**
 * Writes generated data into an empty database, in bulk and in one transaction. It writes rows and
 * not through the services, because its history lies in the past and a hundred thousand people must
 * load in a minute; the tests read it back through the services.
 */
@Singleton
public class DemoLoader {
  private static final int PEOPLE_PER_PROGRESS = 500;

  private final JdbcOperations jdbc;
  private final DemoDocuments documents;
  private final Catalogue catalogue;
  private final SubsidyExamples subsidies;
  private final SessionExamples sessions;
  private final ProjectExamples projects;
  private final IntroductionExamples introductions;

  DemoLoader(
      JdbcOperations jdbc,
      ObjectMapper json,
      Catalogue catalogue,
      SubsidyExamples subsidies,
      SessionExamples sessions,
      ProjectExamples projects,
      IntroductionExamples introductions) {
    this.jdbc = jdbc;
    this.subsidies = subsidies;
    this.sessions = sessions;
    this.projects = projects;
    this.introductions = introductions;
    this.documents = new DemoDocuments(json);
    this.catalogue = catalogue;
  }

  /** Whether nobody can sign in yet. */
  @Transactional
  public boolean isEmpty() {
    return jdbc.prepareStatement(
        "SELECT NOT EXISTS (SELECT 1 FROM app_user)",
        select -> {
          try (var row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }

  /**
   * Loads everything a generator makes.
   *
   * @param password of every account, absent accounts have none
   * @param progress told what is being loaded, in English
   */
  @Transactional
  public void load(DemoGenerator generator, String password, Consumer<String> progress) {
    DemoOffers offers = new DemoOffers(generator);
    DemoSessions meetings = new DemoSessions(generator);
    DemoPlacements placements = new DemoPlacements(generator);
    DemoIntroductions asked = new DemoIntroductions(generator);
    jdbc.execute(
        connection -> {
          try {
            progress.accept("accounts and organisations");
            accounts(connection, generator, password);
            progress.accept("employers");
            employers(connection, generator);
            progress.accept("vacancies");
            vacancies(connection, generator);
            progress.accept("function-creation scans");
            scans(connection, generator);
            people(
                connection,
                generator,
                person -> {
                  offers.consider(person);
                  meetings.consider(person);
                  placements.consider(person);
                  asked.consider(person);
                },
                progress);
            progress.accept("proposals and placements");
            placements(connection, placements);
            return null;
          } catch (IOException notWritable) {
            throw new SQLException(notWritable);
          }
        });
    progress.accept("offers");
    offers.examples().forEach(example -> subsidies.add(example, generator.today()));
    progress.accept("matching sessions");
    meetings.example().ifPresent(sessions::add);
    progress.accept("projects");
    new DemoProjects(generator).example().ifPresent(projects::add);
    progress.accept("introductions");
    asked.examples().forEach(example -> introductions.add(example, generator.today()));
  }

  private static void accounts(Connection connection, DemoGenerator generator, String password)
      throws SQLException {
    try (BatchInsert organisation =
            new BatchInsert(connection, "organisation", "id, kind, name, municipality_code");
        BatchInsert user =
            new BatchInsert(
                connection,
                "app_user",
                "id, username, display_name, phone, password_hash, active, created_at");
        BatchInsert membership =
            new BatchInsert(
                connection,
                "membership",
                "id, user_id, organisation_id, role, municipality_code")) {
      for (DemoOrganisation each : generator.organisations()) {
        organisation.row(each.id(), each.kind(), each.name(), each.municipalityCode());
      }
      organisation.flush();
      String hash = Accounts.passwordHash(password);
      List<DemoUser> users = generator.users();
      Instant now = generator.madeAt();
      for (DemoUser each : users) {
        user.row(each.id(), each.username(), each.displayName(), each.phone(), hash, true, now);
      }
      user.flush();
      for (DemoUser each : users) {
        membership.row(
            Ids.next(), each.id(), each.organisationId(), each.role(), each.municipalityCode());
      }
    }
  }

  private static void employers(Connection connection, DemoGenerator generator)
      throws SQLException {
    try (BatchInsert employer =
            new BatchInsert(
                connection,
                "employer",
                "id, organisation_id, name, kvk_number, sector, postcode, municipality_code, phone,"
                    + " email, account_manager_id, verified, version, created_at, updated_at");
        BatchInsert contact =
            new BatchInsert(
                connection, "contact_moment", "id, employer_id, at, kind, note, author_id")) {
      List<DemoEmployer> all = generator.employers().toList();
      for (DemoEmployer each : all) {
        employer.row(
            each.id(),
            each.organisation() == null ? null : each.organisation().id(),
            each.name(),
            each.kvkNumber(),
            each.sectorCode(),
            each.postcode(),
            each.municipalityCode(),
            each.phone(),
            each.email(),
            each.accountManagerId(),
            true,
            0,
            each.createdAt(),
            each.createdAt());
      }
      employer.flush();
      for (DemoEmployer each : all) {
        for (DemoEmployer.ContactMoment moment : each.contactMoments()) {
          contact.row(
              moment.id(), each.id(), moment.at(), moment.kind(), moment.note(), moment.authorId());
        }
      }
      SroiInserts.add(connection, all);
    }
  }

  private void vacancies(Connection connection, DemoGenerator generator)
      throws SQLException, IOException {
    try (BatchInsert vacancy =
            new BatchInsert(
                connection,
                "vacancy",
                "id, employer_id, status, title, description, occupation_code, occupation_label,"
                    + " postcode, hours_min, hours_max, hourly_wage, positions, start_date,"
                    + " contract_form, contract_months, closing_date, education_level,"
                    + " requirements, version, created_at, updated_at, published_at");
        BatchInsert history =
            new BatchInsert(
                connection,
                "change_history",
                "id, aggregate, aggregate_id, version, action, actor_id, at, reason, changes")) {
      for (Iterator<DemoVacancy> all = generator.vacancies().iterator(); all.hasNext(); ) {
        DemoVacancy each = all.next();
        vacancy.row(
            each.id(),
            each.employerId(),
            each.status(),
            each.title(),
            each.description(),
            each.occupationCode(),
            labelOf(each.occupationCode()),
            each.postcode(),
            each.hoursMin(),
            each.hoursMax(),
            each.hourlyWage(),
            each.positions(),
            each.startDate(),
            each.contractForm(),
            each.contractMonths(),
            each.closingDate(),
            each.educationLevel(),
            documents.requirements(each),
            each.transitions().size(),
            each.createdAt(),
            each.updatedAt(),
            each.publishedAt());
        history(history, each);
      }
    }
  }

  private void history(BatchInsert history, DemoVacancy vacancy) throws SQLException, IOException {
    String from = null;
    long version = 0;
    for (DemoVacancy.Transition step : vacancy.transitions()) {
      history.row(
          Ids.next(),
          "VACANCY",
          vacancy.id(),
          ++version,
          step.to().name(),
          step.actorId(),
          step.at(),
          step.reason(),
          documents.statusChange(from, step.to().name()));
      from = step.to().name();
    }
  }

  private void scans(Connection connection, DemoGenerator generator)
      throws SQLException, IOException {
    try (ScanInserts inserts = new ScanInserts(connection, documents)) {
      for (DemoScan each : generator.scans().toList()) {
        inserts.add(each);
      }
    }
  }

  private static void placements(Connection connection, DemoPlacements placements)
      throws SQLException {
    try (PlacementInserts inserts = new PlacementInserts(connection, placements.today())) {
      for (DemoPlacements.Example each : placements.examples()) {
        inserts.add(each);
      }
    }
  }

  private String labelOf(String occupationCode) {
    return occupationCode == null
        ? null
        : catalogue
            .occupations()
            .find(occupationCode)
            .map(occupation -> occupation.label().nl())
            .orElse(null);
  }

  private void people(
      Connection connection,
      DemoGenerator generator,
      Consumer<DemoJobSeeker> looking,
      Consumer<String> progress)
      throws SQLException, IOException {
    try (PeopleInserts inserts = new PeopleInserts(connection, documents)) {
      int count = 0;
      for (Iterator<DemoJobSeeker> all = generator.jobSeekers().iterator(); all.hasNext(); ) {
        DemoJobSeeker each = all.next();
        inserts.add(each);
        looking.accept(each);
        if (++count % PEOPLE_PER_PROGRESS == 0) {
          progress.accept(count + " people");
        }
      }
    }
  }
}
