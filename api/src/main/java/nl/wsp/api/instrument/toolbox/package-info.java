/** The toolbox: which instruments there are, and who qualifies. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.instrument.toolbox;
