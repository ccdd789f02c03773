/** Which support an employer or candidate can get: dated rules over facts, in three values. */
@NullMarked
package nl.wsp.matching.instrument;

import org.jspecify.annotations.NullMarked;
