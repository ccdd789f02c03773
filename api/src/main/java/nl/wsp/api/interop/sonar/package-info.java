/** Job seekers as municipalities export them from Sonar, the system of UWV. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.interop.sonar;
