package nl.wsp.api.platform.sql;

import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.Connection;

/**
 * Does the transaction of a service call again after a deadlock, whatever the service: around every
 * {@code @Transactional} method that begins a transaction, never inside one, for what was done
 * before in it is rolled back too. So what such a method does besides SQL must stand being done
 * twice.
 */
@InterceptorBean(Transactional.class)
final class RetriedTransactions implements MethodInterceptor<Object, Object> {
  private final TransactionOperations<Connection> transactions;
  private final Patience patience;

  RetriedTransactions(TransactionOperations<Connection> transactions, Patience patience) {
    this.transactions = transactions;
    this.patience = patience;
  }

  /** Before the transaction begins. */
  @Override
  public int getOrder() {
    return InterceptPhase.RETRY.getPosition();
  }

  @Override
  public Object intercept(MethodInvocationContext<Object, Object> call) {
    if (transactions.findTransactionStatus().isPresent()) {
      return call.proceed();
    }
    return patience.tries(() -> call.proceed(this));
  }
}
