package nl.wsp.api.platform.upload;

/** A file that was checked and may be stored; only {@link UploadedFiles#check} makes one. */
public final class IncomingFile {
  private final String fileName;
  private final FileType type;
  private final byte[] content;
  private final VirusScanner.Verdict verdict;

  IncomingFile(String fileName, FileType type, byte[] content, VirusScanner.Verdict verdict) {
    this.fileName = fileName;
    this.type = type;
    this.content = content;
    this.verdict = verdict;
  }

  String fileName() {
    return fileName;
  }

  FileType type() {
    return type;
  }

  byte[] content() {
    return content;
  }

  VirusScanner.Verdict verdict() {
    return verdict;
  }
}
