/**
 * Projects with phases on the planning of sessions, and leads of new entrepreneurs (domain §9). A
 * project is one root: its phases and what hangs on them change under its lock and its history.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.networkcafe.project;
