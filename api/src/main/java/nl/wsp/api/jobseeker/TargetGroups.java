package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.jobseeker.JobSeekerFiles.Opened;
import nl.wsp.api.jobseeker.TargetGroupBody.RecordedWageValue;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Target-group facts and wage values of a person. */
@Singleton
class TargetGroups {
  private static final BigDecimal MAX_PERCENT = BigDecimal.valueOf(100);
  private static final int MAX_METHOD = 100;
  private static final int MAX_NAME = 200;
  private static final int MAX_WAGE_VALUES = 100;

  private final JobSeekerFiles files;
  private final TargetGroupRepository facts;
  private final WageValueRepository wageValues;
  private final Clock clock;

  TargetGroups(
      JobSeekerFiles files,
      TargetGroupRepository facts,
      WageValueRepository wageValues,
      Clock clock) {
    this.files = files;
    this.facts = facts;
    this.wageValues = wageValues;
    this.clock = clock;
  }

  @Transactional
  TargetGroupBody read(Actor actor, UUID id, @Nullable String sample) {
    Opened opened = files.open(actor, id, Part.TARGET_GROUP, sample);
    return body(id, opened.person().version());
  }

  /**
   * Replaces the facts and adds wage values.
   *
   * @throws Problem 400 or 422 naming every wrong field; 422 when a recorded wage value would
   *     change
   */
  @Transactional
  TargetGroupBody replace(Actor actor, UUID id, TargetGroupBody given, @Nullable String ifMatch) {
    Opened opened = files.edit(actor, id, Part.TARGET_GROUP, ifMatch, given.version());
    TargetGroupBody before = body(id, opened.person().version());
    check(given, before.wageValues());
    List<WageValueRow> added =
        Stream.ofNullable(given.wageValues())
            .flatMap(List::stream)
            .filter(value -> value.id() == null)
            .map(value -> row(id, actor, value))
            .toList();
    TargetGroupBody after = withFacts(given, before.wageValues(), added);
    JobSeeker saved =
        files.change(
            opened.person(), "TARGET_GROUP", actor.userId(), withoutVersion(before), after);
    save(row(id, given));
    wageValues.saveAll(added);
    return body(id, saved.version());
  }

  private void save(TargetGroupRow row) {
    if (facts.existsById(row.jobSeekerId())) {
      facts.update(row);
    } else {
      facts.save(row);
    }
  }

  private void check(TargetGroupBody given, List<RecordedWageValue> recorded) {
    Violations wrong = new Violations();
    range(wrong, "/studentLevel", given.studentLevel(), 4);
    range(wrong, "/participationStep", given.participationStep(), 6);
    range(wrong, "/mediationStep", given.mediationStep(), 3);
    LocalDate today = Time.today(clock);
    if (given.since() != null && given.since().isAfter(today)) {
      wrong.breaksRule("/since", "in-future");
    }
    List<RecordedWageValue> values = given.wageValues() == null ? List.of() : given.wageValues();
    if (values.size() > MAX_WAGE_VALUES) {
      wrong.invalid("/wageValues", "size", 0, MAX_WAGE_VALUES);
    } else {
      Map<UUID, RecordedWageValue> known =
          recorded.stream().collect(Collectors.toMap(RecordedWageValue::id, Function.identity()));
      for (int i = 0; i < values.size(); i++) {
        check(wrong, "/wageValues/" + i, values.get(i), known, today);
      }
    }
    wrong.throwIfAny();
  }

  private static void check(
      Violations wrong,
      String pointer,
      @Nullable RecordedWageValue value,
      Map<UUID, RecordedWageValue> known,
      LocalDate today) {
    if (value == null) {
      wrong.invalid(pointer, "required");
    } else if (value.id() != null) {
      if (!isSame(value, known.get(value.id()))) {
        wrong.breaksRule(pointer, "append-only");
      }
    } else {
      checkNew(wrong, pointer, value, today);
    }
  }

  private static void checkNew(
      Violations wrong, String pointer, RecordedWageValue value, LocalDate today) {
    if (value.percent() == null) {
      wrong.invalid(pointer + "/percent", "required");
    } else if (value.percent().signum() < 0) {
      wrong.invalid(pointer + "/percent", "too-low", 0);
    } else if (value.percent().compareTo(MAX_PERCENT) > 0) {
      wrong.invalid(pointer + "/percent", "too-high", MAX_PERCENT);
    } else if (value.percent().stripTrailingZeros().scale() > 2) {
      wrong.invalid(pointer + "/percent", "decimals", 2);
    }
    if (value.kind() == null) {
      wrong.invalid(pointer + "/kind", "required");
    }
    text(wrong, pointer + "/method", value.method(), MAX_METHOD);
    text(wrong, pointer + "/assessor", value.assessor(), MAX_NAME);
    text(wrong, pointer + "/workplace", value.workplace(), MAX_NAME);
    if (value.date() == null) {
      wrong.invalid(pointer + "/date", "required");
    } else if (value.date().isAfter(today)) {
      wrong.breaksRule(pointer + "/date", "in-future");
    } else if (value.validUntil() != null && value.validUntil().isBefore(value.date())) {
      wrong.breaksRule(pointer + "/validUntil", "before-start");
    }
  }

  private static void text(Violations wrong, String pointer, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      wrong.invalid(pointer, "size", 0, longest);
    }
  }

  private static boolean isSame(RecordedWageValue given, @Nullable RecordedWageValue known) {
    return known != null
        && given.percent() != null
        && given.percent().compareTo(known.percent()) == 0
        && known.equals(
            new RecordedWageValue(
                given.id(),
                known.percent(),
                given.kind(),
                given.method(),
                given.assessor(),
                given.workplace(),
                given.date(),
                given.validUntil()));
  }

  private static void range(
      Violations wrong, String pointer, @Nullable Integer value, int highest) {
    if (value != null && value < 1) {
      wrong.invalid(pointer, "too-low", 1);
    } else if (value != null && value > highest) {
      wrong.invalid(pointer, "too-high", highest);
    }
  }

  private TargetGroupBody body(UUID id, long version) {
    List<RecordedWageValue> values = recorded(wageValues.findByJobSeekerIdInList(List.of(id)));
    return facts
        .findById(id)
        .map(
            row ->
                new TargetGroupBody(
                    row.benefit(),
                    row.benefitSince(),
                    row.jobAgreementRegister(),
                    row.refugeeStatusHolder(),
                    row.studentLevel(),
                    row.participationStep(),
                    row.mediationStep(),
                    row.labourDistance(),
                    values,
                    version))
        .orElseGet(
            () ->
                new TargetGroupBody(
                    null, null, null, null, null, null, null, null, values, version));
  }

  private static List<RecordedWageValue> recorded(List<WageValueRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(WageValueRow::assessedOn)
                .thenComparing(WageValueRow::recordedAt)
                .reversed())
        .map(
            row ->
                new RecordedWageValue(
                    row.id(),
                    row.percent(),
                    row.kind(),
                    row.method(),
                    row.assessor(),
                    row.workplace(),
                    row.assessedOn(),
                    row.validUntil()))
        .toList();
  }

  private static TargetGroupBody withFacts(
      TargetGroupBody given, List<RecordedWageValue> recorded, List<WageValueRow> added) {
    return new TargetGroupBody(
        given.benefit(),
        given.since(),
        given.jobAgreementRegister(),
        given.refugeeStatusHolder(),
        given.studentLevel(),
        given.participationStep(),
        given.mediationStep(),
        given.labourDistance(),
        Stream.concat(recorded(added).stream(), recorded.stream()).toList(),
        null);
  }

  private static TargetGroupBody withoutVersion(TargetGroupBody body) {
    return withFacts(body, body.wageValues(), List.of());
  }

  private TargetGroupRow row(UUID id, TargetGroupBody given) {
    return new TargetGroupRow(
        id,
        given.benefit(),
        given.since(),
        given.jobAgreementRegister(),
        given.refugeeStatusHolder(),
        given.studentLevel(),
        given.participationStep(),
        given.mediationStep(),
        given.labourDistance(),
        clock.instant());
  }

  private WageValueRow row(UUID id, Actor actor, RecordedWageValue value) {
    return new WageValueRow(
        Ids.next(),
        id,
        value.percent(),
        value.kind(),
        value.method(),
        value.assessor(),
        value.workplace(),
        value.date(),
        value.validUntil(),
        actor.userId(),
        clock.instant());
  }
}
