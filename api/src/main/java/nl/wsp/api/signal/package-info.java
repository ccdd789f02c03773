/**
 * Signals: work items that features raise for somebody and close when they are settled. How:
 *
 * <pre>{@code
 * // in the transaction of the change, or of a job; a second time changes nothing
 * signals.raise(new Signal(SignalKind.PROPOSAL_UNANSWERED, proposalId, dueOn, ownerUserId,
 *     municipalityCode, jobSeekerId, "/voordrachten/" + proposalId));
 * signals.settle(SignalKind.PROPOSAL_UNANSWERED, proposalId);
 * }</pre>
 *
 * A new kind is a constant of {@link nl.wsp.api.signal.SignalKind} and a text {@code word.KIND} in
 * {@code messages/notification_nl.properties} and {@code _en}; it names nobody.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.signal;
