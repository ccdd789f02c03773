package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.platform.concurrent.Beside;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.search.index.IndexAdmin;
import nl.wsp.search.index.IndexChange;
import nl.wsp.search.index.IndexKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the indices anew from the database while the old ones are searched on; the new one is taken
 * only when it holds what the database holds.
 */
@Singleton
public class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int PAGE = 500;

  private final IndexAdmin admin;
  private final CandidateSources people;
  private final Vacancies vacancies;
  private final CvIndexing cvs;
  private final VacancyIndexing vacancyIndexing;
  private final Beside beside;

  Rebuild(
      IndexAdmin admin,
      CandidateSources people,
      Vacancies vacancies,
      CvIndexing cvs,
      VacancyIndexing vacancyIndexing,
      Beside beside) {
    this.admin = admin;
    this.people = people;
    this.vacancies = vacancies;
    this.cvs = cvs;
    this.vacancyIndexing = vacancyIndexing;
    this.beside = beside;
  }

  /** Rebuilds one index; the number of documents it holds now. */
  public synchronized long of(IndexKind kind) {
    admin.ensure(kind);
    IndexAdmin.RebuildReport report =
        switch (kind) {
          case CV -> admin.rebuild(kind, () -> pages(people::idsAfter, cvs), people::count);
          case VACANCY ->
              admin.rebuild(
                  kind,
                  () -> pages(vacancies::openIdsAfter, vacancyIndexing),
                  vacancies::countOpen);
        };
    LOG.info("rebuilt {} with {} documents", report.index(), report.documents());
    return report.documents();
  }

  /** Makes what is missing and fills it; leaves what is there. */
  public void ensure() {
    for (IndexKind kind : IndexKind.values()) {
      if (admin.ensure(kind) != IndexAdmin.State.CURRENT || lostItsDocuments(kind)) {
        of(kind);
      }
    }
  }

  /** A first filling that was broken off leaves an index that is as it should be, but empty. */
  private boolean lostItsDocuments(IndexKind kind) {
    long expected =
        switch (kind) {
          case CV -> people.count();
          case VACANCY -> vacancies.countOpen();
        };
    return expected > 0 && admin.count(kind) == 0;
  }

  /** The next page is read from the database while the one before it is being sent. */
  private Stream<IndexChange> pages(
      BiFunction<UUID, Integer, List<UUID>> idsAfter, IndexConsumer consumer) {
    Iterator<IndexChange> walk =
        new Iterator<>() {
          private Supplier<Page> ahead = beside.begin(() -> page(null));
          private Iterator<IndexChange> page = List.<IndexChange>of().iterator();
          private boolean ended;

          private Page page(@Nullable UUID after) {
            List<UUID> ids = idsAfter.apply(after, PAGE);
            return new Page(ids, List.copyOf(consumer.current(ids).values()));
          }

          @Override
          public boolean hasNext() {
            while (!page.hasNext() && !ended) {
              Page read = ahead.get();
              page = read.changes().iterator();
              ended = read.ids().size() < PAGE;
              if (!ended) {
                UUID last = read.ids().getLast();
                ahead = beside.begin(() -> page(last));
              }
            }
            return page.hasNext();
          }

          @Override
          public IndexChange next() {
            return page.next();
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
  }

  private record Page(List<UUID> ids, List<IndexChange> changes) {}
}
