/** Vacancies: written by employers, judged by account managers, read by all who match. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.vacancy;
