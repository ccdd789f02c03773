package nl.wsp.api.interop.file;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A received file set aside until its import has ended. Only the service's own user can read it,
 * and it is removed when it is closed; on Unix it has no name from the start, so that nothing of it
 * stays when the service is killed.
 */
public final class Spool implements Closeable {
  private final FileChannel channel;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  /** Sets aside everything the stream has. */
  public static Spool of(InputStream received) throws IOException {
    // createTempFile gives the file to its owner alone
    Path path = Files.createTempFile("import-", ".part");
    try {
      FileChannel channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              // on Unix this takes the name away as soon as the file is open
              StandardOpenOption.DELETE_ON_CLOSE);
      received.transferTo(Channels.newOutputStream(channel));
      return new Spool(channel);
    } catch (IOException failed) {
      Files.deleteIfExists(path);
      throw failed;
    }
  }

  public long size() {
    try {
      return channel.size();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The content from its start; earlier streams of this file must not be read any more. */
  public InputStream open() {
    try {
      channel.position(0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new FilterInputStream(Channels.newInputStream(channel)) {
      @Override
      public void close() {
        // the channel stays open for the next pass
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
