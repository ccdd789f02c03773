package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.SessionBodies.HelperInput;
import nl.wsp.api.networkcafe.SessionBodies.SessionInput;
import nl.wsp.api.networkcafe.SessionCircle.Helping;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** Checks the plan of a session as it was filled in. */
@Singleton
class SessionForm {
  private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int DEFAULT_CAPACITY = 45;
  private static final int MAX_CAPACITY = 500;
  private static final int MAX_TITLE_LENGTH = 200;
  private static final int MAX_PLACE_LENGTH = 300;
  private static final int MAX_GOAL_LENGTH = 2000;
  private static final int MAX_HELPERS = 60;
  private static final int MAX_EMPLOYERS = 100;

  private final Accounts accounts;
  private final Employers employers;
  private final Catalogue catalogue;

  SessionForm(Accounts accounts, Employers employers, Catalogue catalogue) {
    this.accounts = accounts;
    this.employers = employers;
    this.catalogue = catalogue;
  }

  /**
   * The plan.
   *
   * @throws nl.wsp.api.platform.problem.Problem 400 or 422 naming every field that is wrong
   */
  SessionPlan check(SessionInput given) {
    Violations violations = new Violations();
    SessionKind kind = SessionKind.find(given.kind()).orElse(null);
    if (kind == null) {
      unknown(violations, "/kind", given.kind());
    }
    String title = text(violations, "/title", given.title(), MAX_TITLE_LENGTH, true);
    String place = text(violations, "/place", given.place(), MAX_PLACE_LENGTH, false);
    String goal = text(violations, "/goal", given.goal(), MAX_GOAL_LENGTH, false);
    if (given.date() == null) {
      violations.invalid("/date", "required");
    }
    LocalTime start = time(violations, "/startTime", given.startTime());
    LocalTime end = time(violations, "/endTime", given.endTime());
    if (start != null && end != null && !end.isAfter(start)) {
      violations.breaksRule("/endTime", "before-start");
    }
    int capacity = capacity(violations, given.capacity());
    List<String> municipalities = municipalities(violations, given.municipalities());
    List<Helping> helpers = helpers(violations, given.helpers());
    List<UUID> partnerIds = partners(violations, given.partnerIds());
    List<UUID> employerIds = employers(violations, kind, given.employerIds());
    boolean free = Boolean.TRUE.equals(given.freeJoin());
    if (free && kind != null && !kind.peopleAttend()) {
      violations.breaksRule("/freeJoin", "not-at-scrum");
    }
    violations.throwIfAny();
    return new SessionPlan(
        kind,
        title,
        place,
        moment(given.date(), start),
        moment(given.date(), end),
        capacity,
        free,
        goal,
        municipalities,
        helpers,
        partnerIds,
        employerIds);
  }

  /** A time on the clock in Amsterdam; the hour that is skipped in spring counts on. */
  static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Time.AMSTERDAM).toInstant();
  }

  static @Nullable LocalTime time(Violations violations, String pointer, @Nullable String given) {
    if (given == null || given.isBlank()) {
      violations.invalid(pointer, "required");
      return null;
    }
    if (!CLOCK.matcher(given).matches()) {
      violations.invalid(pointer, "clock-time");
      return null;
    }
    try {
      return LocalTime.parse(given);
    } catch (DateTimeParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static int capacity(Violations violations, @Nullable Integer given) {
    int capacity = given == null ? DEFAULT_CAPACITY : given;
    if (capacity < 1) {
      violations.invalid("/capacity", "too-low", 1);
    } else if (capacity > MAX_CAPACITY) {
      violations.invalid("/capacity", "too-high", MAX_CAPACITY);
    }
    return capacity;
  }

  static @Nullable String text(
      Violations violations, String pointer, @Nullable String given, int max, boolean required) {
    if (given == null || given.isBlank()) {
      if (required) {
        violations.invalid(pointer, "required");
      }
      return null;
    }
    if (given.strip().length() > max) {
      violations.invalid(pointer, "size", 1, max);
    }
    return given.strip();
  }

  static void unknown(Violations violations, String pointer, @Nullable String given) {
    if (given == null) {
      violations.invalid(pointer, "required");
    } else {
      violations.invalid(pointer, "unknown-code", given.length() > 40 ? "…" : given);
    }
  }

  List<String> municipalities(Violations violations, @Nullable List<String> given) {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : given == null ? List.<String>of() : given) {
      if (code == null || catalogue.municipalities().find(code).isEmpty()) {
        unknown(violations, "/municipalities/" + codes.size(), code);
      } else {
        codes.add(code);
      }
    }
    return codes.stream().sorted().toList();
  }

  List<Helping> helpers(Violations violations, @Nullable List<HelperInput> given) {
    List<HelperInput> inputs = given == null ? List.of() : given;
    if (inputs.size() > MAX_HELPERS) {
      violations.invalid("/helpers", "size", 0, MAX_HELPERS);
      return List.of();
    }
    Set<UUID> professionals = new HashSet<>();
    if (!inputs.isEmpty()) {
      professionals.addAll(accounts.membersAs(Role.ACCOUNT_MANAGER));
      professionals.addAll(accounts.membersAs(Role.CONSULTANT));
    }
    List<Helping> helpers = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < inputs.size(); i++) {
      HelperInput input = inputs.get(i);
      HelperRole role =
          Arrays.stream(HelperRole.values())
              .filter(known -> known.name().equals(input.role()))
              .findFirst()
              .orElse(null);
      if (role == null) {
        unknown(violations, "/helpers/" + i + "/role", input.role());
      } else if (input.userId() == null || !professionals.contains(input.userId())) {
        violations.breaksRule("/helpers/" + i + "/userId", "unknown-helper");
      } else if (seen.add(input.userId())) {
        helpers.add(new Helping(input.userId(), role));
      }
    }
    return helpers;
  }

  List<UUID> partners(Violations violations, @Nullable List<UUID> given) {
    if (given == null || given.isEmpty()) {
      return List.of();
    }
    Set<UUID> known =
        accounts.partners().stream().map(Accounts.Partner::id).collect(Collectors.toSet());
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        violations.breaksRule("/partnerIds/" + i, "unknown-partner");
      }
    }
    return given.stream().filter(Objects::nonNull).distinct().toList();
  }

  private List<UUID> employers(
      Violations violations, @Nullable SessionKind kind, @Nullable List<UUID> given) {
    if (given == null || given.isEmpty()) {
      return List.of();
    }
    if (kind != SessionKind.EMPLOYER_EVENT && kind != SessionKind.JOINT_VISIT) {
      violations.breaksRule("/employerIds", "only-employer-event");
      return List.of();
    }
    if (given.size() > MAX_EMPLOYERS) {
      violations.invalid("/employerIds", "size", 0, MAX_EMPLOYERS);
      return List.of();
    }
    List<UUID> ids = given.stream().filter(Objects::nonNull).distinct().toList();
    Map<UUID, ?> known = employers.briefs(ids);
    for (int i = 0; i < ids.size(); i++) {
      if (!known.containsKey(ids.get(i))) {
        violations.breaksRule("/employerIds/" + i, "unknown-employer");
      }
    }
    return ids;
  }
}
