/**
 * The live part of a matching session: the board with its cards, timers and actions, the café's
 * tables, the hall's screen, and the stream by which everybody sees the same in the same order.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.networkcafe.live;
