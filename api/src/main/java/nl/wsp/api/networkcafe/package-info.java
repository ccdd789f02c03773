/**
 * Meetings in which people are matched (domain §9): planning, invitations, attendance, agenda,
 * minutes and figures of scrum-matching, Netwerkcafé and what hangs on the same planning.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.networkcafe;
