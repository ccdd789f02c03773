/** Answers that many features give in the same form. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.platform.http;
