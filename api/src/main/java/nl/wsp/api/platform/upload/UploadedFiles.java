package nl.wsp.api.platform.upload;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.upload.StoredFile.ScanStatus;
import nl.wsp.api.platform.upload.VirusScanner.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Documents that people upload. Only PDF, JPEG and PNG, told by their content; stored in the
 * database; handed out as attachments and never shown in the page. Who may have which file is the
 * matter of the feature it belongs to; what nobody scanned goes to nobody but who uploaded it,
 * until it is scanned or somebody takes the risk by name.
 */
@Singleton
public class UploadedFiles {
  private static final int LONGEST_NAME = 100;
  private static final String COLUMNS =
      "id, file_name, media_type, size_bytes, sha256, scan_status, uploaded_by, uploaded_at";

  private final JdbcOperations jdbc;
  private final VirusScanner scanner;
  private final UploadSettings settings;
  private final Clock clock;

  UploadedFiles(JdbcOperations jdbc, VirusScanner scanner, UploadSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.scanner = scanner;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads and checks an uploaded file; call it outside a transaction, because the scanner is
   * another machine.
   *
   * @param pointer field of the request, for the answer when it is refused
   * @throws Problem 413 when it is too large; 422 when it is empty, of another kind or infected
   */
  public IncomingFile check(String pointer, @Nullable String name, InputStream upload) {
    byte[] content;
    try {
      content = upload.readNBytes(settings.maxBytes() + 1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (content.length > settings.maxBytes()) {
      throw Problem.of(
          ProblemKind.TOO_LARGE, Violation.at(pointer, "file-size", settings.maxMegabytes()));
    }
    if (content.length == 0) {
      throw Problem.unprocessable(pointer, "file-empty");
    }
    FileType type =
        FileType.of(content).orElseThrow(() -> Problem.unprocessable(pointer, "file-type"));
    Verdict verdict = scanner.scan(content);
    if (verdict instanceof Verdict.Infected) {
      throw Problem.unprocessable(pointer, "file-infected");
    }
    return new IncomingFile(nameOf(name, type), type, content, verdict);
  }

  /** Stores a checked file in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public StoredFile store(UUID uploadedBy, IncomingFile file) {
    StoredFile stored =
        new StoredFile(
            Ids.next(),
            file.fileName(),
            file.type().mediaType(),
            file.content().length,
            sha256(file.content()),
            file.verdict() instanceof Verdict.Clean ? ScanStatus.CLEAN : ScanStatus.NOT_SCANNED,
            uploadedBy,
            clock.instant());
    jdbc.prepareStatement(
        "INSERT INTO uploaded_file ("
            + COLUMNS
            + ", content, scanner, scanned_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        insert -> {
          insert.setString(1, stored.id().toString());
          insert.setString(2, stored.fileName());
          insert.setString(3, stored.mediaType());
          insert.setInt(4, stored.sizeBytes());
          insert.setString(5, stored.sha256());
          insert.setString(6, stored.scan().name());
          insert.setString(7, stored.uploadedBy().toString());
          insert.setTimestamp(8, Timestamp.from(stored.uploadedAt()));
          insert.setBytes(9, file.content());
          insert.setString(10, scannerOf(file.verdict()));
          insert.setTimestamp(
              11, stored.scan() == ScanStatus.CLEAN ? Timestamp.from(stored.uploadedAt()) : null);
          return insert.executeUpdate();
        });
    return stored;
  }

  /** What is known of files, by id; those that do not exist are absent. Reads no content. */
  @Transactional
  public Map<UUID, StoredFile> findAll(Collection<UUID> ids) {
    List<UUID> asked = List.copyOf(Set.copyOf(ids));
    if (asked.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .prepareStatement(
            "SELECT " + COLUMNS + " FROM uploaded_file WHERE " + Conditions.in("id", asked.size()),
            select -> {
              for (int i = 0; i < asked.size(); i++) {
                select.setString(i + 1, asked.get(i).toString());
              }
              List<StoredFile> found = new ArrayList<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  found.add(stored(row));
                }
              }
              return found;
            })
        .stream()
        .collect(Collectors.toUnmodifiableMap(StoredFile::id, Function.identity()));
  }

  /**
   * The file as an attachment.
   *
   * @throws Problem 404 when it does not exist; 409 when it was not scanned and the reader did not
   *     upload it himself, or when it turned out to be infected
   */
  @Transactional
  public HttpResponse<StreamedFile> download(UUID readerId, UUID id) {
    StoredFile file = findAll(List.of(id)).get(id);
    if (file == null) {
      throw Problem.notFound();
    }
    if (file.scan() == ScanStatus.INFECTED) {
      throw Problem.conflict("", "file-infected");
    }
    if (file.scan() == ScanStatus.NOT_SCANNED && !file.uploadedBy().equals(readerId)) {
      throw Problem.conflict("", "file-not-scanned");
    }
    InputStream content = new ByteArrayInputStream(contentOf(id));
    return HttpResponse.ok(
            new StreamedFile(content, MediaType.of(file.mediaType())).attach(file.fileName()))
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** Records that somebody takes the risk of a file that nobody scanned; nothing otherwise. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void accept(UUID acceptedBy, UUID id) {
    jdbc.prepareStatement(
        "UPDATE uploaded_file SET scan_status = 'ACCEPTED', accepted_by = ? WHERE id = ? AND"
            + " scan_status = 'NOT_SCANNED'",
        update -> {
          update.setString(1, acceptedBy.toString());
          update.setString(2, id.toString());
          return update.executeUpdate();
        });
  }

  /** Removes a file that nothing refers to any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(UUID id) {
    jdbc.prepareStatement(
        "DELETE FROM uploaded_file WHERE id = ?",
        delete -> {
          delete.setString(1, id.toString());
          return delete.executeUpdate();
        });
  }

  /** Files that nobody scanned, oldest first. */
  @Transactional
  List<UUID> findNotScanned(int limit) {
    return new Conditions()
        .and("scan_status = 'NOT_SCANNED'")
        .ids(jdbc, "SELECT id FROM uploaded_file", "ORDER BY id", limit);
  }

  /** Writes down what a later scan found; an infected content is thrown away. */
  @Transactional
  void scanned(UUID id, Verdict verdict) {
    String change =
        switch (verdict) {
          case Verdict.Clean clean -> "scan_status = 'CLEAN'";
          case Verdict.Infected infected -> "scan_status = 'INFECTED', content = ''";
          case Verdict.NotScanned notScanned -> null;
        };
    if (change != null) {
      jdbc.prepareStatement(
          "UPDATE uploaded_file SET "
              + change
              + ", scanner = ?, scanned_at = ? WHERE id = ? AND scan_status = 'NOT_SCANNED'",
          update -> {
            update.setString(1, scannerOf(verdict));
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setString(3, id.toString());
            return update.executeUpdate();
          });
    }
  }

  @Transactional
  byte[] contentOf(UUID id) {
    return jdbc.prepareStatement(
        "SELECT content FROM uploaded_file WHERE id = ?",
        select -> {
          select.setString(1, id.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getBytes(1) : new byte[0];
          }
        });
  }

  /** A name that means the same on every disk, with the extension of its real type. */
  static String nameOf(@Nullable String given, FileType type) {
    String name =
        given == null ? "" : given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
    String stem =
        (name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name)
            .replaceAll("[^\\p{L}\\p{N} _.-]", "")
            .strip();
    String plain = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
    return (plain.isBlank() ? "document" : plain) + "." + type.extension();
  }

  private static String scannerOf(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Clean clean -> clean.scanner();
      case Verdict.Infected infected -> infected.scanner();
      case Verdict.NotScanned notScanned -> notScanned.why();
    };
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static StoredFile stored(ResultSet row) throws SQLException {
    return new StoredFile(
        UUID.fromString(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        ScanStatus.valueOf(row.getString(6)),
        UUID.fromString(row.getString(7)),
        row.getTimestamp(8).toInstant());
  }
}
