package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.CaseloadRow.Signal;
import nl.wsp.api.jobseeker.ConsentRepository.ValidConsent;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** The people of a consultant, and those of his municipality whom nobody has taken yet. */
@Singleton
class Caseload {
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
  private static final double COMPLETE_ENOUGH = 0.7;
  private static final int WEEKS_BEFORE_END = 4;
  private static final int MISSING_SHOWN = 3;
  private static final int EXPORTED_AT_ONCE = 100;

  private final JobSeekerRepository people;
  private final CompetencyCvRepository cvs;
  private final ConsentRepository consents;
  private final CvJson json;
  private final AccessLog accessLog;
  private final Cursors cursors;
  private final Clock clock;

  Caseload(
      JobSeekerRepository people,
      CompetencyCvRepository cvs,
      ConsentRepository consents,
      CvJson json,
      AccessLog accessLog,
      Cursors cursors,
      Clock clock) {
    this.people = people;
    this.cvs = cvs;
    this.consents = consents;
    this.json = json;
    this.accessLog = accessLog;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Transactional
  Slice<CaseloadRow> list(
      Actor actor,
      boolean intake,
      @Nullable Integer limit,
      @Nullable String cursor,
      Locale language) {
    Slice<CaseloadRow> shown = page(actor, intake, Cursors.limitOf(limit), cursor, language);
    accessLog.resultList(
        actor,
        shown.items().stream().map(CaseloadRow::id).toList(),
        LookContext.of(intake ? LookContext.Kind.INTAKE : LookContext.Kind.CASELOAD));
    return shown;
  }

  /** A page of the actor's own people that leaves the service as a copy, and is logged as one. */
  @Transactional
  Slice<CaseloadRow> exported(Actor actor, @Nullable String cursor, Locale language) {
    Slice<CaseloadRow> copied = page(actor, false, EXPORTED_AT_ONCE, cursor, language);
    accessLog.export(
        actor,
        copied.items().stream().map(CaseloadRow::id).toList(),
        LookContext.of(LookContext.Kind.CASELOAD));
    return copied;
  }

  private Slice<CaseloadRow> page(
      Actor actor, boolean intake, int size, @Nullable String cursor, Locale language) {
    String scope = "job-seekers|" + intake + "|" + actor.userId();
    Instant beforeAt = END_OF_TIME;
    String beforeId = "~";
    if (cursor != null) {
      List<String> after = cursors.decode(scope, cursor);
      beforeAt = Instant.parse(after.get(0));
      beforeId = after.get(1);
    }
    List<JobSeeker> found = find(actor, intake, beforeAt, beforeId, size + 1);
    boolean more = found.size() > size;
    List<JobSeeker> page = more ? found.subList(0, size) : found;
    List<CaseloadRow> rows =
        intake
            ? page.stream().map(Caseload::intakeRow).toList()
            : caseloadRows(actor.userId(), page, language);
    return new Slice<>(rows, more ? cursorAfter(scope, page.getLast()) : null);
  }

  private String cursorAfter(String scope, JobSeeker last) {
    return cursors.encode(scope, List.of(last.updatedAt().toString(), last.id().toString()));
  }

  private List<JobSeeker> find(
      Actor actor, boolean intake, Instant beforeAt, String beforeId, int limit) {
    if (!intake) {
      return people.findCaseload(actor.userId(), beforeAt, beforeId, limit);
    }
    List<String> municipalities = JobSeekerAccess.intakeMunicipalitiesOf(actor);
    return municipalities.isEmpty()
        ? List.of()
        : people.findIntake(municipalities, beforeAt, beforeId, limit);
  }

  /** Enough to know whom to call: the profile is not his yet. */
  private static CaseloadRow intakeRow(JobSeeker person) {
    return new CaseloadRow(
        person.id(),
        Relation.INTAKE,
        false,
        person.firstName(),
        person.lastName(),
        person.municipalityCode(),
        null,
        person.active(),
        null,
        List.of(),
        List.of(),
        List.of(),
        person.version(),
        person.updatedAt());
  }

  private List<CaseloadRow> caseloadRows(UUID me, List<JobSeeker> page, Locale language) {
    if (page.isEmpty()) {
      return List.of();
    }
    LocalDate today = Time.today(clock);
    List<UUID> ids = page.stream().map(JobSeeker::id).toList();
    Map<UUID, CvContent> contents =
        cvs.findByJobSeekerIdInList(ids).stream()
            .collect(Collectors.toMap(CompetencyCv::jobSeekerId, cv -> json.read(cv.content())));
    Map<UUID, List<ValidConsent>> valid =
        consents.findValid(ids, today).stream()
            .collect(Collectors.groupingBy(ValidConsent::jobSeekerId));
    return page.stream()
        .map(
            person ->
                row(
                    me,
                    person,
                    contents.getOrDefault(person.id(), CvContent.EMPTY),
                    valid.getOrDefault(person.id(), List.of()),
                    today,
                    language))
        .toList();
  }

  private static CaseloadRow row(
      UUID me,
      JobSeeker person,
      CvContent cv,
      List<ValidConsent> valid,
      LocalDate today,
      Locale language) {
    Findability findability = Findability.of(cv, language);
    return new CaseloadRow(
        person.id(),
        Relation.OWN_CONSULTANT,
        !me.equals(person.consultantId()),
        person.firstName(),
        person.lastName(),
        person.municipalityCode(),
        cv.headline(),
        person.active(),
        findability.completeness(),
        findability.missing().stream().limit(MISSING_SHOWN).toList(),
        valid.stream().map(ValidConsent::audience).distinct().toList(),
        signals(person, findability, valid, today, language),
        person.version(),
        person.updatedAt());
  }

  private static List<Signal> signals(
      JobSeeker person,
      Findability findability,
      List<ValidConsent> valid,
      LocalDate today,
      Locale language) {
    List<String> codes = new ArrayList<>();
    if (!person.active()) {
      codes.add("NOT_ACTIVE");
    }
    if (valid.isEmpty()) {
      codes.add("NO_CONSENT");
    }
    LocalDate soon = today.plusWeeks(WEEKS_BEFORE_END);
    if (valid.stream()
        .anyMatch(consent -> consent.validUntil() != null && !consent.validUntil().isAfter(soon))) {
      codes.add("CONSENT_ENDS");
    }
    if (findability.completeness() < COMPLETE_ENOUGH) {
      codes.add("CV_INCOMPLETE");
    }
    return codes.stream()
        .map(code -> new Signal(code, Texts.of("cv", language, "signal." + code)))
        .toList();
  }
}
