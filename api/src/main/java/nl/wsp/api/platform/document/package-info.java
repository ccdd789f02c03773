/**
 * Documents to print or send: a template and a model become a tagged, accessible PDF. How a feature
 * makes one:
 *
 * <pre>{@code
 * // resources/documents/visit.html (XHTML; everything printed is escaped; a name that is not
 * // in the model is an error)
 * {% extends "layout.html" %}
 * {% block content %}
 *   <h1>{{ t("title") }}</h1>
 *   <p>{{ t("costs", visit.costs | money) }} · {{ visit.day | date }} · {{ visit.hours | hours }}</p>
 *   <table><thead><tr><th scope="col">{{ t("task") }}</th></tr></thead>…</table>
 *   <figure><svg alt="{{ t('chart') }}" …/><figcaption>…</figcaption></figure>
 * {% endblock %}
 * // resources/documents/visit_nl.properties and visit_en.properties hold title, costs, …
 *
 * // in the service, then in the controller
 * byte[] pdf = documents.pdf(new Document("visit", language, title, summary, Map.of("visit", view)));
 * return PdfAnswer.of(pdf, "bezoek.pdf");
 * }</pre>
 *
 * Filters: {@code money}, {@code amount} (without the sign), {@code hours}, {@code percent}, {@code
 * number}, {@code date}, {@code moment}. Rules of a good document: one {@code h1}, no level of
 * heading left out, {@code th} with {@code scope}, {@code alt} on every {@code img} and {@code svg}
 * (an {@code img} only with a {@code data:} address; nothing is fetched), long tables with a {@code
 * thead} (repeated on each page). A row that must stay on one page: class {@code together}. Records
 * of the model may be package-private.
 */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.platform.document;
