package nl.wsp.api.notification;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.wsp.api.platform.time.Time;

/**
 * Appointments as files for a calendar (RFC 5545), as requests and cancellations that a calendar
 * acts on (RFC 5546): one UID for all that is said about an appointment, a SEQUENCE that rises, and
 * times of the wall clock in Amsterdam with the rules of that zone.
 */
@Singleton
class CalendarFiles {

  // as the library's own rules of the zone call it Europe/Brussels
  private static final String ZONE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Marktplein//NL
      BEGIN:VTIMEZONE
      TZID:Europe/Amsterdam
      BEGIN:DAYLIGHT
      TZNAME:CEST
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      DTSTART:19810329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZNAME:CET
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      DTSTART:19961027T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE
      END:VCALENDAR
      """;

  private final MailSettings settings;
  private final Clock clock;

  CalendarFiles(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The file of an appointment.
   *
   * @param attendee address of whom it is for
   */
  String of(CalendarEntry entry, String attendee) {
    return of(entry, attendee, settings.portalUrl());
  }

  /**
   * The file of an appointment.
   *
   * @param attendee address of whom it is for
   * @param page where in the portal one reads more
   */
  String of(CalendarEntry entry, String attendee, String page) {
    boolean cancels = entry.method() == CalendarEntry.Method.CANCEL;
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.uid() + "@marktplein"));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    event.add(new DtStart<>(inAmsterdam(entry.start())));
    event.add(new DtEnd<>(inAmsterdam(entry.end())));
    event.add(new Summary(entry.title()));
    event.add(new Location(entry.place()));
    event.add(new Url(URI.create(page)));
    event.add(new Organizer(mailto(settings.from())));
    event.add(new Attendee(mailto(attendee)));
    event.add(cancels ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    Calendar calendar = new Calendar();
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new ProdId("-//Marktplein//NL"));
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(cancels ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    calendar.add(zone());
    calendar.add(event);
    StringWriter file = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toString();
  }

  private static VTimeZone zone() {
    try {
      return (VTimeZone)
          new CalendarBuilder()
              .build(new StringReader(ZONE))
              .getComponent(Component.VTIMEZONE)
              .orElseThrow();
    } catch (IOException | ParserException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ZonedDateTime inAmsterdam(Instant instant) {
    return instant.atZone(Time.AMSTERDAM).truncatedTo(ChronoUnit.SECONDS);
  }

  private static URI mailto(String address) {
    return URI.create("mailto:" + address);
  }
}
