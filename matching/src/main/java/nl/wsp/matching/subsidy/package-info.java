/**
 * Wage-cost subsidy (loonkostensubsidie) by Participatiewet art. 10c and 10d: what an employer gets
 * and what a candidate costs him net, for a moment and for a period.
 */
@NullMarked
package nl.wsp.matching.subsidy;

import org.jspecify.annotations.NullMarked;
