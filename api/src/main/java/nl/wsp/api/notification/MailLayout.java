package nl.wsp.api.notification;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** Lays a mail out as plain text and as HTML; what is printed in HTML is escaped. */
final class MailLayout {

  /** Made at the first mail, not at start-up. */
  private static final class Lazily {
    private static final PebbleEngine ENGINE = engine();

    private static PebbleEngine engine() {
      ClasspathLoader loader = new ClasspathLoader(MailLayout.class.getClassLoader());
      loader.setPrefix("mail");
      return new PebbleEngine.Builder()
          .loader(loader)
          .autoEscaping(true)
          .strictVariables(true)
          .build();
    }
  }

  private MailLayout() {}

  static String text(MailContent content) {
    return filled("mail.txt", content);
  }

  static String html(MailContent content) {
    return filled("mail.html", content);
  }

  private static String filled(String template, MailContent content) {
    Map<String, Object> model = new HashMap<>();
    model.put("mail", content);
    model.put("lang", content.language().getLanguage());
    for (String key :
        new String[] {
          "greeting", "open", "closing", "sender", "noReply", "why", "always", "preferences"
        }) {
      model.put(key, MessageTexts.plain("mail." + key, content.language()));
    }
    StringWriter text = new StringWriter();
    try {
      Lazily.ENGINE.getTemplate(template).evaluate(text, model, content.language());
    } catch (IOException | PebbleException wrong) {
      throw new IllegalStateException("template " + template, wrong);
    }
    return text.toString();
  }
}
