/**
 * Kennismaking (domain §3): an employer asks to meet a candidate he knows by pseudonym only, or
 * staff ask for him. The person says yes, which gives his consent for that one employer, or no,
 * which nobody has to explain.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.introduction;
