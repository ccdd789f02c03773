/**
 * What people are told, in the portal and by mail. How a feature tells somebody something:
 *
 * <pre>{@code
 * // in the transaction of the change itself; what is rolled back was never said
 * messages.send(
 *     Message.of(
 *             MessageKind.PROPOSAL_MADE,
 *             contactUserId,
 *             "/voordrachten/" + id,
 *             Map.of("vacancy", title, "day", day.toString()))
 *         .about(jobSeekerId));
 * }</pre>
 *
 * A new kind is a constant of {@link nl.wsp.api.notification.MessageKind} and four texts in {@code
 * messages/notification_nl.properties} and {@code _en}: {@code KIND.label} (what it is called where
 * one chooses), {@code KIND.title} and {@code KIND.text} (inbox, with <code>{{ word }}</code> for
 * what is in {@code words}), and {@code KIND.mail} (the sentence of the mail; its subject is the
 * title). A title and a mail may print words that name nobody only: a date, a time, a number, or a
 * code with a text {@code word.CODE}. Everything else is left to the inbox, which the mail links
 * to.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.notification;
