/**
 * Invented data that looks real: municipalities, employers, vacancies with their history and job
 * seekers with CVs that are incomplete in realistic ways. From a seed, always the same, one by one,
 * in any number. Nobody in it exists.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.demo;
