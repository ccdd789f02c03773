package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import java.util.Locale;
import nl.wsp.api.platform.problem.Texts;

/**
 * What a contact moment with an employer says of a baanopening: never who it is about, for the
 * notes of an employer are read by all his contacts. In Dutch, as notes are.
 */
@Singleton
class ContactNotes {
  private static final Locale DUTCH = Locale.of("nl");

  String of(JobOpeningStatus status) {
    return Texts.of("jobopening", DUTCH, "contact." + status);
  }
}
