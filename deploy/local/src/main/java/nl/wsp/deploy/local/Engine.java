package nl.wsp.deploy.local;

/**
 * An engine that answers.
 *
 * @param title name for people
 * @param address where it answers
 * @param stop ends it and waits; does nothing for an engine that is not ours
 */
record Engine<T>(String title, T address, Stop stop) {
  /** Ends an engine. */
  interface Stop extends AutoCloseable {
    @Override
    void close();
  }

  /** One the operator configured: we leave it running. */
  static <T> Engine<T> external(T address) {
    return new Engine<>("configured " + address, address, () -> {});
  }
}
