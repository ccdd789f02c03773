package nl.wsp.api.platform.upload;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.upload.VirusScanner.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans what came in while there was no scanner or it did not answer. */
@Singleton
class Rescan {
  private static final Logger LOG = LoggerFactory.getLogger(Rescan.class);
  private static final String JOB = "upload-rescan";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final int BATCH_SIZE = 20;

  private final UploadedFiles files;
  private final VirusScanner scanner;
  private final UploadSettings settings;
  private final JobLeases leases;

  Rescan(UploadedFiles files, VirusScanner scanner, UploadSettings settings, JobLeases leases) {
    this.files = files;
    this.scanner = scanner;
    this.settings = settings;
    this.leases = leases;
  }

  @Scheduled(
      fixedDelay = "${wsp.upload.rescan-every:10m}",
      initialDelay = "${wsp.upload.rescan-first-after:1m}")
  void trigger() {
    if (settings.rescan() && scanner.present()) {
      run();
    }
  }

  /**
   * Scans one batch, if no other instance is doing it.
   *
   * @return how many files have a verdict now
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      int decided = 0;
      List<UUID> waiting = files.findNotScanned(BATCH_SIZE);
      for (UUID id : waiting) {
        Verdict verdict = scanner.scan(files.contentOf(id));
        if (verdict instanceof Verdict.NotScanned) {
          break;
        }
        files.scanned(id, verdict);
        decided++;
      }
      if (decided > 0) {
        LOG.info("{} uploaded files scanned", decided);
      }
      return decided;
    } finally {
      leases.release(JOB);
    }
  }
}
