/**
 * Wage-cost subsidy after the match (Participatiewet art. 10c, 10d): the offer to an employer, and
 * the case with its periods, coach and re-assessments that follows when he accepts.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.subsidy;
