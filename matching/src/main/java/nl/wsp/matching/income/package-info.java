/**
 * What work does to somebody's income beside a benefit: the wage, the benefit norm, what earnings
 * leave of it, and whether more work pays. Every amount comes from dated data; what is not loaded
 * is named and never guessed.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.matching.income;
