package nl.wsp.api.networkcafe.live;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the talk about a person came to. */
public enum TalkOutcome {
  PROPOSAL,
  ACTION,
  TRAINING,
  PARK;

  /** The outcome of a code; empty when it is none. */
  static Optional<TalkOutcome> find(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }
}
