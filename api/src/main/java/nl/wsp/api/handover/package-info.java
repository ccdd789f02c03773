/**
 * A caseload goes to another consultant: people, signals and open work, with notes; the people are
 * told. A feature whose open work has an owner implements {@link
 * nl.wsp.api.handover.HandedOverWork}.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.handover;
