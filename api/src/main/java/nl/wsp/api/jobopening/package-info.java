/**
 * Baanopening (domain §8): from a person to employers who have no fitting vacancy but do have such
 * work. They are approached without the person's name, and it is followed up.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.jobopening;
