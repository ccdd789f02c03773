/**
 * What work does to somebody's income: an estimate from dated norms, for the person himself and his
 * own consultant, and a calculator without a person.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.income;
