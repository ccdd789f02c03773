package nl.wsp.bench;

import java.time.Duration;
import java.util.List;

/**
 * The service against the engine alone: the same questions in turn to both, now one first and now
 * the other, so that what else the machine does meets both alike.
 *
 * @param service durations of the service
 * @param engine durations of the engine
 */
record Duel(Samples service, Samples engine) {
  // what is asked all day is compiled; sixty calls measured the interpreter
  private static final int WARM_UP = 400;

  /**
   * Asks at most so many times, and for at most so long.
   *
   * @param questions asked in turn
   */
  static Duel of(
      Asker service, Asker engine, List<Overheard> questions, int times, Duration atMost) {
    long endNanos = System.nanoTime() + atMost.toNanos() / 3;
    for (int i = 0; i < WARM_UP && System.nanoTime() < endNanos; i++) {
      Overheard question = questions.get(i % questions.size());
      service.get(question.path());
      engine.post(question.enginePath(), question.engineBody());
    }
    Duel duel = new Duel(new Samples(), new Samples());
    endNanos = System.nanoTime() + atMost.toNanos();
    for (int i = 0; i < times && System.nanoTime() < endNanos; i++) {
      Overheard question = questions.get(i % questions.size());
      boolean serviceFirst = (i / questions.size()) % 2 == 0;
      if (serviceFirst) {
        duel.askService(service, question);
      }
      duel.askEngine(engine, question);
      if (!serviceFirst) {
        duel.askService(service, question);
      }
    }
    return duel;
  }

  private void askService(Asker asker, Overheard question) {
    long began = System.nanoTime();
    asker.get(question.path());
    service.add(System.nanoTime() - began);
  }

  private void askEngine(Asker asker, Overheard question) {
    long began = System.nanoTime();
    asker.post(question.enginePath(), question.engineBody());
    engine.add(System.nanoTime() - began);
  }

  double p50Ratio() {
    return service.p50Millis() / engine.p50Millis();
  }

  double p99Ratio() {
    return service.p99Millis() / engine.p99Millis();
  }

  /** Both sides in milliseconds. */
  String p50s() {
    return "%s ÷ %s ms, %d calls"
        .formatted(
            Figures.number(service.p50Millis()),
            Figures.number(engine.p50Millis()),
            service.count());
  }

  /** Both sides in milliseconds. */
  String p99s() {
    return "%s ÷ %s ms"
        .formatted(Figures.number(service.p99Millis()), Figures.number(engine.p99Millis()));
  }
}
