package nl.wsp.api.handover;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open work of a feature that goes along when somebody hands over. */
public interface HandedOverWork {
  /**
   * Gives open work of one owner to another, in the caller's transaction.
   *
   * @return how many pieces
   */
  int handOver(Moving moving);

  /**
   * What goes from whom to whom.
   *
   * @param people whose consultant changes
   * @param everything whether all other work goes too, because somebody leaves
   * @param staying people who stay with the former owner, with the work about them
   */
  record Moving(
      UUID actorId, UUID from, UUID to, Set<UUID> people, boolean everything, Set<UUID> staying) {
    public Moving {
      people = Set.copyOf(people);
      staying = Set.copyOf(staying);
    }

    /** Whether work about a job seeker goes along; null: about nobody in particular. */
    public boolean takes(@Nullable UUID about) {
      return about == null
          ? everything
          : people.contains(about) || (everything && !staying.contains(about));
    }
  }
}
