package nl.wsp.api.interop;

/**
 * A row of a file.
 *
 * @param number counted from 1, without a header
 * @param content as it was read
 */
public record Row<R>(int number, R content) {}
