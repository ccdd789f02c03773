package nl.wsp.api.platform.sql;

import io.micronaut.retry.annotation.RetryPredicate;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/**
 * Tells a deadlock and a lock that was waited for too long from other failures: the transaction was
 * rolled back through no fault of its own, and the same again may well succeed.
 */
public final class LockFailure implements RetryPredicate {
  // ER_LOCK_WAIT_TIMEOUT and ER_LOCK_DEADLOCK of MySQL and MariaDB
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;

  /** For the framework, which makes its own. */
  public LockFailure() {}

  @Override
  public boolean test(Throwable failure) {
    return isIn(failure);
  }

  /** Whether a failure or one of its causes is one. */
  public static boolean isIn(Throwable failure) {
    for (Throwable step = failure; step != null; step = step.getCause()) {
      if (step instanceof SQLTransactionRollbackException) {
        return true;
      }
      if (step instanceof SQLException sql
          && (sql.getErrorCode() == LOCK_WAIT_TIMEOUT || sql.getErrorCode() == DEADLOCK)) {
        return true;
      }
    }
    return false;
  }
}
