package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class VacancyListIT extends VacancyApiTest {
  private static final int TIMES = 5;

  @Test
  void pagesNeitherRepeatNorSkipWhileVacanciesComeAndGo() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(owner.post(VACANCIES, complete()).expect(201).string("id"));
    }
    String list = VACANCIES + "?limit=2&mine=true&status=DRAFT";
    Answer page = owner.get(list).expect(200);
    owner.post(VACANCIES, complete()).expect(201);
    move(owner, made.get(1), "SUBMITTED").expect(200);
    move(owner, made.get(3), "SUBMITTED").expect(200);
    List<String> seen = new ArrayList<>();
    while (true) {
      page.at("items").values().forEach(item -> seen.add(item.get("id").getStringValue()));
      if (!page.has("next")) {
        break;
      }
      page = owner.get(list + "&cursor=" + page.string("next")).expect(200);
    }
    assertThat(seen).containsExactly(made.get(0), made.get(1), made.get(2), made.get(4));
  }

  @Test
  void filtersWorkTogether() {
    String draft = owner.post(VACANCIES, Map.of("title", "Kok 100%")).expect(201).string("id");
    published();
    String own = VACANCIES + "?employerId=" + employer.string("id");
    assertThat(manager.get(own).at("items").size()).isEqualTo(2);
    assertThat(manager.get(own + "&q=kok").string("items.0.id")).isEqualTo(draft);
    assertThat(manager.get(own + "&q=0%25&status=DRAFT,PUBLISHED").at("items").size()).isEqualTo(1);
    assertThat(manager.get(own + "&status=DRAFT&status=PUBLISHED").at("items").size()).isEqualTo(2);
    assertThat(manager.get(own + "&mine=true&status=PUBLISHED").at("items").size()).isEqualTo(1);
  }

  @Test
  void anUnknownFilterValueIsAnErrorThatNamesTheParameter() {
    List<String> wrong =
        List.of(
            "status=OPEN",
            "mine=misschien",
            "limit=0",
            "cursor=x",
            "employerId=x",
            "employerId=" + UUID.randomUUID());
    for (String parameter : wrong) {
      Answer refused = manager.get(VACANCIES + "?" + parameter).expect(400);
      assertThat(refused.string("violations.0.pointer"))
          .isEqualTo("?" + parameter.substring(0, parameter.indexOf('=')));
    }
  }

  @Test
  void aCursorOpensOnlyTheListItCameFrom() {
    published();
    published();
    String own = VACANCIES + "?employerId=" + employer.string("id");
    String cursor = manager.get(own + "&limit=1").expect(200).string("next");
    manager.get(own + "&limit=1&cursor=" + cursor).expect(200);
    manager.get(VACANCIES + "?limit=1&cursor=" + cursor).expect(400);
  }

  @Test
  void everyRoleListsItsOwnPart() {
    owner.post(VACANCIES, complete()).expect(201);
    String open = published();
    String own = VACANCIES + "?employerId=" + employer.string("id");
    Client consultant = user(Role.CONSULTANT).signIn();
    Client jobSeeker = user(Role.JOB_SEEKER).signIn();
    assertThat(owner.get(own).at("items").size()).isEqualTo(2);
    assertThat(manager.get(own).at("items").size()).isEqualTo(2);
    assertThat(consultant.get(own).at("items").size()).isEqualTo(1);
    Answer seen = jobSeeker.get(own).expect(200);
    assertThat(seen.at("items").size()).isEqualTo(1);
    assertThat(seen.string("items.0.id")).isEqualTo(open);
    assertThat(seen.has("items.0.tracks")).isFalse();
    jobSeeker.get(VACANCIES + "?status=DRAFT").expect(200);
    assertThat(jobSeeker.get(own + "&status=DRAFT").at("items").size()).isZero();
    user(Role.EMPLOYER).signIn().get(own).expect(400);
  }

  @Test
  void aLongPageCostsNoMoreQueriesThanAShortOne() {
    for (int i = 0; i < 6; i++) {
      Client other = user(Role.ACCOUNT_MANAGER).signIn();
      String employerId = TestEmployers.add(other, "Werkgever " + i).string("id");
      manager.post(VACANCIES, Map.of("title", "Telwerk", "employerId", employerId)).expect(201);
    }
    int shortPage = fewestQueriesOf(VACANCIES + "?q=Telwerk&limit=1");
    int longPage = fewestQueriesOf(VACANCIES + "?q=Telwerk&limit=6");
    assertThat(shortPage).isPositive();
    assertThat(longPage).isEqualTo(shortPage);
  }

  /** Of several times, since the relay may read vacancies for the index at the same moment. */
  private int fewestQueriesOf(String list) {
    return IntStream.range(0, TIMES).map(time -> queriesOf(list)).min().orElseThrow();
  }

  /** How many queries on vacancies, employers and users the repositories do for a list. */
  private int queriesOf(String list) {
    Logger queries = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    queries.addAppender(seen);
    queries.setLevel(Level.DEBUG);
    try {
      assertThat(manager.get(list).expect(200).at("items").size()).isPositive();
    } finally {
      queries.setLevel(null);
      queries.detachAppender(seen);
    }
    return (int)
        seen.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(text -> text.matches("(?s).*FROM `?(vacancy|employer|app_user)`?\\b.*"))
            .count();
  }
}
