package nl.wsp.api.platform.document;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a template can say: texts by key, and figures in the language of the document. */
final class DocumentWords extends AbstractExtension {

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "money", filter(DocumentFigures::money),
        "amount", filter(DocumentFigures::amount),
        "hours", filter(DocumentFigures::hours),
        "percent", filter(DocumentFigures::percent),
        "number", filter(DocumentFigures::number),
        "date", filter(DocumentFigures::date),
        "moment", filter(DocumentFigures::moment));
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("t", new Text());
  }

  private static Filter filter(BiFunction<Object, Locale, String> wording) {
    return new Filter() {
      @Override
      public Object apply(
          @Nullable Object input,
          Map<String, Object> args,
          PebbleTemplate self,
          EvaluationContext context,
          int lineNumber) {
        return input == null ? "" : wording.apply(input, context.getLocale());
      }

      @Override
      public @Nullable List<String> getArgumentNames() {
        return null;
      }
    };
  }

  /**
   * {@code t("key", a, b)}: the text of the document's own file, else of the layout's, with {@code
   * {0}} and {@code {1}} filled in.
   */
  private static final class Text implements Function {
    private static final ResourceBundle.Control NO_FALLBACK =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public @Nullable List<String> getArgumentNames() {
      // any number of them, by position
      return null;
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
      List<Object> given = new ArrayList<>();
      for (int i = 0; args.containsKey(String.valueOf(i)); i++) {
        given.add(args.get(String.valueOf(i)));
      }
      String key = String.valueOf(given.getFirst());
      Object[] fillers = given.subList(1, given.size()).toArray();
      Locale language = context.getLocale();
      String own = String.valueOf(context.getVariable("documentTemplate"));
      return new MessageFormat(text(own, key, language), language).format(fillers);
    }

    private static String text(String own, String key, Locale language) {
      for (String bundle : List.of(own, "layout")) {
        try {
          ResourceBundle texts =
              ResourceBundle.getBundle("documents." + bundle, language, NO_FALLBACK);
          if (texts.containsKey(key)) {
            return texts.getString(key);
          }
        } catch (MissingResourceException none) {
          // the layout's texts may be enough for a document
          continue;
        }
      }
      throw new IllegalStateException("no text " + key + " for document " + own);
    }
  }
}
