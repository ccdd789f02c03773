package nl.wsp.api.platform.upload;

/** Looks for malware. The port to whatever the operator runs. */
public interface VirusScanner {
  /** What a scan found. */
  sealed interface Verdict {
    /** Nothing was found. */
    record Clean(String scanner) implements Verdict {}

    /** Malware was found. */
    record Infected(String scanner) implements Verdict {}

    /** Nobody looked: there is no scanner, or it did not answer. */
    record NotScanned(String why) implements Verdict {}
  }

  /** Scans a file; never throws for a scanner that fails, which is {@link Verdict.NotScanned}. */
  Verdict scan(byte[] content);

  /** Whether there is a scanner at all. */
  boolean present();
}
