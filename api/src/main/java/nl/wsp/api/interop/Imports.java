package nl.wsp.api.interop;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Municipality;
import org.jspecify.annotations.Nullable;

/** Starts imports and tells how they go. */
@Singleton
class Imports {
  private final ImportRunRepository runs;
  private final ImportRows rows;
  private final ImportRunner runner;
  private final Map<ImportKind, Loader<?>> loaders;
  private final Catalogue catalogue;
  private final Cursors cursors;
  private final Clock clock;

  Imports(
      ImportRunRepository runs,
      ImportRows rows,
      ImportRunner runner,
      List<Loader<?>> loaders,
      Catalogue catalogue,
      Cursors cursors,
      Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.runner = runner;
    this.loaders =
        loaders.stream().collect(Collectors.toUnmodifiableMap(Loader::kind, Function.identity()));
    this.catalogue = catalogue;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * Takes a file in and starts its import.
   *
   * @param municipality CBS code, absent: the actor's own, else the first of the partnership
   * @throws Problem 400 when the file is empty or the municipality unknown, 409 while another file
   *     of this kind is being imported
   */
  ImportRun start(
      Actor actor,
      ImportKind kind,
      boolean dryRun,
      ImportConsent consent,
      @Nullable String municipality,
      InputStream received) {
    if (municipality != null && !catalogue.municipalities().contains(municipality)) {
      throw Problem.invalidParameter("municipality", "unknown-code", municipality);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!dryRun && runs.countAlive(kind, now) > 0) {
      throw Problem.conflict("?kind", "import-running");
    }
    Spool file = spool(received);
    LoadContext context =
        new LoadContext(
            actor.userId(), consent, municipalityOf(actor, municipality), Time.today(clock));
    ImportRun run =
        runs.save(
            new ImportRun(
                Ids.next(),
                kind,
                dryRun,
                ImportStatus.RUNNING,
                0,
                0,
                0,
                0,
                consent,
                context.municipalityCode(),
                actor.userId(),
                now,
                now.plus(ImportRunner.ALIVE),
                null,
                null,
                null));
    runner.start(run, loaders.get(kind), file, context);
    return run;
  }

  /**
   * How a run goes, with a page of its rows.
   *
   * @throws Problem 404 when there is no such run
   */
  @Transactional
  Report report(UUID id, boolean onlyProblems, @Nullable Integer limit, @Nullable String cursor) {
    ImportRun run = runs.findById(id).orElseThrow(Problem::notFound).asOf(clock.instant());
    int size = Cursors.limitOf(limit);
    String scope = "import-rows|" + id + "|" + onlyProblems;
    int after = cursor == null ? 0 : Integer.parseInt(cursors.decode(scope, cursor).getFirst());
    List<RowResult> page = rows.after(id, after, onlyProblems, size + 1);
    boolean more = page.size() > size;
    List<RowResult> shown = more ? page.subList(0, size) : page;
    String next =
        more ? cursors.encode(scope, List.of(Integer.toString(shown.getLast().row()))) : null;
    return new Report(run, shown, next);
  }

  /** Runs, latest first. */
  @Transactional
  Slice<ImportRun> list(@Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    List<String> before =
        cursor == null ? List.of("9999-01-01T00:00:00Z", "~") : cursors.decode("imports", cursor);
    List<ImportRun> page = runs.findBefore(Instant.parse(before.get(0)), before.get(1), size + 1);
    boolean more = page.size() > size;
    List<ImportRun> shown = more ? page.subList(0, size) : page;
    String next =
        more
            ? cursors.encode(
                "imports",
                List.of(shown.getLast().startedAt().toString(), shown.getLast().id().toString()))
            : null;
    Instant now = clock.instant();
    return new Slice<>(shown.stream().map(run -> run.asOf(now)).toList(), next);
  }

  private static Spool spool(InputStream received) {
    try {
      Spool file = Spool.of(received);
      if (file.size() == 0) {
        file.close();
        throw Problem.invalid("/", "required");
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String municipalityOf(Actor actor, @Nullable String stated) {
    return Optional.ofNullable(stated)
        .or(() -> actor.municipalitiesAs(Role.ADMIN).stream().findFirst())
        .or(
            () ->
                catalogue.municipalities().stream()
                    .filter(Municipality::partnership)
                    .map(Municipality::code)
                    .findFirst())
        .orElseThrow();
  }

  /** A run with a page of its rows. */
  record Report(ImportRun run, List<RowResult> rows, @Nullable String next) {}
}
