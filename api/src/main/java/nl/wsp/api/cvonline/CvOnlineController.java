package nl.wsp.api.cvonline;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.util.List;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;

/** CV-online: the searchable collection of competency CVs. */
@Controller("/api/v1/cv-online")
@ExecuteOn(TaskExecutors.BLOCKING)
class CvOnlineController {
  private static final int PAGE = 100;

  private final CvOnline cvOnline;
  private final CvOnlineSheet sheet;

  CvOnlineController(CvOnline cvOnline, CvOnlineSheet sheet) {
    this.cvOnline = cvOnline;
    this.sheet = sheet;
  }

  /**
   * Searches. Every filter that is given is applied; a CV in which the field is unknown passes and
   * is named "to discuss". Each answer is one row in the access log of everybody it shows.
   *
   * @param q words, {@code "quoted phrases"} and {@code -exclusions}, at most 300 characters
   * @param competency codes, each with an optional least level: {@code CMP-heftruck:3}; all of them
   * @param occupation codes; at least one, wished or done
   * @param hoursMin hours a week, overlaps with the person's
   * @param hoursMax hours a week
   * @param dayPart {@code MON_MORNING} …; all of them
   * @param postcode centre of the circle, with {@code radiusKm}
   * @param radiusKm more than 0, at most 500
   * @param language {@code nl:B1}; all of them
   * @param licence categories; all of them, a higher one counts
   * @param educationLevel 1-6 or higher
   * @param track eligible for this track
   * @param sort {@code RELEVANCE FRESHNESS DISTANCE COMPLETENESS}
   * @param limit 1-100, default 25
   */
  @Get
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  CvOnlineBodies.Results search(
      @Nullable @QueryValue String q,
      @Nullable @QueryValue List<String> competency,
      @Nullable @QueryValue List<String> occupation,
      @Nullable @QueryValue List<String> sector,
      @Nullable @QueryValue BigDecimal hoursMin,
      @Nullable @QueryValue BigDecimal hoursMax,
      @Nullable @QueryValue List<String> dayPart,
      @Nullable @QueryValue String postcode,
      @Nullable @QueryValue BigDecimal radiusKm,
      @Nullable @QueryValue List<String> language,
      @Nullable @QueryValue List<String> licence,
      @Nullable @QueryValue Integer educationLevel,
      @Nullable @QueryValue String track,
      @Nullable @QueryValue String municipality,
      @Nullable @QueryValue String sort,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor,
      Actor actor,
      HttpRequest<?> request) {
    KnownParameters.check(request);
    CvOnlineQuestion question =
        new CvOnlineQuestion(
            q,
            orEmpty(competency),
            orEmpty(occupation),
            orEmpty(sector),
            hoursMin,
            hoursMax,
            orEmpty(dayPart),
            postcode,
            radiusKm,
            orEmpty(language),
            orEmpty(licence),
            educationLevel,
            track,
            municipality,
            sort,
            Cursors.limitOf(limit));
    return cvOnline.search(actor, question, cursor, Texts.languageOf(request));
  }

  /**
   * The same list as XLSX or CSV, by {@code Accept}: what the list shows, at most 500 people. Each
   * of them reads in his log that a copy was made.
   */
  @Get("/sheet")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> sheet(
      @Nullable @QueryValue String q,
      @Nullable @QueryValue List<String> competency,
      @Nullable @QueryValue List<String> occupation,
      @Nullable @QueryValue List<String> sector,
      @Nullable @QueryValue BigDecimal hoursMin,
      @Nullable @QueryValue BigDecimal hoursMax,
      @Nullable @QueryValue List<String> dayPart,
      @Nullable @QueryValue String postcode,
      @Nullable @QueryValue BigDecimal radiusKm,
      @Nullable @QueryValue List<String> language,
      @Nullable @QueryValue List<String> licence,
      @Nullable @QueryValue Integer educationLevel,
      @Nullable @QueryValue String track,
      @Nullable @QueryValue String municipality,
      @Nullable @QueryValue String sort,
      Actor actor,
      HttpRequest<?> request) {
    KnownParameters.check(request);
    CvOnlineQuestion question =
        new CvOnlineQuestion(
            q,
            orEmpty(competency),
            orEmpty(occupation),
            orEmpty(sector),
            hoursMin,
            hoursMax,
            orEmpty(dayPart),
            postcode,
            radiusKm,
            orEmpty(language),
            orEmpty(licence),
            educationLevel,
            track,
            municipality,
            sort,
            Cursors.limitOf(PAGE));
    return SheetWriter.answer(request, sheet.of(actor, question, Texts.languageOf(request)));
  }

  private static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
