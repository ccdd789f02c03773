package nl.wsp.api.sroi;

import static nl.wsp.api.sroi.Sroi.add;
import static nl.wsp.api.sroi.Sroi.employment;
import static nl.wsp.api.sroi.Sroi.path;
import static nl.wsp.api.sroi.Sroi.pdf;
import static nl.wsp.api.sroi.Sroi.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.upload.ClamdServer;
import nl.wsp.api.sroi.Sroi.Owed;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** Documents where a virus scanner runs. */
class ScannedEvidenceIT extends ApiTest {
  @Test
  void withAScannerACleanDocumentIsForEverybodyAndAnInfectedOneForNobody() {
    User manager = user(Role.ACCOUNT_MANAGER);
    Client here = manager.signIn();
    Owed owed = Sroi.owed(here, "RIJNSTREEK");
    User owner = user(owed.organisationId(), Role.EMPLOYER);
    // uploaded where nobody scans
    Answer early = add(owner.signIn(), owed, employment());
    upload(owner.signIn(), early, "vroeg.pdf", pdf("vroeg " + UUID.randomUUID())).expect(200);
    Answer bad = add(owner.signIn(), owed, employment());
    upload(owner.signIn(), bad, "besmet.pdf", pdf("VIRUS " + UUID.randomUUID())).expect(200);
    here.get(path(early) + "/document").expect(409);

    try (ClamdServer clamd = new ClamdServer();
        OtherInstance scanning =
            otherInstance(
                Map.of(
                    "wsp.upload.clamd-host", "127.0.0.1",
                    "wsp.upload.clamd-port", clamd.port(),
                    "wsp.upload.rescan-first-after", "1s",
                    "wsp.upload.rescan-every", "1s"))) {
      Client there = scanning.signIn(owner);
      Answer made = add(there, owed, employment());
      assertThat(upload(there, made, "virus.pdf", pdf("VIRUS")).expect(422).text())
          .contains("file-infected");
      assertThat(there.get(path(made)).has("document")).isFalse();
      Answer clean =
          upload(there, made, "schoon.pdf", pdf("schoon " + UUID.randomUUID())).expect(200);
      assertThat(clean.string("document.scan")).isEqualTo("CLEAN");
      here.get(path(made) + "/document").expect(200);

      // what came in before is looked at again
      await()
          .untilAsserted(
              () -> assertThat(here.get(path(early)).string("document.scan")).isEqualTo("CLEAN"));
      here.get(path(early) + "/document").expect(200);
      await()
          .untilAsserted(
              () -> assertThat(here.get(path(bad)).string("document.scan")).isEqualTo("INFECTED"));
      owner.signIn().get(path(bad) + "/document").expect(409);
    }
  }
}
