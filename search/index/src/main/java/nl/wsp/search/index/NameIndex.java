package nl.wsp.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of concepts by their tokens: found exactly, in any order of words, or by likeness. Rare
 * tokens weigh more than frequent ones (inverse document frequency): "medewerker" says little.
 */
final class NameIndex {
  private static final double MAIN_SHARE = 0.4;
  private static final double ORDER_BONUS = 0.05;

  private final List<Concept> concepts = new ArrayList<>();
  private final List<List<String>> names = new ArrayList<>();
  private final List<Integer> conceptOfName = new ArrayList<>();
  private final Map<String, List<Integer>> namesOfToken = new HashMap<>();
  private final Map<String, List<Integer>> namesOfBag = new HashMap<>();
  private Spelling tokens = new Spelling(Map.of());

  void add(Concept concept, List<String> name) {
    if (name.isEmpty()) {
      return;
    }
    if (concepts.isEmpty() || concepts.get(concepts.size() - 1) != concept) {
      concepts.add(concept);
    }
    int id = names.size();
    names.add(List.copyOf(name));
    conceptOfName.add(concepts.size() - 1);
    new HashSet<>(name)
        .forEach(token -> namesOfToken.computeIfAbsent(token, t -> new ArrayList<>()).add(id));
    namesOfBag.computeIfAbsent(bag(name), b -> new ArrayList<>()).add(id);
  }

  void freeze() {
    Map<String, Integer> counts = new HashMap<>();
    namesOfToken.forEach((token, of) -> counts.put(token, of.size()));
    tokens = new Spelling(counts);
  }

  List<Concept> concepts() {
    return concepts;
  }

  boolean knows(String token) {
    return namesOfToken.containsKey(token);
  }

  Optional<String> nearest(String token) {
    return tokens.nearest(token).stream().findFirst();
  }

  /**
   * Concepts with a name of exactly these tokens; in this order of words if there is such a name.
   */
  List<Concept> exactly(List<String> name) {
    List<Integer> ids = namesOfBag.getOrDefault(bag(name), List.of());
    List<Integer> inOrder = ids.stream().filter(id -> names.get(id).equals(name)).toList();
    Set<Concept> found = new LinkedHashSet<>();
    (inOrder.isEmpty() ? ids : inOrder).forEach(id -> found.add(conceptOf(id)));
    return List.copyOf(found);
  }

  /** Concepts with a name that holds these tokens and little else. */
  Collection<Concept> mainly(List<String> tokens) {
    Set<Concept> found = new LinkedHashSet<>();
    if (tokens.isEmpty()) {
      return found;
    }
    for (int id : namesOfToken.getOrDefault(rarest(tokens), List.of())) {
      List<String> name = names.get(id);
      if (name.containsAll(tokens) && weight(tokens) >= MAIN_SHARE * weight(name)) {
        found.add(conceptOf(id));
      }
    }
    return found;
  }

  /** How like the best name of each concept is, 0-1: shared weight over all weight (Jaccard). */
  Map<Concept, Double> near(List<String> asked) {
    Set<String> distinct = new LinkedHashSet<>(asked);
    Map<Integer, Double> shared = new HashMap<>();
    for (String token : distinct) {
      double weight = weight(token);
      for (int id : namesOfToken.getOrDefault(token, List.of())) {
        shared.merge(id, weight, Double::sum);
      }
    }
    double weightAsked = weight(distinct);
    Map<Concept, Double> best = new HashMap<>();
    shared.forEach(
        (id, both) -> {
          double all = weightAsked + weight(new HashSet<>(names.get(id))) - both;
          double inOrder = names.get(id).equals(asked) ? ORDER_BONUS : 0;
          best.merge(conceptOf(id), Math.min(1, both / all + inOrder), Math::max);
        });
    return best;
  }

  private Concept conceptOf(int name) {
    return concepts.get(conceptOfName.get(name));
  }

  private String rarest(List<String> tokens) {
    String rarest = tokens.get(0);
    for (String token : tokens) {
      if (weight(token) > weight(rarest)) {
        rarest = token;
      }
    }
    return rarest;
  }

  private double weight(Collection<String> all) {
    return all.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String token) {
    List<Integer> of = namesOfToken.get(token);
    return Math.log(1 + names.size() / (of == null ? 1.0 : of.size()));
  }

  private static String bag(List<String> name) {
    return String.join(" ", name.stream().sorted().toList());
  }
}
