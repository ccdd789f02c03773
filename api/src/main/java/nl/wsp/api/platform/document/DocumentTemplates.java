package nl.wsp.api.platform.document;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** Fills templates of the class path; what is printed is escaped. */
final class DocumentTemplates {

  /** Made at the first document, not at start-up. */
  private static final class Lazily {
    private static final PebbleEngine ENGINE = engine();

    private static PebbleEngine engine() {
      ClasspathLoader loader = new ClasspathLoader(DocumentTemplates.class.getClassLoader());
      loader.setPrefix("documents");
      return new PebbleEngine.Builder()
          .loader(loader)
          .extension(new DocumentWords())
          .autoEscaping(true)
          .strictVariables(true)
          .build();
    }
  }

  String html(Document document) {
    Map<String, Object> model = new HashMap<>(document.model());
    model.put("documentTemplate", document.template());
    model.put("documentTitle", document.title());
    model.put("documentSummary", document.summary());
    model.put("documentLanguage", document.language().getLanguage());
    StringWriter html = new StringWriter();
    try {
      Lazily.ENGINE
          .getTemplate(document.template() + ".html")
          .evaluate(html, model, document.language());
    } catch (IOException | PebbleException wrong) {
      throw new IllegalStateException("template " + document.template(), wrong);
    }
    return html.toString();
  }
}
