/**
 * Dutch words for search: case, accents, inflections, compounds and synonyms, as token filters of
 * an Elasticsearch stable plugin over Lucene's own filters. The classes work without Elasticsearch
 * too.
 */
package nl.wsp.search.analysis;
