/**
 * Carves functions out of tasks: which tasks, for how long, on which day parts. Pure calculation:
 * no SQL, no clock; the solver is an implementation detail.
 */
package nl.wsp.api.functionscan.proposal.carving;
