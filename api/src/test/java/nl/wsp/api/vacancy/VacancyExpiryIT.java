package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VacancyExpiryIT extends VacancyApiTest {
  // the day before the summer time of 2027 begins
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 27);

  @AfterEach
  void resetTheClock() {
    bean(SettableClock.class).reset();
  }

  private String publishedUntil(LocalDate closingDate) {
    Map<String, Object> fields = complete();
    fields.put("closingDate", closingDate.toString());
    return published(fields);
  }

  /** Moves the clock; sessions end with such a jump, so both sign in again. */
  private void itIs(LocalDate date, int hour, int minute) {
    Instant instant = date.atTime(hour, minute).atZone(Time.AMSTERDAM).toInstant();
    bean(SettableClock.class).setTo(instant);
    manager = user(Role.ACCOUNT_MANAGER).signIn();
    owner = ownerOf(employer);
  }

  @Test
  void aVacancyIsOpenToMidnightOfItsLastDayAndThenExpires() {
    String id = publishedUntil(LAST_DAY);
    itIs(LAST_DAY, 23, 30);
    bean(VacancyExpiry.class).run();
    assertThat(owner.get(VACANCIES + "/" + id).string("status")).isEqualTo("PUBLISHED");
    itIs(LAST_DAY.plusDays(1), 0, 5);
    // whether or not it is written down already, nobody sees it as open
    assertThat(owner.get(VACANCIES + "/" + id).string("status")).isEqualTo("EXPIRED");
    String own = VACANCIES + "?employerId=" + employer.string("id");
    assertThat(owner.get(own + "&status=PUBLISHED").at("items").size()).isZero();
    assertThat(owner.get(own + "&status=EXPIRED").at("items").size()).isEqualTo(1);
    assertThat(bean(Vacancies.class).find(UUID.fromString(id)).orElseThrow().isOpen()).isFalse();
    Client jobSeeker = user(Role.JOB_SEEKER).signIn();
    jobSeeker.get(VACANCIES + "/" + id).expect(404);
    bean(VacancyExpiry.class).run();
    Answer history = owner.get(VACANCIES + "/" + id + "/history");
    assertThat(history.string("items.0.action")).isEqualTo("EXPIRE");
    assertThat(history.has("items.0.by")).isFalse();
  }

  @Test
  void anExpiredVacancyIsPlacedAgainWithALaterDay() {
    String id = publishedUntil(LAST_DAY);
    itIs(LAST_DAY.plusDays(2), 12, 0);
    Answer refused = move(manager, id, "PUBLISHED").expect(422);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/closingDate");
    move(owner, id, "PUBLISHED").expect(403);
    String later = LAST_DAY.plusDays(14).toString();
    Map<String, Object> again = Map.of("to", "PUBLISHED", "closingDate", later);
    Answer relisted = manager.post(VACANCIES + "/" + id + "/transitions", again).expect(200);
    assertThat(relisted.string("status")).isEqualTo("PUBLISHED");
    assertThat(relisted.string("closingDate")).isEqualTo(later);
  }

  @Test
  void anEmployerMovesTheLastDayOnlyForward() {
    LocalDate lastDay = LocalDate.now(Time.AMSTERDAM).plusDays(10);
    String path = VACANCIES + "/" + publishedUntil(lastDay) + "/closing-date";
    Client any = owner.with("If-Match", "*");
    any.put(path, Map.of("closingDate", lastDay.toString())).expect(422);
    any.put(path, Map.of("closingDate", LocalDate.now(Time.AMSTERDAM).minusDays(2).toString()))
        .expect(422);
    any.put(path, Map.of()).expect(400);
    String later = lastDay.plusDays(7).toString();
    Answer extended = any.put(path, Map.of("closingDate", later)).expect(200);
    assertThat(extended.string("closingDate")).isEqualTo(later);
  }
}
