package nl.wsp.api.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of one catalogue by code, in the order of their file. */
public final class Entries<E extends Entry> {
  private final Map<String, E> byCode;

  private Entries(Map<String, E> byCode) {
    this.byCode = Collections.unmodifiableMap(byCode);
  }

  /**
   * @throws IllegalArgumentException when two entries share a code
   */
  static <E extends Entry> Entries<E> of(List<E> entries) {
    Map<String, E> byCode = new LinkedHashMap<>();
    for (E entry : entries) {
      if (byCode.put(entry.code(), entry) != null) {
        throw new IllegalArgumentException("code used twice: " + entry.code());
      }
    }
    return new Entries<>(byCode);
  }

  public Optional<E> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The entry of a code that is known to exist.
   *
   * @throws IllegalArgumentException when it does not
   */
  public E get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no such code in the catalogue"));
  }

  public boolean contains(String code) {
    return byCode.containsKey(code);
  }

  public Collection<E> all() {
    return byCode.values();
  }

  public Stream<E> stream() {
    return byCode.values().stream();
  }

  public int size() {
    return byCode.size();
  }
}
