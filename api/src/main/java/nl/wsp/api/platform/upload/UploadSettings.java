package nl.wsp.api.platform.upload;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Limits of uploads, and the virus scanner.
 *
 * @param maxMegabytes largest file
 * @param clamdHost host of ClamAV's daemon; empty: no scanner, and files are marked so
 * @param clamdPort its TCP port
 * @param clamdTimeoutSeconds how long it may take to connect and to answer
 * @param rescan false stops the job that looks again at what was not scanned
 */
@ConfigurationProperties("wsp.upload")
record UploadSettings(
    @Bindable(defaultValue = "10") int maxMegabytes,
    @Bindable(defaultValue = "") String clamdHost,
    @Bindable(defaultValue = "3310") int clamdPort,
    @Bindable(defaultValue = "20") int clamdTimeoutSeconds,
    @Bindable(defaultValue = "true") boolean rescan) {
  private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

  int maxBytes() {
    return maxMegabytes * BYTES_PER_MEGABYTE;
  }
}
