package nl.wsp.api.platform.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.function.ToLongFunction;
import nl.wsp.api.platform.sql.Versions;

/** Answers with a root and its version as ETag (RFC 9110 §8.8.3). */
public final class Tagged {
  private Tagged() {}

  /** 200 with the root. */
  public static <T> MutableHttpResponse<T> ok(T root, ToLongFunction<? super T> version) {
    return tagged(HttpResponse.ok(root), version.applyAsLong(root));
  }

  /**
   * 201 with the root that was made.
   *
   * @param address where it can be read
   */
  public static <T> MutableHttpResponse<T> created(
      T root, String address, ToLongFunction<? super T> version) {
    return tagged(HttpResponse.created(root, URI.create(address)), version.applyAsLong(root));
  }

  private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> answer, long version) {
    return answer.header(HttpHeaders.ETAG, Versions.etag(version));
  }
}
