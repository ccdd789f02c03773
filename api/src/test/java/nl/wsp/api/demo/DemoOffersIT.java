package nl.wsp.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.subsidy.SubsidyExamples.Example;
import nl.wsp.api.subsidy.SubsidyExamples.Stage;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class DemoOffersIT extends ApiTest {
  private static final DemoSize SMALL = new DemoSize(40, 20, 600, 60);

  @Test
  void theDemoHasOffersInEveryStageARunningCaseAndASessionTomorrow() {
    server();
    DemoGenerator generator =
        new DemoGenerator(bean(Catalogue.class), 2026, Time.today(bean(Clock.class)), SMALL);
    DemoOffers offers = new DemoOffers(generator);
    generator.jobSeekers().forEach(offers::consider);
    assertThat(offers.examples().stream().map(Example::stage)).contains(Stage.SENT, Stage.RUNNING);

    List<String> steps = new ArrayList<>();
    bean(DemoLoader.class).load(generator, PASSWORD, steps::add);
    assertThat(steps).contains("offers");

    Client employer = anonymous().signIn("werkgever@demo.example", PASSWORD);
    Client manager = anonymous().signIn("accountmanager@demo.example", PASSWORD);
    Answer seen = employer.get("/api/v1/wage-cost-subsidy-offers").expect(200);
    assertThat(seen.at("items").size()).isPositive();
    assertThat(manager.get("/api/v1/wage-cost-subsidy-offers").expect(200).at("items").size())
        .isPositive();
    String tomorrow = generator.today().plusDays(1).toString();
    Answer meetings =
        manager
            .get("/api/v1/matching-sessions?kind=SCRUM&from=" + tomorrow + "&until=" + tomorrow)
            .expect(200);
    assertThat(meetings.at("items").values())
        .anySatisfy(
            meeting -> {
              assertThat(meeting.get("invited").getIntValue()).isEqualTo(45);
              assertThat(meeting.get("partners").size()).isEqualTo(2);
            });
    assertThat(
            manager
                .get("/api/v1/matching-session-figures?kind=NETWORK_CAFE")
                .expect(200)
                .at("sessions")
                .size())
        .isGreaterThan(2);
    String id = seen.string("items.0.id");
    assertThat(
            employer
                .get("/api/v1/wage-cost-subsidy-offers/" + id)
                .expect(200)
                .string("figures.periods.0.eligible"))
        .isEqualTo("true");
    Client person = anonymous().signIn("werkzoekende@demo.example", PASSWORD);
    Answer asked = person.get("/api/v1/introductions?open=true").expect(200);
    assertThat(asked.at("items").size()).isEqualTo(1);
    assertThat(asked.string("items.0.nextSteps.0")).isEqualTo("AGREED");
    assertThat(employer.get("/api/v1/introductions").expect(200).at("items").size()).isPositive();
  }
}
