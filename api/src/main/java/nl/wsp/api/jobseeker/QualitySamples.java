package nl.wsp.api.jobseeker;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.QualitySampleBodies.Draw;
import nl.wsp.api.jobseeker.QualitySampleBodies.File;
import nl.wsp.api.jobseeker.QualitySampleBodies.View;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Samples of files for quality officers. A sample is the only ground on which an officer reads a
 * file (domain §1): it is drawn by chance or after a complaint, has a number that the person finds
 * in his access log, and closes by itself.
 */
@Singleton
class QualitySamples {
  private static final String AGGREGATE = "QUALITY_SAMPLE";
  private static final String JUDGED = "QUALITY_SAMPLE_FILE";
  private static final int LARGEST = 50;
  private static final int MOST_NAMED = 20;
  private static final int LONGEST_REASON = 200;
  private static final int WEEKS_OPEN = 4;
  private static final int NUMBER_LENGTH = 8;

  private final QualitySampleRepository samples;
  private final QualitySampleFileRepository files;
  private final JobSeekerRepository people;
  private final ChangeHistory history;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  QualitySamples(
      QualitySampleRepository samples,
      QualitySampleFileRepository files,
      JobSeekerRepository people,
      ChangeHistory history,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.samples = samples;
    this.files = files;
    this.people = people;
    this.history = history;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether an open sample of that number holds the person. */
  boolean holds(String number, UUID jobSeekerId) {
    return samples.countOpen(number, jobSeekerId, Time.today(clock)) > 0;
  }

  /** Municipalities in which the actor samples; empty: none, {@code null} inside: every one. */
  static Set<@Nullable String> reachOf(Actor actor) {
    return actor.memberships().stream()
        .filter(membership -> membership.role() == Role.QUALITY)
        .filter(membership -> membership.kind().isPartnership())
        .map(membership -> membership.municipalityCode())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Draws a sample.
   *
   * @throws Problem 400 with the field; 404 when a named file is not in the officer's
   *     municipalities; 422 when there is nobody to draw
   */
  @Transactional
  View draw(Actor actor, Draw draw) {
    check(draw);
    Set<String> municipalities = municipalitiesFor(actor, draw.municipality());
    List<UUID> drawn =
        draw.jobSeekerIds() == null
            ? byChance(municipalities, draw.size())
            : named(municipalities, draw.jobSeekerIds());
    if (drawn.isEmpty()) {
      throw Problem.unprocessable("/municipality", "nobody-to-sample");
    }
    LocalDate today = Time.today(clock);
    QualitySample sample =
        samples.save(
            new QualitySample(
                Ids.next(),
                newNumber(today),
                municipalities.size() == 1 ? municipalities.iterator().next() : null,
                draw.reason().strip(),
                actor.userId(),
                clock.instant(),
                today.plusWeeks(WEEKS_OPEN)));
    List<QualitySampleFile> rows = new ArrayList<>();
    for (UUID id : drawn) {
      rows.add(QualitySampleFile.drawn(Ids.next(), sample.id(), id, rows.size() + 1));
    }
    View view = view(sample, files.saveAll(rows), true);
    history.record(AGGREGATE, sample.id(), 0, "DRAW", actor.userId(), null, null, view);
    return view;
  }

  /** Samples in the actor's municipalities, newest first, without their files. */
  @Transactional
  Slice<View> list(Actor actor, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    Conditions conditions = new Conditions();
    Set<String> reach = reachOf(actor);
    if (!reach.contains(null)) {
      List<Object> values = new ArrayList<>(reach);
      values.add(actor.userId());
      conditions.and(
          Conditions.in("municipality_code", reach.size()) + " OR drawn_by = ?", values.toArray());
    }
    if (cursor != null) {
      conditions.and("id < ?", cursors.decode("quality-samples", cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM quality_sample", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    if (shown.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    Map<UUID, List<QualitySampleFile>> drawn =
        files.findBySampleIdInOrderByPosition(shown).stream()
            .collect(Collectors.groupingBy(QualitySampleFile::sampleId));
    return new Slice<>(
        samples.findByIdInOrderByIdDesc(shown).stream()
            .map(sample -> view(sample, drawn.getOrDefault(sample.id(), List.of()), false))
            .toList(),
        more ? cursors.encode("quality-samples", List.of(shown.getLast().toString())) : null);
  }

  /** One sample with its files. */
  @Transactional
  View read(Actor actor, UUID id) {
    QualitySample sample = inSight(actor, id);
    return view(sample, files.findBySampleIdInOrderByPosition(List.of(id)), true);
  }

  /**
   * Records what was found in a file.
   *
   * @throws Problem 404 when the sample is not the actor's or does not hold the file; 400 with the
   *     field; 409 or 412 by the version; 422 when the sample is closed
   */
  @Transactional
  File judge(
      Actor actor, UUID id, UUID jobSeekerId, QualityFinding finding, @Nullable String ifMatch) {
    QualitySample sample = inSight(actor, id);
    QualitySampleFile before =
        files.findBySampleIdAndJobSeekerId(id, jobSeekerId).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, finding.version(), before.version());
    if (!isOpen(sample)) {
      throw Problem.unprocessable("/finding", "sample-closed");
    }
    Violations violations = new Violations();
    if (finding.finding() == null) {
      violations.invalid("/finding", "required");
    }
    boolean silent = finding.note() == null || finding.note().isBlank();
    if (finding.finding() == QualityFinding.Kind.NEEDS_ATTENTION && silent) {
      violations.invalid("/note", "required");
    }
    if (!silent && finding.note().length() > QualityFinding.LONGEST_NOTE) {
      violations.invalid("/note", "size", 0, QualityFinding.LONGEST_NOTE);
    }
    violations.throwIfAny();
    QualitySampleFile saved = files.update(before.judged(finding, actor.userId(), clock.instant()));
    history.record(
        JUDGED,
        saved.id(),
        saved.version(),
        "JUDGE",
        actor.userId(),
        null,
        File.of(before),
        File.of(saved));
    return File.of(saved);
  }

  private static void check(Draw draw) {
    Violations violations = new Violations();
    if (draw.reason() == null || draw.reason().isBlank()) {
      violations.invalid("/reason", "required");
    } else if (draw.reason().strip().length() > LONGEST_REASON) {
      violations.invalid("/reason", "size", 1, LONGEST_REASON);
    }
    if (draw.jobSeekerIds() == null) {
      if (draw.size() == null) {
        violations.invalid("/size", "required");
      } else if (draw.size() < 1 || draw.size() > LARGEST) {
        violations.invalid(
            "/size", draw.size() < 1 ? "too-low" : "too-high", draw.size() < 1 ? 1 : LARGEST);
      }
    } else if (draw.jobSeekerIds().isEmpty() || draw.jobSeekerIds().size() > MOST_NAMED) {
      violations.invalid("/jobSeekerIds", "size", 1, MOST_NAMED);
    }
    violations.throwIfAny();
  }

  /** Where to draw; empty: everywhere. */
  private static Set<String> municipalitiesFor(Actor actor, @Nullable String asked) {
    Set<String> reach = reachOf(actor);
    if (reach.isEmpty()) {
      throw Problem.notFound();
    }
    if (asked == null) {
      return reach.contains(null) ? Set.of() : reach;
    }
    if (!reach.contains(null) && !reach.contains(asked)) {
      throw Problem.invalid("/municipality", "municipality");
    }
    return Set.of(asked);
  }

  private List<UUID> byChance(Set<String> municipalities, int size) {
    Conditions conditions = new Conditions();
    if (!municipalities.isEmpty()) {
      conditions.and(
          Conditions.in("municipality_code", municipalities.size()), municipalities.toArray());
    }
    return conditions.ids(jdbc, "SELECT id FROM job_seeker", "ORDER BY RAND()", size);
  }

  private List<UUID> named(Set<String> municipalities, List<UUID> ids) {
    Set<UUID> asked = new LinkedHashSet<>(ids);
    Set<UUID> found =
        people.findByIdInList(asked).stream()
            .filter(
                person ->
                    municipalities.isEmpty() || municipalities.contains(person.municipalityCode()))
            .map(JobSeeker::id)
            .collect(Collectors.toSet());
    if (!found.containsAll(asked)) {
      throw Problem.notFound();
    }
    return List.copyOf(asked);
  }

  /** The year and eight characters by chance, such as {@code 2026-7F0A93C2}. */
  private static String newNumber(LocalDate today) {
    String random = UuidCreator.getRandomBased().toString().replace("-", "");
    return today.getYear() + "-" + random.substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT);
  }

  private QualitySample inSight(Actor actor, UUID id) {
    Set<String> reach = reachOf(actor);
    return samples
        .findById(id)
        .filter(
            sample ->
                reach.contains(null)
                    || (sample.municipalityCode() != null
                        && reach.contains(sample.municipalityCode()))
                    || sample.drawnBy().equals(actor.userId()))
        .orElseThrow(Problem::notFound);
  }

  private boolean isOpen(QualitySample sample) {
    return !Time.today(clock).isAfter(sample.openUntil());
  }

  private View view(QualitySample sample, List<QualitySampleFile> drawn, boolean withFiles) {
    return new View(
        sample.id(),
        sample.number(),
        sample.reason(),
        sample.municipalityCode(),
        sample.drawnAt(),
        sample.openUntil(),
        isOpen(sample),
        drawn.size(),
        (int) drawn.stream().filter(file -> file.finding() != null).count(),
        (int)
            drawn.stream()
                .filter(file -> file.finding() == QualityFinding.Kind.NEEDS_ATTENTION)
                .count(),
        withFiles ? drawn.stream().map(File::of).toList() : null);
  }
}
