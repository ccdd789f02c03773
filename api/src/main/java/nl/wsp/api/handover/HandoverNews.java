package nl.wsp.api.handover;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekers.Helped;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;

/**
 * Tells everybody whom a handover concerns: people with an account, employers and the new owner.
 * Who has no account is kept as still to be told: he gets a letter.
 */
@Singleton
class HandoverNews {
  private final HandoverRepository handovers;
  private final Employers employers;
  private final Accounts accounts;
  private final Messages messages;

  HandoverNews(
      HandoverRepository handovers, Employers employers, Accounts accounts, Messages messages) {
    this.handovers = handovers;
    this.employers = employers;
    this.accounts = accounts;
    this.messages = messages;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(
      UUID id,
      UUID from,
      UUID to,
      List<Helped> moved,
      Map<UUID, String> notes,
      List<UUID> portfolio) {
    String name = name(to);
    for (Helped person : moved) {
      String note = notes.getOrDefault(person.id(), "");
      handovers.addPerson(id, person.id(), note.isEmpty() ? null : note, person.userId() != null);
      if (person.userId() != null) {
        Map<String, String> words = Map.of("consultant", name);
        messages.send(
            Message.of(MessageKind.CONSULTANT_CHANGED, person.userId(), "/", words)
                .about(person.id()));
      }
    }
    for (UUID contact : employers.contactAccountsOf(portfolio)) {
      messages.send(
          Message.of(MessageKind.ACCOUNT_MANAGER_CHANGED, contact, "/", Map.of("manager", name)));
    }
    messages.send(
        Message.of(
            MessageKind.CASELOAD_RECEIVED,
            to,
            "/overdracht",
            Map.of(
                "from",
                name(from),
                "count",
                String.valueOf(moved.size()),
                "employers",
                String.valueOf(portfolio.size()))));
  }

  private String name(UUID userId) {
    return accounts.find(userId).map(Accounts.Person::displayName).orElse("");
  }
}
