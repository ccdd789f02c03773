/**
 * Paper for people without a computer: whatever a person answers in the portal can be printed, and
 * what comes back is entered for him by his own consultant.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.paper;
