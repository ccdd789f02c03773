/**
 * Exchange with other systems: files in national and common formats are read in the background, row
 * by row, and reported row by row. The report names fields and codes, never values, because who
 * administers imports may not see CVs.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.interop;
