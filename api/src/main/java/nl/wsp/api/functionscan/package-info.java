/**
 * Function-creation scans: an employer's work, task by task, out of which simple tasks are carved.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.functionscan;
