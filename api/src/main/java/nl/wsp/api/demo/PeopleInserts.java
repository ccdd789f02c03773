package nl.wsp.api.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.matching.WageValue;

/** Inserts people with all that hangs on them; what hangs on a person waits for his row. */
final class PeopleInserts implements AutoCloseable {
  private static final int PEOPLE_PER_BATCH = 500;

  private final BatchInsert person;
  private final BatchInsert cv;
  private final BatchInsert consent;
  private final BatchInsert facts;
  private final BatchInsert wageValue;
  private final DemoDocuments documents;
  private final List<DemoJobSeeker> waiting = new ArrayList<>();

  PeopleInserts(Connection connection, DemoDocuments documents) throws SQLException {
    this.documents = documents;
    this.person =
        new BatchInsert(
            connection,
            "job_seeker",
            "id, user_id, consultant_id, municipality_code, first_name, last_name, email, phone,"
                + " birth_date, active, version, created_at, updated_at");
    this.cv = new BatchInsert(connection, "competency_cv", "job_seeker_id, content, updated_at");
    this.consent =
        new BatchInsert(
            connection,
            "consent",
            "id, job_seeker_id, audience, basis, given_at, given_by, valid_until, withdrawn_at");
    this.facts =
        new BatchInsert(
            connection,
            "target_group_facts",
            "job_seeker_id, benefit, benefit_since, job_agreement_register, refugee_status_holder,"
                + " participation_step, mediation_step, labour_distance, updated_at");
    this.wageValue =
        new BatchInsert(
            connection,
            "wage_value",
            "id, job_seeker_id, percent, kind, assessed_on, valid_until, recorded_by, recorded_at");
  }

  void add(DemoJobSeeker each) throws SQLException, IOException {
    person.row(
        each.id(),
        each.userId(),
        each.consultantId(),
        each.municipalityCode(),
        each.firstName(),
        each.lastName(),
        each.email(),
        each.phone(),
        each.birthDate(),
        each.active(),
        0,
        each.createdAt(),
        each.updatedAt());
    waiting.add(each);
    if (waiting.size() == PEOPLE_PER_BATCH) {
      addWhatHangsOnThem();
    }
  }

  private void addWhatHangsOnThem() throws SQLException, IOException {
    person.flush();
    for (DemoJobSeeker each : waiting) {
      cv.row(each.id(), documents.cv(each.cv()), each.updatedAt());
      addConsents(each);
      addFacts(each);
    }
    waiting.clear();
  }

  private void addConsents(DemoJobSeeker each) throws SQLException {
    for (DemoConsent given : each.consents()) {
      consent.row(
          Ids.next(),
          each.id(),
          given.audience(),
          given.onPaper() ? "PAPER" : "PERSON",
          given.givenAt(),
          given.onPaper() ? each.consultantId() : each.userId(),
          given.validUntil(),
          given.withdrawnAt());
    }
  }

  private void addFacts(DemoJobSeeker each) throws SQLException {
    DemoTargetGroup known = each.targetGroup();
    facts.row(
        each.id(),
        known.benefit(),
        known.since(),
        known.jobAgreementRegister(),
        known.statusHolder(),
        known.participationStep(),
        known.mediationStep(),
        known.distanceOverTwoYears() == null
            ? null
            : known.distanceOverTwoYears() ? "MORE_THAN_2_YEARS" : "LESS_THAN_2_YEARS",
        each.updatedAt());
    for (WageValue value : known.wageValues()) {
      wageValue.row(
          Ids.next(),
          each.id(),
          value.percent(),
          value.kind(),
          value.determinedOn(),
          value.validUntil(),
          each.consultantId(),
          each.updatedAt());
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      addWhatHangsOnThem();
    } catch (IOException notWritable) {
      throw new SQLException(notWritable);
    }
    person.close();
    cv.close();
    consent.close();
    facts.close();
    wageValue.close();
  }
}
