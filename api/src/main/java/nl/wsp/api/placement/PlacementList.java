package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/**
 * The list of work that started in an actor's sight, latest recorded first. It tells of benefits: a
 * list that staff see is logged as a look at target-group facts.
 */
@Singleton
class PlacementList {
  private final PlacementRepository placements;
  private final ProposalAccess access;
  private final PlacementViews views;
  private final AccessLog accessLog;
  private final Cursors cursors;
  private final JdbcOperations jdbc;

  PlacementList(
      PlacementRepository placements,
      ProposalAccess access,
      PlacementViews views,
      AccessLog accessLog,
      Cursors cursors,
      JdbcOperations jdbc) {
    this.placements = placements;
    this.access = access;
    this.views = views;
    this.accessLog = accessLog;
    this.cursors = cursors;
    this.jdbc = jdbc;
  }

  @Transactional
  Slice<PlacementView> list(Actor actor, PlacementQuery query) {
    int size = Cursors.limitOf(query.limit());
    Conditions conditions = new Conditions();
    access.limitWork(conditions, actor);
    String scope = filter(conditions, actor, query);
    if (query.cursor() != null) {
      conditions.and("id < ?", cursors.decode(scope, query.cursor()).getFirst());
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM placement", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<PlacementRow> rows =
        shown.isEmpty() ? List.of() : placements.findByIdInOrderByIdDesc(shown);
    List<PlacementView> page = views.of(actor, rows);
    log(actor, rows, page);
    return new Slice<>(
        page, more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  /** Gives the scope of the cursor. */
  private static String filter(Conditions conditions, Actor actor, PlacementQuery query) {
    if (query.status() != null) {
      conditions.and(
          "status = ?", known("status", query.status(), PlacementStatus.values()).name());
    }
    if (query.kind() != null) {
      conditions.and("kind = ?", known("kind", query.kind(), PlacementKind.values()).name());
    }
    if (query.placement() != null && !actor.isProfessional()) {
      throw Problem.notAllowed();
    }
    if (query.placement() != null) {
      boolean only = ProposalList.yesNo("placement", query.placement());
      conditions.and(only ? "saving <> 'NONE'" : "saving = 'NONE'");
    }
    if (query.employerId() != null) {
      conditions.and("employer_id = ?", query.employerId());
    }
    if (query.jobSeekerId() != null) {
      if (!actor.isProfessional()) {
        throw Problem.notAllowed();
      }
      conditions.and("job_seeker_id = ?", query.jobSeekerId());
    }
    if (query.from() != null) {
      conditions.and("starts_on >= ?", Date.valueOf(query.from()));
    }
    if (query.to() != null) {
      conditions.and("starts_on <= ?", Date.valueOf(query.to()));
    }
    return "placements|%s|%s|%s|%s|%s|%s|%s"
        .formatted(
            query.status(),
            query.kind(),
            query.placement(),
            query.employerId(),
            query.jobSeekerId(),
            query.from(),
            query.to());
  }

  private void log(Actor actor, List<PlacementRow> rows, List<PlacementView> page) {
    LookContext context = LookContext.of(LookContext.Kind.PLACEMENT);
    accessLog.targetGroup(actor, of(ProposalParty.STAFF, rows, page), context);
    accessLog.resultList(actor, of(ProposalParty.EMPLOYER, rows, page), context);
  }

  private static List<UUID> of(
      ProposalParty party, List<PlacementRow> rows, List<PlacementView> page) {
    List<UUID> ids =
        page.stream().filter(view -> view.party() == party).map(PlacementView::id).toList();
    return rows.stream()
        .filter(row -> ids.contains(row.id()))
        .map(PlacementRow::jobSeekerId)
        .toList();
  }

  private static <E extends Enum<E>> E known(String name, @Nullable String value, E[] values) {
    return Arrays.stream(values)
        .filter(each -> each.name().equals(Objects.requireNonNull(value)))
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter(name, "unknown-value"));
  }
}
