package nl.wsp.api.platform.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks through a list a page at a time, for who wants all of it: a sheet. */
public final class Pages {
  private Pages() {}

  /**
   * The items of all pages in order.
   *
   * @param page the page at a cursor, null for the first
   * @param most items at most; a longer list ends there
   */
  public static <T> Iterator<T> through(Function<@Nullable String, Slice<T>> page, int most) {
    return new Iterator<>() {
      private final Deque<T> ready = new ArrayDeque<>();
      private @Nullable String cursor;
      private boolean last;
      private int given;

      @Override
      public boolean hasNext() {
        while (ready.isEmpty() && !last && given < most) {
          Slice<T> slice = page.apply(cursor);
          ready.addAll(slice.items());
          cursor = slice.next();
          last = cursor == null;
        }
        return !ready.isEmpty() && given < most;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        given++;
        return ready.removeFirst();
      }
    };
  }
}
