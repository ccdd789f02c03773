/**
 * Everything that knows Elasticsearch: which documents there are, how they are indexed, written and
 * found. Knows no SQL and nothing of the score's meaning; whoever calls it brings documents,
 * vocabulary and criteria.
 *
 * <p>In every document and criterion an absent field (null or empty) is <em>unknown</em>, and
 * unknown never excludes. Codes are strings of at most 191 characters.
 */
@NullMarked
package nl.wsp.search.index;

import org.jspecify.annotations.NullMarked;
