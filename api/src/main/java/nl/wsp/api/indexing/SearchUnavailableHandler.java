package nl.wsp.api.indexing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.search.index.SearchUnavailable;

/** Search that is down or busy is a 503 that says when to try again. */
@Singleton
final class SearchUnavailableHandler
    implements ExceptionHandler<SearchUnavailable, HttpResponse<?>> {
  private static final int RETRY_AFTER_SECONDS = 5;

  private final ExceptionHandler<Problem, ?> problems;

  SearchUnavailableHandler(ExceptionHandler<Problem, ?> problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, SearchUnavailable down) {
    return (HttpResponse<?>) problems.handle(request, Problem.unavailable(RETRY_AFTER_SECONDS));
  }
}
