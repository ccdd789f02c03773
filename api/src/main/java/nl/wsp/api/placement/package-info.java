/**
 * From proposal to placement (domain §2): a person is proposed to an employer, the employer
 * answers, a trial placement may come first, work starts and ends.
 */
package nl.wsp.api.placement;
