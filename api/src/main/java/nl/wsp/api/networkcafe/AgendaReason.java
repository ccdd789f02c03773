package nl.wsp.api.networkcafe;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody should be on the agenda; worded when it is read.
 *
 * @param figure count, step or score of the reason
 * @param day day it speaks of
 */
@Serdeable
public record AgendaReason(Kind kind, @Nullable Integer figure, @Nullable LocalDate day) {
  /** Kinds of reason, the strongest first. */
  public enum Kind {
    /** The consultant nominated the person. */
    NOMINATED,
    /** Handed over as ready for work. */
    READY_FOR_WORK,
    /** Actions of an earlier session are open. */
    OPEN_ACTIONS,
    /** A vacancy that fits well came after the person was last talked about. */
    STRONG_MATCH,
    /** Step 1 or 2 of mediation: directly placeable or near. */
    MEDIATION_STEP,
    /** Not on an agenda for a while, or never. */
    NOT_SEEN
  }
}
