/** What a contribution to a social-return obligation is worth, by tables of building blocks. */
@NullMarked
package nl.wsp.matching.sroi;

import org.jspecify.annotations.NullMarked;
