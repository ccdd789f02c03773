package nl.wsp.api.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Items of which some are thrown more often than others. */
final class Weighted<T> {
  private final List<T> items;
  private final double[] upTo;

  private Weighted(List<T> items, double[] upTo) {
    this.items = items;
    this.upTo = upTo;
  }

  /** Items with a weight of 0 are never thrown. */
  static <T> Weighted<T> of(List<T> items, ToDoubleFunction<T> weight) {
    List<T> possible = items.stream().filter(item -> weight.applyAsDouble(item) > 0).toList();
    if (possible.isEmpty()) {
      throw new IllegalArgumentException("nothing to throw");
    }
    double[] upTo = new double[possible.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weight.applyAsDouble(possible.get(i));
      upTo[i] = sum;
    }
    return new Weighted<>(possible, upTo);
  }

  /** Those that can be thrown. */
  List<T> items() {
    return items;
  }

  T pick(Dice dice) {
    double thrown = dice.fraction() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, thrown);
    return items.get(Math.min(items.size() - 1, found < 0 ? -found - 1 : found + 1));
  }
}
