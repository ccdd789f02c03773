package nl.wsp.api.platform.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.sql.LockFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every failure into {@code application/problem+json}: the one place, so that no body ever
 * holds a library's message. Unexpected failures are logged under the error id of the answer.
 */
final class ProblemResponses {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  private ProblemResponses() {}

  static MutableHttpResponse<ProblemBody> respond(
      HttpRequest<?> request, ProblemKind kind, List<Violation> violations, int retryAfterSeconds) {
    return fill(HttpResponse.status(kind.status()), request, kind, violations, retryAfterSeconds);
  }

  private static MutableHttpResponse<ProblemBody> fill(
      MutableHttpResponse<?> response,
      HttpRequest<?> request,
      ProblemKind kind,
      List<Violation> violations,
      int retryAfterSeconds) {
    Locale language = Texts.languageOf(request);
    String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<ProblemBody.ViolationBody> worded = new ArrayList<>();
    for (Violation violation : violations) {
      String message =
          Texts.of(
              "problems", language, "violation." + violation.code(), violation.args().toArray());
      worded.add(new ProblemBody.ViolationBody(violation.pointer(), violation.code(), message));
    }
    ProblemBody body =
        new ProblemBody(
            kind.type(),
            Texts.of("problems", language, key + ".title"),
            kind.status().getCode(),
            Texts.of("problems", language, key + ".detail"),
            errorId(request),
            worded);
    if (retryAfterSeconds > 0) {
      response.header("Retry-After", Integer.toString(retryAfterSeconds));
    }
    response.header("Content-Language", language.getLanguage());
    return response.body(body).contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }

  private static String errorId(HttpRequest<?> request) {
    return request
        .getAttribute("wsp.errorId", String.class)
        .orElseGet(
            () -> {
              String id = UUID.randomUUID().toString();
              request.setAttribute("wsp.errorId", id);
              return id;
            });
  }

  /** Failures that the service expects. */
  @Singleton
  static final class OfProblem implements ExceptionHandler<Problem, HttpResponse<ProblemBody>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<ProblemBody> handle(HttpRequest request, Problem problem) {
      return respond(request, problem.kind(), problem.violations(), problem.retryAfterSeconds());
    }
  }

  /** Somebody saved the same thing meanwhile. */
  @Singleton
  static final class OfOptimisticLock
      implements ExceptionHandler<OptimisticLockException, HttpResponse<ProblemBody>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<ProblemBody> handle(HttpRequest request, OptimisticLockException stale) {
      boolean conditional = request.getHeaders().contains("If-Match");
      return respond(
          request,
          conditional ? ProblemKind.PRECONDITION_FAILED : ProblemKind.CHANGED_MEANWHILE,
          List.of(),
          0);
    }
  }

  /** Not signed in, or signed in without the right: the default would redirect or send no body. */
  @Singleton
  @io.micronaut.context.annotation.Replaces(
      io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler.class)
  static final class OfAuthorization
      implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
      return respond(
          request,
          refused.isForbidden() ? ProblemKind.NOT_ALLOWED : ProblemKind.NOT_SIGNED_IN,
          List.of(),
          0);
    }
  }

  /** Everything the framework itself answers. */
  @Singleton
  @Primary
  static final class OfFramework implements ErrorResponseProcessor<ProblemBody> {
    @Override
    public MutableHttpResponse<ProblemBody> processResponse(
        ErrorContext context, MutableHttpResponse<?> response) {
      HttpRequest<?> request = context.getRequest();
      Throwable cause = context.getRootCause().orElse(null);
      ProblemKind kind = ProblemKind.ofStatus(response.status());
      if (kind == ProblemKind.INTERNAL && isBusy(cause)) {
        response.status(ProblemKind.UNAVAILABLE.status());
        return fill(response, request, ProblemKind.UNAVAILABLE, List.of(), 2);
      }
      if (kind == ProblemKind.INTERNAL) {
        logUnexpected(request, cause);
      }
      return fill(response, request, kind, violationsOf(cause), 0);
    }
  }

  private static void logUnexpected(HttpRequest<?> request, Throwable cause) {
    // only types and frames: a library's message may quote a person's data
    StringBuilder trace = new StringBuilder();
    for (Throwable step = cause; step != null; step = step.getCause()) {
      trace.append("\n  ").append(step.getClass().getName());
      StackTraceElement[] frames = step.getStackTrace();
      for (int i = 0; i < Math.min(12, frames.length); i++) {
        trace.append("\n    at ").append(frames[i]);
      }
    }
    LOG.error("unexpected failure, error id {}{}", errorId(request), trace);
  }

  /** No connection left, or a lock that was not free at the third try either. */
  private static boolean isBusy(Throwable cause) {
    if (LockFailure.isIn(cause)) {
      return true;
    }
    for (Throwable step = cause; step != null; step = step.getCause()) {
      if (step instanceof SQLTransientConnectionException) {
        return true;
      }
    }
    return false;
  }

  private static List<Violation> violationsOf(Throwable cause) {
    return switch (cause) {
      case ConstraintViolationException invalid ->
          invalid.getConstraintViolations().stream().map(ProblemResponses::violationOf).toList();
      case ConversionErrorException unreadable ->
          List.of(
              JsonPointers.violationOf(unreadable)
                  .orElseGet(
                      () ->
                          Violation.at(
                              parameterPointer(unreadable.getArgument().getName()), "unreadable")));
      case UnsatisfiedArgumentException missing ->
          List.of(Violation.at(parameterPointer(missing.getArgument().getName()), "required"));
      case null, default -> List.of();
    };
  }

  private static String parameterPointer(String argument) {
    return argument.equals("body") ? "/" : "?" + argument;
  }

  private static Violation violationOf(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      // the first two nodes are the controller's method and its parameter
      if (depth++ >= 2 && node.getName() != null) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (!node.getName().startsWith("<")) {
          pointer.append('/').append(node.getName());
        }
      } else if (depth == 2 && !"body".equals(node.getName())) {
        pointer.append('?').append(node.getName());
      }
    }
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    var attributes = violation.getConstraintDescriptor().getAttributes();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> Violation.at(pointer.toString(), "required");
      case "Size" ->
          Violation.at(pointer.toString(), "size", attributes.get("min"), attributes.get("max"));
      case "Min", "DecimalMin", "PositiveOrZero", "Positive" ->
          Violation.at(pointer.toString(), "too-low", bound(attributes.get("value"), constraint));
      case "Max", "DecimalMax" ->
          Violation.at(pointer.toString(), "too-high", attributes.get("value"));
      default -> Violation.at(pointer.toString(), "invalid");
    };
  }

  private static Object bound(Object value, String constraint) {
    return value != null ? value : constraint.equals("Positive") ? "> 0" : "0";
  }
}
