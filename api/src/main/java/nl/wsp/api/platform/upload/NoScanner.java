package nl.wsp.api.platform.upload;

/** The honest default: says that nobody looked. */
final class NoScanner implements VirusScanner {
  @Override
  public Verdict scan(byte[] content) {
    return new Verdict.NotScanned("no scanner");
  }

  @Override
  public boolean present() {
    return false;
  }
}
