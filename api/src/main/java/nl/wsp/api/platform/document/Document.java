package nl.wsp.api.platform.document;

import java.util.Locale;
import java.util.Map;

/**
 * What a document is made of.
 *
 * @param template name of {@code documents/{template}.html} on the class path, beside it {@code
 *     {template}_nl.properties} and {@code {template}_en.properties}
 * @param language {@code nl} or {@code en}: of the texts, the figures and the document itself
 * @param title what a reader's window shows, no personal data of people without a name in it
 * @param summary one sentence for the document's properties
 * @param model what the template may print, by name; records, maps, lists, numbers, dates, texts
 */
public record Document(
    String template, Locale language, String title, String summary, Map<String, Object> model) {

  public Document {
    if (!template.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("name of a template: " + template);
    }
    model = Map.copyOf(model);
  }
}
