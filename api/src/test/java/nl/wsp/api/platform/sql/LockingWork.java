package nl.wsp.api.platform.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Transactions that get in each other's way. */
@Singleton
class LockingWork {
  private final JdbcOperations jdbc;

  LockingWork(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one to two rows, in this order, with something in between. */
  @Transactional
  void addToBoth(int first, int second, Runnable between) {
    addOne(first);
    between.run();
    addOne(second);
  }

  /** Adds one to a row, and waits for its lock so long at most. */
  @Transactional
  void addToOne(int id, Runnable before) {
    before.run();
    run("SET SESSION innodb_lock_wait_timeout = 1");
    try {
      addOne(id);
    } finally {
      run("SET SESSION innodb_lock_wait_timeout = DEFAULT");
    }
  }

  /** Calls another within its own transaction. */
  @Transactional
  void around(Runnable other) {
    other.run();
  }

  private void addOne(int id) {
    run("UPDATE lock_trial SET amount = amount + 1 WHERE id = " + id);
  }

  private void run(String sql) {
    jdbc.prepareStatement(sql, statement -> statement.execute());
  }
}
