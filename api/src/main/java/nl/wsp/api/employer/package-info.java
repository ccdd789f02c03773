/** Employers: who they are, who their account manager is, and the contact with them. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.employer;
