package nl.wsp.api.aftercare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.wsp.api.signal.SignalKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * When contact is due (domain §10), from {@code aftercare/contact-plan.yml}.
 *
 * @param validFrom first day of a start for which it holds
 * @param source where it comes from
 * @param weeksBeforeEnd weeks before a contract or education ends that a signal is raised
 * @param daysAhead days before a contact is due that it stands on the list
 */
record ContactPlan(
    LocalDate validFrom,
    String source,
    List<Integer> personMonths,
    List<Integer> employerMonths,
    List<Integer> statusHolderWeeks,
    int weeksBeforeEnd,
    int daysAhead) {

  /** A contact that is due. */
  record Due(SignalKind kind, LocalDate on) {}

  /** All contacts of somebody who started on a day, the first due first. */
  List<Due> contacts(LocalDate start, boolean hasEmployer, boolean statusHolder) {
    List<Due> due = new ArrayList<>();
    personMonths.forEach(
        months -> due.add(new Due(SignalKind.AFTERCARE_PERSON, start.plusMonths(months))));
    if (hasEmployer) {
      employerMonths.forEach(
          months -> due.add(new Due(SignalKind.AFTERCARE_EMPLOYER, start.plusMonths(months))));
    }
    if (statusHolder) {
      statusHolderWeeks.forEach(
          weeks -> due.add(new Due(SignalKind.AFTERCARE_STATUS_HOLDER, start.plusWeeks(weeks))));
    }
    due.sort(Comparator.comparing(Due::on).thenComparing(Due::kind));
    return List.copyOf(due);
  }

  /** The plan for a start on a day. */
  static ContactPlan on(LocalDate start) {
    return Lazily.PLANS.stream()
        .filter(plan -> !plan.validFrom().isAfter(start))
        .max(Comparator.comparing(ContactPlan::validFrom))
        .orElse(Lazily.PLANS.getFirst());
  }

  /** Read when the first is asked for. */
  private static final class Lazily {
    private static final List<ContactPlan> PLANS = read();

    @SuppressWarnings("unchecked")
    private static List<ContactPlan> read() {
      try (InputStream file =
          ContactPlan.class.getResourceAsStream("/aftercare/contact-plan.yml")) {
        Map<String, List<Map<String, Object>>> root =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        return root.get("plans").stream()
            .map(
                plan ->
                    new ContactPlan(
                        LocalDate.parse(plan.get("validFrom").toString()),
                        plan.get("source").toString(),
                        (List<Integer>) plan.get("personMonths"),
                        (List<Integer>) plan.get("employerMonths"),
                        (List<Integer>) plan.get("statusHolderWeeks"),
                        (Integer) plan.get("weeksBeforeEnd"),
                        (Integer) plan.get("daysAhead")))
            .toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
