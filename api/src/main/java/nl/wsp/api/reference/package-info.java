/**
 * Reference data: the catalogues this project ships, read once from CSV files and never changed
 * while running. Law and policy in them are rows with a validity and a source.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.reference;
