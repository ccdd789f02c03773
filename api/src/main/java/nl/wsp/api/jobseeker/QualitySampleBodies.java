package nl.wsp.api.jobseeker;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over the line about samples. */
final class QualitySampleBodies {
  private QualitySampleBodies() {}

  /**
   * A sample to be drawn: by chance, or of named files after a complaint.
   *
   * @param reason why, at most 200 characters, without personal data; the person may read it
   * @param size 1-50 files by chance; absent when files are named
   * @param jobSeekerIds up to 20 files; absent when drawn by chance
   * @param municipality code; absent: everywhere the officer works
   */
  @Serdeable
  record Draw(
      @Nullable String reason,
      @Nullable Integer size,
      @Nullable List<UUID> jobSeekerIds,
      @Nullable String municipality) {}

  /**
   * A sample.
   *
   * @param number for {@code ?sample=} and in the person's access log
   * @param open whether its files may be read today
   * @param judged number of files with a finding
   * @param files absent in a list
   */
  @Serdeable
  record View(
      UUID id,
      String number,
      String reason,
      @Nullable String municipality,
      Instant drawnAt,
      LocalDate openUntil,
      boolean open,
      int size,
      int judged,
      int needAttention,
      @Nullable List<File> files) {}

  /**
   * A file in a sample; who it is about shows when it is opened, which is logged.
   *
   * @param position 1 and up, the order in which it was drawn
   */
  @Serdeable
  record File(
      UUID jobSeekerId,
      int position,
      QualityFinding.@Nullable Kind finding,
      @Nullable String note,
      @Nullable Instant judgedAt,
      long version) {
    static File of(QualitySampleFile file) {
      return new File(
          file.jobSeekerId(),
          file.position(),
          file.finding(),
          file.note(),
          file.judgedAt(),
          file.version());
    }
  }
}
