package nl.wsp.api.platform.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** The kinds of documents that are taken in, told by their content and never by their name. */
enum FileType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** The type of a content, empty when it is none of these. */
  static Optional<FileType> of(byte[] content) {
    try {
      // without a name in the metadata only the content decides
      MediaType detected = TYPES.detect(new ByteArrayInputStream(content), new Metadata());
      return Arrays.stream(values())
          .filter(type -> type.mediaType.equals(detected.toString()))
          .findFirst();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
