package nl.wsp.api.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wsp.api.testing.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction that another one got in the way of is done again. */
class RetriedTransactionsIT extends ApiTest {
  private final LockingWork work = bean(LockingWork.class);

  @BeforeEach
  void twoRows() {
    sql("DROP TABLE IF EXISTS lock_trial");
    sql("CREATE TABLE lock_trial (id INT PRIMARY KEY, amount INT NOT NULL)");
    sql("INSERT INTO lock_trial (id, amount) VALUES (1, 0), (2, 0)");
  }

  @Test
  void bothOfTwoTransactionsThatDeadlockSucceedTheLoserAtItsSecondTry() throws Exception {
    CountDownLatch bothHoldOne = new CountDownLatch(2);
    AtomicInteger tries = new AtomicInteger();
    Runnable meet =
        () -> {
          tries.incrementAndGet();
          bothHoldOne.countDown();
          await(bothHoldOne);
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> forth = threads.submit(() -> work.addToBoth(1, 2, meet));
      Future<?> back = threads.submit(() -> work.addToBoth(2, 1, meet));
      forth.get(30, TimeUnit.SECONDS);
      back.get(30, TimeUnit.SECONDS);
    }
    assertThat(tries).hasValue(3);
    assertThat(amounts()).containsExactly(2, 2);
  }

  @Test
  void whoWaitsForALockInVainGivesUpAfterThreeTries() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    whileRowOneIsLocked(
        () ->
            assertThatThrownBy(() -> work.addToOne(1, tries::incrementAndGet))
                .matches(LockFailure::isIn));
    assertThat(tries).hasValue(3);
  }

  @Test
  void aTransactionInsideAnotherIsNotTriedAgainByItselfButWithTheOther() throws Exception {
    AtomicInteger outer = new AtomicInteger();
    AtomicInteger inner = new AtomicInteger();
    whileRowOneIsLocked(
        () ->
            assertThatThrownBy(
                    () ->
                        work.around(
                            () -> {
                              outer.incrementAndGet();
                              work.addToOne(1, inner::incrementAndGet);
                            }))
                .matches(LockFailure::isIn));
    assertThat(outer).hasValue(3);
    assertThat(inner).hasValue(3);
  }

  @Test
  void anyOtherFailureIsNotTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(
            () ->
                work.around(
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalStateException("no lock");
                    }))
        .hasMessage("no lock");
    assertThat(tries).hasValue(1);
  }

  private void whileRowOneIsLocked(Runnable meanwhile)
      throws InterruptedException, ExecutionException {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> holder =
          threads.submit(
              () ->
                  work.addToBoth(
                      1,
                      2,
                      () -> {
                        locked.countDown();
                        await(done);
                      }));
      await(locked);
      try {
        meanwhile.run();
      } finally {
        done.countDown();
      }
      holder.get();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static List<Integer> amounts() {
    return transactions()
        .executeRead(
            status ->
                bean(JdbcOperations.class)
                    .prepareStatement(
                        "SELECT amount FROM lock_trial ORDER BY id",
                        select -> {
                          List<Integer> amounts = new ArrayList<>();
                          try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                              amounts.add(row.getInt(1));
                            }
                          }
                          return amounts;
                        }));
  }

  private static void sql(String text) {
    transactions()
        .executeWrite(
            status ->
                bean(JdbcOperations.class)
                    .prepareStatement(text, statement -> statement.execute()));
  }

  @SuppressWarnings("unchecked")
  private static TransactionOperations<Connection> transactions() {
    return (TransactionOperations<Connection>) bean(TransactionOperations.class);
  }
}
