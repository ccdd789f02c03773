package nl.wsp.api.functionscan;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanView.Adviser;
import nl.wsp.api.functionscan.ScanView.Contact;
import nl.wsp.api.functionscan.ScanView.Remark;
import nl.wsp.api.functionscan.ScanView.Step;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** Shows scans and tasks to a reader, in his language and without what is not his. */
@Singleton
class ScanViews {
  private static final BigDecimal MINUTES_IN_AN_HOUR = BigDecimal.valueOf(60);

  private final TaskRepository tasks;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final JdbcOperations jdbc;

  ScanViews(TaskRepository tasks, Accounts accounts, Catalogue catalogue, JdbcOperations jdbc) {
    this.tasks = tasks;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  /** Lines of a list, in their order; two queries, however many. */
  @Transactional
  List<ScanView> lines(List<ScanDetail> scans) {
    Map<UUID, Count> counts = counts(scans.stream().map(ScanDetail::id).toList());
    Map<UUID, Accounts.Person> advisers = advisers(scans);
    return scans.stream()
        .map(scan -> view(scan, counts.getOrDefault(scan.id(), Count.NONE), advisers, null))
        .toList();
  }

  /** A whole scan, with what the reader can do. */
  @Transactional
  ScanView whole(ScanDetail scan, Locale language) {
    Map<UUID, Count> counts = counts(List.of(scan.id()));
    return view(
        scan,
        counts.getOrDefault(scan.id(), Count.NONE),
        advisers(List.of(scan)),
        work(scan, language));
  }

  private Work work(ScanDetail scan, Locale language) {
    List<Step> steps =
        ScanStep.openTo(scan.parties(), scan.status()).stream()
            .map(step -> new Step(step.to(), step.action(), step.explained()))
            .toList();
    boolean fills = scan.isAdvisers() && scan.status().isOpen();
    return new Work(
        steps,
        ScanDesk.isEditable(scan.status(), scan.parties()),
        fills,
        fills ? missing(scan.id(), language) : List.of());
  }

  private List<Remark> missing(UUID scanId, Locale language) {
    List<ScanTask> all =
        tasks.findByScanIdOrderByPositionAndId(scanId).stream().map(TaskRow::task).toList();
    return AdviceRules.check(all).found().stream()
        .map(
            violation ->
                new Remark(
                    violation.pointer(),
                    violation.code(),
                    Texts.of(
                        "problems",
                        language,
                        "violation." + violation.code(),
                        violation.args().toArray())))
        .toList();
  }

  private ScanView view(
      ScanDetail scan, Count count, Map<UUID, Accounts.Person> advisers, @Nullable Work work) {
    ScanDetails details = scan.details();
    boolean contactKnown =
        details.contactName() != null
            || details.contactPhone() != null
            || details.contactEmail() != null;
    UUID adviserId = scan.adviserId();
    return new ScanView(
        scan.id(),
        scan.status(),
        scan.employer().id(),
        scan.employer().name(),
        details.question(),
        details.department(),
        contactKnown
            ? new Contact(details.contactName(), details.contactPhone(), details.contactEmail())
            : null,
        details.suitableDates(),
        adviserId == null
            ? null
            : new Adviser(
                adviserId,
                Optional.ofNullable(advisers.get(adviserId))
                    .map(Accounts.Person::displayName)
                    .orElse(null)),
        scan.plannedOn(),
        scan.plannedTime(),
        details.people(),
        scan.tasksShared(),
        scan.showsTasks(),
        scan.showsTasks() ? count.tasks() : null,
        scan.showsTasks() ? count.takeableHours() : null,
        scan.isAdvisers() ? details.notes() : null,
        scan.declineReason(),
        scan.copiedFromId(),
        scan.createdAt(),
        scan.updatedAt(),
        scan.version(),
        work == null ? null : work.steps(),
        work == null ? null : work.editable(),
        work == null ? null : work.tasksEditable(),
        work == null ? null : work.missing());
  }

  /** Tasks as a reader sees them. */
  @Transactional
  List<TaskView> tasks(List<ScanTask> shown, boolean asAdviser, Locale language) {
    Map<UUID, Accounts.Person> people =
        asAdviser
            ? accounts.findAll(
                shown.stream().map(ScanTask::updatedBy).filter(Objects::nonNull).toList())
            : Map.of();
    return shown.stream().map(task -> view(task, asAdviser, people, language)).toList();
  }

  private TaskView view(
      ScanTask task, boolean asAdviser, Map<UUID, Accounts.Person> people, Locale language) {
    TaskContent content = task.content();
    return new TaskView(
        task.id(),
        task.position(),
        content.department(),
        content.process(),
        content.name(),
        content.effort().minutesPerWeek(),
        content.effort().minutesPerTime(),
        content.effort().times(),
        content.effort().per(),
        content.weeklyMinutes().orElse(null),
        content.place(),
        content.dayParts(),
        content.performer(),
        content.performerHourlyCost() == null
            ? null
            : content.performerHourlyCost().toPlainString(),
        content.workLevel(),
        content.demands(),
        content.competencies().stream()
            .map(
                asked ->
                    new TaskView.Competency(
                        asked.code(),
                        catalogue
                            .competencies()
                            .find(asked.code())
                            .map(found -> found.label().in(language))
                            .orElse(null),
                        asked.level()))
            .toList(),
        content.takeable(),
        content.condition(),
        content.divisible(),
        content.overtimeHoursPerWeek(),
        content.tempHoursPerWeek(),
        content.performerInstead(),
        asAdviser ? content.notes() : null,
        task.updatedBy() == null
            ? null
            : Optional.ofNullable(people.get(task.updatedBy()))
                .map(Accounts.Person::displayName)
                .orElse(null),
        task.updatedAt(),
        task.version());
  }

  private Map<UUID, Accounts.Person> advisers(List<ScanDetail> scans) {
    return accounts.findAll(
        scans.stream().map(ScanDetail::adviserId).filter(Objects::nonNull).toList());
  }

  private Map<UUID, Count> counts(Collection<UUID> scanIds) {
    if (scanIds.isEmpty()) {
      return Map.of();
    }
    return jdbc.prepareStatement(
        """
        SELECT scan_id, COUNT(*),
          SUM(CASE WHEN takeable IN ('YES', 'WITH_CONDITION') THEN minutes_per_week ELSE 0 END)
        FROM function_scan_task WHERE
        """
            + Conditions.in("scan_id", scanIds.size())
            + " GROUP BY scan_id",
        select -> {
          int parameter = 1;
          for (UUID id : scanIds) {
            select.setString(parameter++, id.toString());
          }
          Map<UUID, Count> counts = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              BigDecimal minutes = row.getBigDecimal(3);
              counts.put(
                  UUID.fromString(row.getString(1)),
                  new Count(row.getInt(2), hours(minutes == null ? BigDecimal.ZERO : minutes)));
            }
          }
          return counts;
        });
  }

  private static BigDecimal hours(BigDecimal minutes) {
    return minutes.divide(MINUTES_IN_AN_HOUR, 1, RoundingMode.HALF_UP);
  }

  private record Count(int tasks, BigDecimal takeableHours) {
    static final Count NONE = new Count(0, BigDecimal.ZERO);
  }

  private record Work(
      List<Step> steps, boolean editable, boolean tasksEditable, List<Remark> missing) {}
}
