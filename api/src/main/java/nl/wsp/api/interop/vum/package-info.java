/**
 * The national exchange standard for job seekers and vacancies (VUM 3.0.8, data standard 1.5).
 * Names of records are ours, names of their components are those of the standard, in Dutch: they
 * are the format.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.interop.vum;
