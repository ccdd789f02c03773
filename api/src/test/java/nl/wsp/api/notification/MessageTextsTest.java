package nl.wsp.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every kind has its texts, and no title or mail can print a name. */
class MessageTextsTest {
  private static final Pattern WORD = Pattern.compile("\\{\\{ (\\w+) }}");
  private static final String NAME = "Noor Zonderling";

  /** The words that any text of a kind prints, all of them with the same value. */
  static Map<String, String> words(MessageKind kind, String value) {
    return words(kind, value, List.of("title", "text", "mail"));
  }

  /** The words that its title and its mail print. */
  static Map<String, String> safeWords(MessageKind kind, String value) {
    return words(kind, value, List.of("title", "mail"));
  }

  private static Map<String, String> words(MessageKind kind, String value, List<String> parts) {
    Map<String, String> words = new HashMap<>();
    for (String part : parts) {
      for (Locale language : MessageTexts.LANGUAGES) {
        Matcher word = WORD.matcher(MessageTexts.plain(kind + "." + part, language));
        while (word.find()) {
          words.put(word.group(1), value);
        }
      }
    }
    return words;
  }

  @Test
  void everyKindIsWordedInBothLanguages() {
    for (MessageKind kind : MessageKind.values()) {
      for (Locale language : MessageTexts.LANGUAGES) {
        Map<String, String> words = words(kind, "2026-11-30");
        assertThat(MessageTexts.label(kind, language)).isNotBlank();
        assertThat(MessageTexts.title(kind, words, language)).isNotBlank().doesNotContain("{{");
        assertThat(MessageTexts.text(kind, words, language)).isNotBlank().doesNotContain("{{");
        assertThat(MessageTexts.mail(kind, words, language)).isNotBlank().doesNotContain("{{");
      }
    }
  }

  @Test
  void aNameReachesNoTitleAndNoMailWhateverTheWordIsCalled() {
    List<String> printed = new ArrayList<>();
    for (MessageKind kind : MessageKind.values()) {
      for (Locale language : MessageTexts.LANGUAGES) {
        Map<String, String> words = words(kind, NAME);
        try {
          printed.add(MessageTexts.title(kind, words, language));
          printed.add(MessageTexts.mail(kind, words, language));
        } catch (IllegalArgumentException refused) {
          printed.add(refused.getMessage());
        }
      }
    }
    assertThat(printed).hasSizeGreaterThan(MessageKind.values().length * 2);
    assertThat(printed).noneMatch(text -> text.contains("Noor") || text.contains("Zonderling"));
  }

  @Test
  void aNameWrittenAsACodeOrNumberIsRefusedToo() {
    for (String word : List.of("NOOR", "NOOR_ZONDERLING", "0612345678", "123456782", "noor")) {
      assertThat(
              catchThrowable(
                  () ->
                      MessageTexts.mail(
                          MessageKind.SESSION_ACTION, Map.of("day", word), Locale.ENGLISH)))
          .as(word)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aMailPrintsOnlyADayOrATimeAndASubjectToo() {
    Set<String> printed = new TreeSet<>();
    for (MessageKind kind : MessageKind.values()) {
      printed.addAll(safeWords(kind, "").keySet());
    }
    assertThat(printed).containsExactlyInAnyOrder("day", "time");
  }

  @Test
  void noTextOfAMailSpeaksOfMoneyBenefitOrHealth() {
    Pattern tooMuch =
        Pattern.compile(
            "(?i)€|euro|uitkering|bijstand|benefit|ziek|gezond|health|wage value: |schuld|debt");
    int looked = 0;
    for (MessageKind kind : MessageKind.values()) {
      for (Locale language : MessageTexts.LANGUAGES) {
        for (String part : List.of("title", "mail")) {
          assertThat(MessageTexts.plain(kind + "." + part, language))
              .doesNotContainPattern(tooMuch);
          looked++;
        }
      }
    }
    assertThat(looked).isEqualTo(MessageKind.values().length * 4);
  }

  @Test
  void anAppointmentWithoutATextForItsMailIsRefused() {
    CalendarEntry appointment =
        new CalendarEntry(
            UUID.randomUUID(),
            0,
            CalendarEntry.Method.REQUEST,
            Instant.parse("2026-11-30T09:00:00Z"),
            Instant.parse("2026-11-30T11:00:00Z"),
            "Netwerkcafé",
            "Zaal 1");
    Message message =
        Message.of(
                MessageKind.CONSULTANT_CHANGED, UUID.randomUUID(), "/", Map.of("consultant", "x"))
            .with(appointment);
    assertThat(catchThrowable(() -> MessageTexts.check(message)))
        .isInstanceOf(MissingResourceException.class);
    for (MessageKind kind : MessageKind.values()) {
      if (kind.name().startsWith("SESSION_") || kind == MessageKind.PROPOSAL_ABOUT_ME) {
        for (Locale language : MessageTexts.LANGUAGES) {
          assertThat(MessageTexts.calendar(kind, language)).isNotBlank().doesNotContain("{{");
        }
      }
    }
  }
}
