package nl.wsp.api.notification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says. Only safe words came into it: it names nobody.
 *
 * @param lines its sentences, or the titles of a morning's messages
 * @param list whether the lines are a list
 * @param link page of the portal it is about
 * @param unsubscribe page where one stops such mails without signing in; absent when one must get
 *     them
 * @param unsubscribePost address where a mail program does so (RFC 8058)
 * @param calendar file of an appointment that goes along
 * @param calendarMethod what the calendar is asked
 */
record MailContent(
    Locale language,
    String subject,
    @Nullable String lead,
    List<String> lines,
    boolean list,
    String link,
    @Nullable String unsubscribe,
    @Nullable String unsubscribePost,
    String unsubscribeText,
    String preferences,
    @Nullable String calendar,
    CalendarEntry.@Nullable Method calendarMethod) {
  MailContent {
    lines = List.copyOf(lines);
  }
}
