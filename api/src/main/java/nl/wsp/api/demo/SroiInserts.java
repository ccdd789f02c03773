package nl.wsp.api.demo;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Writes obligations, their contributions and the documents that prove them. */
final class SroiInserts {
  private SroiInserts() {}

  static void add(Connection connection, List<DemoEmployer> employers) throws SQLException {
    try (BatchInsert obligation =
            new BatchInsert(
                connection,
                "sroi_obligation",
                "id, employer_id, contract_name, contract_sum, percentage, table_code, starts_on,"
                    + " ends_on, realised, version, created_at, updated_at");
        BatchInsert file =
            new BatchInsert(
                connection,
                "uploaded_file",
                "id, file_name, media_type, size_bytes, sha256, content, scan_status, scanner,"
                    + " accepted_by, uploaded_by, uploaded_at");
        BatchInsert contribution =
            new BatchInsert(
                connection,
                "sroi_contribution",
                "id, obligation_id, kind, description, starts_on, target_group, benefit_years,"
                    + " job_agreement_register, disability_block, age, hours_per_week, months,"
                    + " invoice_amount, invoice_number, supplier, file_id, status, table_code,"
                    + " value, block_code, counts_from, counts_until, by_employer, entered_by,"
                    + " changed_by, submitted_by, submitted_at, decided_by, decided_at,"
                    + " decision_reason, version, created_at, updated_at");
        BatchInsert evidence =
            new BatchInsert(connection, "sroi_evidence", "evidence_key, contribution_id")) {
      for (DemoEmployer employer : employers) {
        for (DemoEmployer.SroiObligation owed : employer.sroiObligations()) {
          obligation.row(
              owed.id(),
              employer.id(),
              owed.contractName(),
              owed.contractSum(),
              owed.percentage(),
              owed.table(),
              owed.startsOn(),
              owed.endsOn(),
              owed.realised(),
              0,
              employer.createdAt(),
              employer.createdAt());
          for (DemoContribution each : owed.contributions()) {
            if (each.document() != null) {
              addFile(file, each, each.document());
            }
          }
        }
      }
      obligation.flush();
      file.flush();
      for (DemoEmployer employer : employers) {
        for (DemoEmployer.SroiObligation owed : employer.sroiObligations()) {
          for (DemoContribution each : owed.contributions()) {
            addContribution(contribution, owed, each);
          }
        }
      }
      contribution.flush();
      for (DemoEmployer employer : employers) {
        for (DemoEmployer.SroiObligation owed : employer.sroiObligations()) {
          for (DemoContribution each : owed.contributions()) {
            boolean counts =
                each.status() == DemoContribution.Status.SUBMITTED
                    || each.status() == DemoContribution.Status.APPROVED;
            if (counts && each.document() != null) {
              evidence.row("DOCUMENT:" + sha256(each.document().content()), each.id());
            }
          }
        }
      }
    }
  }

  private static void addFile(
      BatchInsert file, DemoContribution contribution, DemoDocument document) throws SQLException {
    byte[] content = document.content();
    boolean accepted = contribution.decidedBy() != null;
    file.row(
        document.id(),
        document.fileName(),
        "application/pdf",
        content.length,
        sha256(content),
        content,
        accepted ? "ACCEPTED" : "NOT_SCANNED",
        "no scanner",
        contribution.decidedBy(),
        contribution.enteredBy(),
        contribution.enteredAt());
  }

  private static void addContribution(
      BatchInsert contribution, DemoEmployer.SroiObligation owed, DemoContribution each)
      throws SQLException {
    boolean handedIn = each.status() != DemoContribution.Status.PLANNED;
    Instant decidedAt = each.decidedBy() == null ? null : each.enteredAt().plusSeconds(86_400);
    contribution.row(
        each.id(),
        owed.id(),
        each.kind(),
        each.description(),
        each.startsOn(),
        each.targetGroup(),
        each.benefitYears(),
        each.jobAgreementRegister(),
        each.decidedBy() == null ? null : Boolean.FALSE,
        each.age(),
        each.hoursPerWeek(),
        each.months(),
        each.invoiceAmount(),
        each.invoiceNumber(),
        each.supplier(),
        each.document() == null ? null : each.document().id(),
        each.status(),
        each.table(),
        each.value(),
        each.block(),
        each.countsFrom(),
        each.countsUntil(),
        each.byEmployer(),
        each.enteredBy(),
        each.enteredBy(),
        handedIn ? each.enteredBy() : null,
        handedIn ? each.enteredAt() : null,
        each.decidedBy(),
        decidedAt,
        each.decisionReason(),
        0,
        each.enteredAt(),
        decidedAt == null ? each.enteredAt() : decidedAt);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
