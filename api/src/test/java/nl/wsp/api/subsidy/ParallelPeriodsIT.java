package nl.wsp.api.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/**
 * Two people decide about one person at the same moment, in two transactions that are both open.
 */
class ParallelPeriodsIT extends SubsidyTest {

  @Test
  void ofTwoOverlappingPeriodsInParallelTransactionsOneIsRefused() throws Exception {
    UUID personId = candidate(SIXTY, thisEmployer());
    UUID caseId = caseOf(personId);
    CountDownLatch firstHasWritten = new CountDownLatch(1);
    CountDownLatch secondHasLooked = new CountDownLatch(1);
    CountDownLatch firstMayCommit = new CountDownLatch(1);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<?> first =
          two.submit(
              () ->
                  inTransaction(
                      () -> {
                        secondHasLooked.await();
                        bean(PersonPeriods.class)
                            .add(personId, List.of(period(caseId, personId, "2027-01-01")));
                        firstHasWritten.countDown();
                        firstMayCommit.await();
                        return null;
                      }));
      Future<?> second =
          two.submit(
              () ->
                  inTransaction(
                      () -> {
                        // its snapshot is older than what the first writes
                        assertThat(periodsFrom2027(personId)).isZero();
                        secondHasLooked.countDown();
                        firstHasWritten.await();
                        bean(PersonPeriods.class)
                            .add(personId, List.of(period(caseId, personId, "2027-01-15")));
                        return null;
                      }));
      firstHasWritten.await();
      await().until(ParallelPeriodsIT::somebodyWaitsForALock);
      assertThat(second.isDone()).isFalse();
      firstMayCommit.countDown();

      first.get();
      assertThatThrownBy(second::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(Problem.class);
      assertThat(inTransaction(() -> periodsFrom2027(personId))).isEqualTo(1);
    }
  }

  @Test
  void ofTwoCasesOpenedAtOnceOverTheInterfaceOneIsRefused() {
    UUID personId = candidate(SIXTY, thisEmployer());
    String one = accepted(personId);
    String other = accepted(personId);
    List<CompletableFuture<Integer>> answers =
        List.of(one, other).stream()
            .map(
                offer ->
                    CompletableFuture.supplyAsync(
                        () ->
                            manager
                                .post(
                                    CASES,
                                    Map.of(
                                        "offerId",
                                        offer,
                                        "contractKind",
                                        "AGREEMENT",
                                        "reason",
                                        "Aangenomen"))
                                .status()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
  }

  private UUID caseOf(UUID personId) {
    return UUID.fromString(
        manager
            .post(
                CASES,
                Map.of(
                    "offerId",
                    accepted(personId),
                    "contractKind",
                    "AGREEMENT",
                    "reason",
                    "Aangenomen"))
            .expect(201)
            .string("id"));
  }

  private static PeriodRow period(UUID caseId, UUID personId, String from) {
    LocalDate start = LocalDate.parse(from);
    return new PeriodRow(
        Ids.next(),
        caseId,
        personId,
        start,
        start.plusMonths(1),
        BigDecimal.valueOf(40),
        false,
        BigDecimal.TEN,
        BigDecimal.TEN);
  }

  private static int periodsFrom2027(UUID personId) {
    return bean(JdbcOperations.class)
        .prepareStatement(
            "SELECT COUNT(*) FROM subsidy_period WHERE job_seeker_id = ? AND from_date >="
                + " '2027-01-01'",
            select -> {
              select.setString(1, personId.toString());
              try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
              }
            });
  }

  private static boolean somebodyWaitsForALock() {
    return inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK"
                        + " WAIT'",
                    select -> {
                      try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1) > 0;
                      }
                    }));
  }

  @SuppressWarnings("unchecked")
  private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(
        status -> {
          try {
            return work.call();
          } catch (RuntimeException refused) {
            throw refused;
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
  }
}
