/** Social return: what contributions are worth and what employers still owe. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.sroi;
