package nl.wsp.api.reference;

/** One entry of a catalogue: a stable code and what a user reads for it. */
public interface Entry {
  /** Stable, at most 191 characters. */
  String code();

  Label label();
}
