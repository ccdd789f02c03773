package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.sql.Ids;
import org.junit.jupiter.api.Test;

/** Two people decide at the same moment, in two transactions that are both open. */
class ParallelProposalsIT extends PlacementTest {

  @Test
  void ofTwoWhoFillTheLastPositionInParallelTransactionsOneIsRefused() throws Exception {
    UUID vacancyId = UUID.fromString(vacancy(1));
    UUID one = somebody();
    UUID other = somebody();
    CountDownLatch firstHasWritten = new CountDownLatch(1);
    CountDownLatch firstMayCommit = new CountDownLatch(1);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<?> first =
          two.submit(
              () ->
                  inTransaction(
                      () -> {
                        bean(Positions.class).fill(vacancyId, one, managerUser.id());
                        firstHasWritten.countDown();
                        firstMayCommit.await();
                        return null;
                      }));
      Future<?> second =
          two.submit(
              () ->
                  inTransaction(
                      () -> {
                        firstHasWritten.await();
                        bean(Positions.class).fill(vacancyId, other, managerUser.id());
                        return null;
                      }));
      firstHasWritten.await();
      await().until(PlacementTest::somebodyWaitsForALock);
      assertThat(second.isDone()).isFalse();
      firstMayCommit.countDown();

      first.get();
      assertThatThrownBy(second::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(Problem.class);
    }
    assertThat(positionsOf(vacancyId)).isEqualTo(1);
    assertThat(manager.get(VACANCIES + "/" + vacancyId).string("status")).isEqualTo("FILLED");
  }

  @Test
  void theDatabaseItselfGivesNoPositionTwice() {
    String vacancyId = vacancy(2);
    insertPosition(vacancyId, 1, somebody());

    assertThatThrownBy(() -> insertPosition(vacancyId, 1, somebody()))
        .hasStackTraceContaining("Duplicate entry");
  }

  @Test
  void ofTwoWhoProposeOnePersonAtOnceOneIsRefused() {
    String vacancyId = vacancy(1);
    UUID candidateId = somebody();

    List<CompletableFuture<Integer>> answers =
        List.of(manager, consultant).stream()
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> who.post(PROPOSALS, nomination(vacancyId, candidateId)).status()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    assertThat(
            count(
                "SELECT COUNT(*) FROM proposal WHERE vacancy_id = ? AND job_seeker_id = ?",
                vacancyId,
                candidateId))
        .isEqualTo(1);
  }

  @Test
  void theDatabaseItselfTakesNobodyTwiceWhileAProposalIsUnderWay() {
    String vacancyId = vacancy(1);
    UUID candidateId = somebody();
    String id = proposed(vacancyId, candidateId);

    assertThatThrownBy(() -> copyOf(id)).hasStackTraceContaining("proposal_once_under_way");
    inTransaction(
        () -> update("UPDATE proposal SET status = 'WITHDRAWN' WHERE id = ?", UUID.fromString(id)));
    assertThat(copyOf(id)).isEqualTo(1);
  }

  private static int copyOf(String id) {
    return inTransaction(
        () ->
            update(
                "INSERT INTO proposal (id, vacancy_id, employer_id, job_seeker_id, status, sent_at,"
                    + " created_by, version, created_at, updated_at) SELECT ?, vacancy_id,"
                    + " employer_id, job_seeker_id, 'PROPOSED', sent_at, created_by, 0,"
                    + " created_at, updated_at FROM proposal WHERE id = ?",
                Ids.next(),
                UUID.fromString(id)));
  }

  private static void insertPosition(String vacancyId, int number, UUID jobSeekerId) {
    inTransaction(
        () ->
            update(
                "INSERT INTO vacancy_position (vacancy_id, number, job_seeker_id, filled) VALUES"
                    + " (?, "
                    + number
                    + ", ?, TRUE)",
                UUID.fromString(vacancyId),
                jobSeekerId));
  }

  private static int positionsOf(UUID vacancyId) {
    return count("SELECT COUNT(*) FROM vacancy_position WHERE vacancy_id = ?", vacancyId);
  }

  private static int update(String sql, UUID... values) {
    return bean(JdbcOperations.class)
        .prepareStatement(
            sql,
            update -> {
              for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i].toString());
              }
              return update.executeUpdate();
            });
  }
}
