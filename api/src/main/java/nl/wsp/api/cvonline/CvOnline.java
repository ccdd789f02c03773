package nl.wsp.api.cvonline;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.cvonline.CvOnlineBodies.Item;
import nl.wsp.api.cvonline.CvOnlineBodies.Results;
import nl.wsp.api.indexing.SearchAudiences;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.ShownCandidates;
import nl.wsp.api.jobseeker.Viewer;
import nl.wsp.api.platform.concurrent.Beside;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.search.index.CvHit;
import nl.wsp.search.index.CvPage;
import nl.wsp.search.index.CvQuery;
import nl.wsp.search.index.CvSearch;
import nl.wsp.search.index.SearchPosition;
import org.jspecify.annotations.Nullable;

/** Searches CV-online for somebody, who finds only whom he may see. */
@Singleton
class CvOnline {
  private static final String NO_POINT_IN_TIME = "";

  private final CvSearch search;
  private final CvOnlineChecks checks;
  private final CvOnlineWording wording;
  private final JobSeekerAccess access;
  private final ShownCandidates shown;
  private final Beside beside;
  private final Cursors cursors;

  CvOnline(
      CvSearch search,
      CvOnlineChecks checks,
      CvOnlineWording wording,
      JobSeekerAccess access,
      ShownCandidates shown,
      Beside beside,
      Cursors cursors) {
    this.search = search;
    this.checks = checks;
    this.wording = wording;
    this.access = access;
    this.shown = shown;
    this.beside = beside;
    this.cursors = cursors;
  }

  /** One page; a hit whose consent ended since it was indexed is left out. */
  Results search(Actor actor, CvOnlineQuestion question, @Nullable String cursor, Locale language) {
    return page(actor, question, cursor, language, shown::asResultList);
  }

  /** One page that leaves the service as a copy, and is logged as one. */
  Slice<Item> exported(
      Actor actor, CvOnlineQuestion question, @Nullable String cursor, Locale language) {
    Results page = page(actor, question, cursor, language, shown::asExport);
    return new Slice<>(page.items(), page.next());
  }

  /** How people who were found are handed over. */
  private interface Showing {
    List<UUID> show(Actor actor, Viewer viewer, List<UUID> found, LookContext context);
  }

  private Results page(
      Actor actor,
      CvOnlineQuestion question,
      @Nullable String cursor,
      Locale language,
      Showing showing) {
    Viewer viewer = access.viewerOf(actor);
    Set<String> audiences = SearchAudiences.of(viewer);
    String scope = "cv-online|" + actor.userId() + "|" + question.hashCode();
    CvQuery query = checks.query(question, audiences, position(scope, cursor));
    CvPage page = search.hits(query);
    SearchPosition open = page.next();
    Supplier<@Nullable SearchPosition> next =
        open == null ? () -> null : beside.begin(() -> search.freeze(open));
    Set<UUID> visible =
        Set.copyOf(
            showing.show(
                actor,
                viewer,
                page.hits().stream().map(hit -> UUID.fromString(hit.id())).toList(),
                LookContext.of(LookContext.Kind.CV_ONLINE)));
    List<CvHit> hits =
        page.hits().stream().filter(hit -> visible.contains(UUID.fromString(hit.id()))).toList();
    Map<String, List<CvOnlineBodies.FacetValue>> facets = new LinkedHashMap<>();
    page.facets()
        .forEach((field, values) -> facets.put(field, wording.facet(field, values, language)));
    return new Results(
        hits.stream().map(hit -> wording.item(hit, language)).toList(),
        cursor(scope, next.get()),
        page.total(),
        facets,
        wording.understood(page.understood(), language));
  }

  private @Nullable SearchPosition position(String scope, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> values = cursors.decode(scope, cursor);
    String pointInTime = values.getFirst();
    return new SearchPosition(
        pointInTime.equals(NO_POINT_IN_TIME) ? null : pointInTime,
        values.subList(1, values.size()));
  }

  private @Nullable String cursor(String scope, @Nullable SearchPosition position) {
    if (position == null) {
      return null;
    }
    List<String> values = new ArrayList<>();
    values.add(position.pointInTime() == null ? NO_POINT_IN_TIME : position.pointInTime());
    values.addAll(position.values());
    return cursors.encode(scope, values);
  }
}
