/**
 * Aftercare: contact by a plan after somebody started to work or to learn, and a signal before it
 * ends. Who started comes from an {@link nl.wsp.api.aftercare.OutflowSource}.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.aftercare;
