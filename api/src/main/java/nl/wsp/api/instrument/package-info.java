/** Support an employer can get, and what it comes to. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.instrument;
