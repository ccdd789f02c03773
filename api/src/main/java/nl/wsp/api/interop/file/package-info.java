/** Files as they come in: set aside, and read row by row without holding them in memory. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.interop.file;
