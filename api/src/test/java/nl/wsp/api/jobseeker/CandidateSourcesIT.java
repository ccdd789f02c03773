package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.jobseeker.IncomingJobSeeker.StatedConsent;
import nl.wsp.api.jobseeker.JobSeekerIntake.Outcome;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.GeoPoint;
import nl.wsp.matching.TargetGroupFacts;
import org.junit.jupiter.api.Test;

class CandidateSourcesIT extends ApiTest {
  @Test
  void manyPeopleAreLoadedInFiveQueriesHoweverMany() {
    CandidateSources sources = bean(CandidateSources.class);
    List<UUID> few = add(2);
    List<UUID> many = add(60);
    sources.load(few);
    long forFew = selectsDuring(() -> assertThat(sources.load(few)).hasSize(2));
    long forMany =
        selectsDuring(
            () -> assertThat(sources.load(many).keySet()).containsExactlyElementsOf(many));
    assertThat(forFew).isEqualTo(5);
    assertThat(forMany).isEqualTo(forFew);
  }

  @Test
  void whatTheCvSaysReachesTheScoreAndNothingElseDoes() {
    UUID id = Ids.next();
    CvContent cv =
        new CvContent(
            "Kop",
            List.of(new CvContent.OccupationDone(Codes.occupation(), null, null)),
            null,
            List.of("5210"),
            List.of(new CvContent.Competency(Codes.competency(), 2, null)),
            null,
            null,
            new CvContent.HoursPerWeek(null, new BigDecimal("24.5")),
            null,
            List.of(),
            "2262AB",
            10,
            null,
            null,
            List.of(new CvContent.Language("nld", null)),
            null,
            3,
            List.of(new CvContent.Credential("B", false, null)),
            null,
            null,
            null);
    bean(JobSeekerIntake.class).addAll(List.of(with(id, user(Role.CONSULTANT).id(), cv)), null);
    CandidateSource source = bean(CandidateSources.class).load(List.of(id)).get(id);
    CandidateProfile profile = source.profile(postcode -> Optional.of(new GeoPoint(52.08, 4.39)));
    assertThat(profile.candidateId()).isEqualTo(id.toString());
    assertThat(profile.hours().max()).isEqualTo(24.5);
    assertThat(profile.hours().wanted()).isEqualTo(24.5);
    assertThat(profile.hours().min()).isNull();
    assertThat(profile.dayParts()).as("nobody works never").isNull();
    assertThat(profile.occupationsWished()).isNull();
    assertThat(profile.sectorsWished()).containsExactly("52");
    assertThat(profile.languages().getFirst().code()).isEqualTo("nl");
    assertThat(profile.place().postcode4()).isEqualTo("2262");
    assertThat(profile.educationLevel()).isNull();
    assertThat(profile.licences().getFirst().held()).isFalse();
    assertThat(profile.toString()).doesNotContain("Visser").doesNotContain("1990-05-04");
  }

  @Test
  void visibilityIsCheckedForTheViewersAudiencesAndHisOwnPeople() {
    CandidateSources sources = bean(CandidateSources.class);
    UUID consultant = user(Role.CONSULTANT).id();
    UUID other = user(Role.CONSULTANT).id();
    UUID partner = Ids.next();
    UUID open = consenting(other, Audience.COLLEAGUES);
    UUID partnerOnly = consenting(other, Audience.partner(partner));
    UUID own = consenting(consultant);
    UUID closed = consenting(other);
    List<UUID> all = List.of(open, partnerOnly, own, closed, Ids.next());
    assertThat(sources.stillVisible(all, new Viewer(Set.of(Audience.COLLEAGUES), consultant)))
        .containsExactlyInAnyOrder(open, own);
    assertThat(sources.stillVisible(all, Viewer.of(Audience.partner(partner))))
        .containsExactly(partnerOnly);
    assertThat(sources.stillVisible(all, Viewer.of(Audience.EMPLOYERS_PSEUDONYMOUS))).isEmpty();
    assertThat(sources.stillVisible(all, new Viewer(Set.of(), null))).isEmpty();
  }

  @Test
  void allIdsAreReadInPagesThatDoNotOverlap() {
    CandidateSources sources = bean(CandidateSources.class);
    List<UUID> added = add(7);
    List<UUID> read = new ArrayList<>();
    List<UUID> page = sources.idsAfter(null, 3);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = sources.idsAfter(page.getLast(), 3);
    }
    assertThat(read).containsAll(added).doesNotHaveDuplicates();
    assertThat((long) read.size()).isEqualTo(sources.count());
  }

  @Test
  void aSecondImportRefreshesTheCvAndLeavesWhatPeopleDecided() {
    JobSeekerIntake intake = bean(JobSeekerIntake.class);
    String external = "again-" + Ids.next();
    var first =
        intake.addOrRefresh(
            People.imported(external, People.wishing("a"), Audience.COLLEAGUES), null);
    assertThat(first.outcome()).isEqualTo(Outcome.ADDED);
    var same =
        intake.addOrRefresh(
            People.imported(external, People.wishing("a"), Audience.COLLEAGUES), null);
    assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(same.id()).isEqualTo(first.id());
    var changed =
        intake.addOrRefresh(
            People.imported(external, People.wishing("b"), Audience.COLLEAGUES, Audience.REGION),
            null);
    assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
    CandidateSource source = bean(CandidateSources.class).load(List.of(first.id())).get(first.id());
    assertThat(source.cv().occupationsWished()).containsExactly("b");
    assertThat(source.version()).isEqualTo(1);
    // a source cannot widen what the person allowed
    assertThat(source.audiences()).containsExactly("COLLEAGUES");
  }

  @Test
  void everyChangeOfAPartRaisesTheOneVersionOfTheFile() {
    User own = user(Role.CONSULTANT);
    UUID id = Ids.next();
    bean(JobSeekerIntake.class).addAll(List.of(with(id, own.id(), CvContent.EMPTY)), null);
    var client = own.signIn();
    String path = "/api/v1/job-seekers/" + id;
    client.put(path + "/cv", Map.of("educationLevel", 2, "version", 0)).expect(200);
    client
        .put(
            path + "/consents",
            Map.of(
                "consents",
                List.of(Map.of("audience", "COLLEAGUES")),
                "basis",
                "PAPER",
                "version",
                1))
        .expect(200);
    client.put(path + "/target-group", Map.of("mediationStep", 1, "version", 2)).expect(200);
    Map<String, Object> fields =
        Map.of("lastName", "Visser", "consultantId", own.id().toString(), "version", 3);
    client.put(path, fields).expect(200);
    assertThat(bean(CandidateSources.class).load(List.of(id)).get(id).version()).isEqualTo(4);
    assertThat(client.get(path + "/history").at("items").size()).isEqualTo(5);
  }

  @Test
  void everyChangeIsAnnouncedInItsOwnTransaction() {
    UUID id = Ids.next();
    User own = user(Role.CONSULTANT);
    User account = user(Role.JOB_SEEKER);
    JobSeekerIntake intake = bean(JobSeekerIntake.class);
    List<Integer> announced =
        transactions()
            .executeWrite(
                status -> {
                  // inside the transaction: the relay sees nothing before the commit
                  intake.addAll(List.of(with(id, own.id(), CvContent.EMPTY)), null);
                  int afterAdding = announcements(id);
                  intake.linkAccount(id, account.id(), null);
                  return List.of(afterAdding, announcements(id));
                });
    assertThat(announced).containsExactly(1, 2);
  }

  private static int announcements(UUID id) {
    return bean(JdbcOperations.class)
        .prepareStatement(
            "SELECT COUNT(*) FROM outbox WHERE aggregate = 'JOB_SEEKER' AND aggregate_id = ?",
            select -> {
              select.setString(1, id.toString());
              try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
              }
            });
  }

  private static List<UUID> add(int count) {
    UUID consultant = user(Role.CONSULTANT).id();
    return bean(JobSeekerIntake.class)
        .addAll(
            IntStream.range(0, count)
                .mapToObj(i -> with(Ids.next(), consultant, People.wishing(Codes.occupation())))
                .toList(),
            null);
  }

  private static UUID consenting(UUID consultant, Audience... audiences) {
    IncomingJobSeeker bare = with(Ids.next(), consultant, CvContent.EMPTY);
    List<StatedConsent> consents =
        List.of(audiences).stream()
            .map(audience -> new StatedConsent(audience, ConsentBasis.PAPER, null))
            .toList();
    return bean(JobSeekerIntake.class)
        .addAll(
            List.of(
                new IncomingJobSeeker(
                    bare.id(),
                    null,
                    null,
                    consultant,
                    null,
                    null,
                    null,
                    "Visser",
                    null,
                    null,
                    true,
                    bare.cv(),
                    consents,
                    TargetGroupFacts.UNKNOWN,
                    null)),
            null)
        .getFirst();
  }

  private static IncomingJobSeeker with(UUID id, UUID consultant, CvContent cv) {
    IncomingJobSeeker named = People.named(id, null, consultant, null, "Bep", "Visser");
    return new IncomingJobSeeker(
        id,
        null,
        null,
        consultant,
        null,
        named.municipalityCode(),
        named.firstName(),
        named.lastName(),
        named.email(),
        named.phone(),
        true,
        cv,
        List.of(),
        named.facts(),
        null);
  }

  /** SELECT statements on one connection: what others do at the same time does not count. */
  private static long selectsDuring(Runnable work) {
    return transactions()
        .executeWrite(
            status -> {
              long before = selects();
              work.run();
              return selects() - before;
            });
  }

  private static long selects() {
    return bean(JdbcOperations.class)
        .prepareStatement(
            "SHOW SESSION STATUS LIKE 'Com_select'",
            show -> {
              try (ResultSet row = show.executeQuery()) {
                row.next();
                return row.getLong(2);
              }
            });
  }

  @SuppressWarnings("unchecked")
  private static TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }
}
