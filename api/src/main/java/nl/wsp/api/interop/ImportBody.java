package nl.wsp.api.interop;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.problem.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is now.
 *
 * @param total rows in the file; 0 until it was counted
 * @param accepted rows that were taken, unchanged ones among them
 * @param unchanged rows that were known already with the same content
 * @param rejected rows that were not taken
 * @param problem why it failed and what to do
 * @param rows a page of the report; absent in the list of imports
 * @param next cursor of the next rows, absent on the last page
 */
@Serdeable
record ImportBody(
    UUID id,
    ImportKind kind,
    boolean dryRun,
    ImportStatus status,
    ImportConsent consentBasis,
    @Nullable String municipality,
    Instant startedAt,
    @Nullable Instant finishedAt,
    int total,
    int accepted,
    int unchanged,
    int rejected,
    @Nullable FileProblem problem,
    @Nullable List<RowBody> rows,
    @Nullable String next) {
  /** A run without its rows. */
  static ImportBody of(ImportRun run, Locale language) {
    return of(run, null, null, language);
  }

  /** A run with a page of its rows. */
  static ImportBody of(Imports.Report report, Locale language) {
    List<RowBody> rows = report.rows().stream().map(row -> RowBody.of(row, language)).toList();
    return of(report.run(), rows, report.next(), language);
  }

  private static ImportBody of(
      ImportRun run, @Nullable List<RowBody> rows, @Nullable String next, Locale language) {
    return new ImportBody(
        run.id(),
        run.kind(),
        run.dryRun(),
        run.status(),
        run.consentBasis(),
        run.municipalityCode(),
        run.startedAt(),
        run.finishedAt(),
        run.total(),
        run.accepted(),
        run.unchanged(),
        run.rejected(),
        run.problem() == null
            ? null
            : new FileProblem(
                run.problem(),
                run.problemLine(),
                Texts.of("imports", language, "file." + run.problem())),
        rows,
        next);
  }

  /** What is wrong with the file or the run. */
  @Serdeable
  record FileProblem(String code, @Nullable Long line, String message) {}

  /** A row of the report. */
  @Serdeable
  record RowBody(int row, Outcome outcome, @Nullable UUID resourceId, List<ProblemOfRow> problems) {
    static RowBody of(RowResult result, Locale language) {
      return new RowBody(
          result.row(),
          result.outcome(),
          result.resourceId(),
          result.problems().stream().map(problem -> ProblemOfRow.of(problem, language)).toList());
    }
  }

  /** A line of the report of a row: a field and a code with its text, never a value. */
  @Serdeable
  record ProblemOfRow(String field, String code, Severity severity, String message) {
    static ProblemOfRow of(RowProblem problem, Locale language) {
      return new ProblemOfRow(
          problem.field(),
          problem.code(),
          problem.severity(),
          Texts.of("imports", language, "row." + problem.code()));
    }
  }
}
