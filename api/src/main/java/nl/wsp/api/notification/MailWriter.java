package nl.wsp.api.notification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.notification.MailOutbox.Mail;
import org.jspecify.annotations.Nullable;

/** Words the mail of a message and the mail of a morning, in the language of the recipient. */
@Singleton
class MailWriter {
  private static final int MOST_TITLES = 20;

  private final MessageRepository messages;
  private final Preferences preferences;
  private final UnsubscribeTokens tokens;
  private final CalendarFiles files;
  private final MailSettings settings;

  MailWriter(
      MessageRepository messages,
      Preferences preferences,
      UnsubscribeTokens tokens,
      CalendarFiles files,
      MailSettings settings) {
    this.messages = messages;
    this.preferences = preferences;
    this.tokens = tokens;
    this.files = files;
    this.settings = settings;
  }

  /**
   * What a mail says now.
   *
   * @param address of the recipient, for his appointment
   * @return empty when there is nothing left to say: the message is gone, or all of the morning's
   *     were read
   */
  @Transactional
  Optional<MailContent> write(Mail mail, String address) {
    Locale language = preferences.languageOf(mail.recipientId());
    UUID messageId = mail.messageId();
    LocalDate day = mail.digestOn();
    if (messageId != null) {
      return messages.findById(messageId).map(row -> ofMessage(row, address, language));
    }
    return day == null ? Optional.empty() : ofMorning(mail.recipientId(), day, language);
  }

  private MailContent ofMessage(MessageRow row, String address, Locale language) {
    Map<String, String> words = row.words().values();
    CalendarEntry appointment = row.calendar();
    String token =
        row.kind().mustDeliver() ? null : tokens.of(row.recipientId(), row.kind().name());
    return content(
        language,
        MessageTexts.title(row.kind(), words, language),
        null,
        List.of(MessageTexts.mail(row.kind(), words, language)),
        row.path(),
        token,
        "mail.unsubscribe",
        appointment == null ? null : calendarFile(row, appointment, address, language),
        appointment == null ? null : appointment.method());
  }

  /** An appointment as a mail may tell it: what it is and where stand behind the link. */
  private String calendarFile(
      MessageRow row, CalendarEntry appointment, String address, Locale language) {
    CalendarEntry safe =
        appointment.worded(
            MessageTexts.calendar(row.kind(), language),
            MessageTexts.plain("calendar.place", language));
    return files.of(safe, address, settings.portalUrl() + row.path());
  }

  private Optional<MailContent> ofMorning(UUID recipientId, LocalDate day, Locale language) {
    List<MessageRow> rows = messages.findInDigest(recipientId, day, MOST_TITLES + 1);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> titles = new ArrayList<>();
    rows.stream()
        .limit(MOST_TITLES)
        .map(row -> MessageTexts.title(row.kind(), row.words().values(), language))
        .forEach(titles::add);
    if (rows.size() > MOST_TITLES) {
      titles.add(MessageTexts.plain("digest.more", language));
    }
    return Optional.of(
        content(
            language,
            MessageTexts.plain("digest.subject", language),
            MessageTexts.plain("digest.lead", language),
            titles,
            "/berichten",
            tokens.of(recipientId, UnsubscribeTokens.DIGEST),
            "digest.unsubscribe",
            null,
            null));
  }

  private MailContent content(
      Locale language,
      String subject,
      @Nullable String lead,
      List<String> lines,
      String path,
      @Nullable String token,
      String unsubscribeKey,
      @Nullable String calendar,
      CalendarEntry.@Nullable Method method) {
    String portal = settings.portalUrl();
    return new MailContent(
        language,
        subject,
        lead,
        lines,
        lead != null,
        portal + path,
        token == null ? null : portal + "/afmelden/" + token,
        token == null ? null : portal + "/api/v1/mail-unsubscriptions/" + token,
        MessageTexts.plain(unsubscribeKey, language),
        portal + "/berichten/voorkeuren",
        calendar,
        method);
  }
}
