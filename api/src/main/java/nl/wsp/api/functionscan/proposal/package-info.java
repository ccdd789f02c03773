/**
 * Proposals of a function-creation scan: searched, explained, calculated, reported and accepted
 * (domain §8).
 */
package nl.wsp.api.functionscan.proposal;
