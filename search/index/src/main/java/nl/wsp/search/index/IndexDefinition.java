package nl.wsp.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Settings and mapping of an index: the resource files of this package with the lexicon and the
 * synonyms put in. The hash of all that is kept in the mapping's {@code _meta}, so that a running
 * index shows whether it is still the one we would make.
 *
 * @param kind which index
 * @param body the body of the request that creates it
 * @param hash SHA-256 over settings, mapping, lexicon and synonyms, hexadecimal
 */
record IndexDefinition(IndexKind kind, byte[] body, String hash) {
  static final String HASH = "definition";

  static IndexDefinition of(IndexKind kind, DutchWords words, SearchSettings settings) {
    ObjectNode analysed = (ObjectNode) Json.resource("settings.json");
    ObjectNode filters = (ObjectNode) analysed.path("analysis").path("filter");
    putAll((ObjectNode) filters.path("wsp_compound"), "lexicon", words.lexicon());
    putAll((ObjectNode) filters.path("wsp_synonym"), "synonyms", words.synonymRules());
    JsonNode mapping = Json.resource(kind.inNames() + "-mapping.json");
    String hash = hash(Json.bytes(List.of(analysed, mapping)));

    ObjectNode index = (ObjectNode) analysed.path("index");
    index.put("number_of_shards", settings.shards());
    index.put("number_of_replicas", settings.replicas());
    ((ObjectNode) mapping).putObject("_meta").put(HASH, hash);
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.set("settings", analysed);
    body.set("mappings", mapping);
    return new IndexDefinition(kind, Json.bytes(body), hash);
  }

  private static void putAll(ObjectNode filter, String name, List<String> values) {
    ArrayNode array = filter.putArray(name);
    values.forEach(array::add);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
