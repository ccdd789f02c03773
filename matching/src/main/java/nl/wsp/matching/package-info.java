/**
 * What a match is worth and why: score, tracks, exclusions, ranking and their explanation. Pure
 * functions over records: no I/O, no clock, no randomness; the same input gives the same answer.
 */
@NullMarked
package nl.wsp.matching;

import org.jspecify.annotations.NullMarked;
