package nl.wsp.deploy.local;

/** An engine did not start or stop; the message says which, why and where its log is. */
public final class EngineException extends RuntimeException {
  EngineException(String message) {
    super(message);
  }

  EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
