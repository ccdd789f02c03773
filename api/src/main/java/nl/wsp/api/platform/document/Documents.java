package nl.wsp.api.platform.document;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.platform.problem.Problem;

/** Makes documents. Nothing is loaded before the first one is asked for. */
@Singleton
public class Documents {
  // a page costs a few megabytes while it is made: as many at once as there are processors
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int PATIENCE_SECONDS = 20;

  private final DocumentTemplates templates = new DocumentTemplates();
  private final PdfRenderer renderer = new PdfRenderer();
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * The document as PDF/UA-1 (ISO 14289-1) with a structure tree, language, title and embedded
   * fonts. Reads nothing but its model and the class path.
   *
   * @throws Problem 503 when too many documents are being made
   * @throws IllegalStateException when the template is wrong: a programming error
   */
  public byte[] pdf(Document document) {
    takePlace();
    try {
      return renderer.pdf(templates.html(document));
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.unavailable(PATIENCE_SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable(PATIENCE_SECONDS);
    }
  }
}
