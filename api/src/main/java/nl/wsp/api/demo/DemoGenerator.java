package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;

/**
 * Makes the demo data and, in any number, the data of the benchmarks. The same seed, day and size
 * give the same data in every run; each thing is made alone, so streams hold nothing in memory and
 * may run in parallel. The catalogue decides which occupations and competencies exist.
 */
public final class DemoGenerator {
  private final World world;
  private final Staff staff;
  private final EmployerMaker employers;
  private final VacancyMaker vacancies;
  private final JobSeekerMaker jobSeekers;
  private final ScanMaker scans;

  /**
   * @param today the day on which the data looks fresh: two years of history before it, vacancies
   *     that start after it
   */
  public DemoGenerator(Catalogue catalogue, long seed, LocalDate today, DemoSize size) {
    this.world = World.of(catalogue, seed, today, size);
    this.staff = new Staff(world);
    this.employers = new EmployerMaker(world, staff);
    this.vacancies = new VacancyMaker(world, employers, staff);
    this.jobSeekers = new JobSeekerMaker(world, staff, employers);
    this.scans = new ScanMaker(world, employers, staff);
  }

  /** Municipalities, service point, partners and the demo employer's own organisation. */
  public List<DemoOrganisation> organisations() {
    List<DemoOrganisation> all = new ArrayList<>(staff.organisations());
    all.add(employers.demoOrganisation());
    return List.copyOf(all);
  }

  /** Staff, then the demo accounts of an employer and of a job seeker. */
  public List<DemoUser> users() {
    List<DemoUser> all = new ArrayList<>(staff.users());
    all.add(staff.employerAccount(employers.demoOrganisation().id()));
    all.add(staff.jobSeekerAccount());
    return List.copyOf(all);
  }

  /** The day on which the data looks fresh. */
  public LocalDate today() {
    return world.today();
  }

  /** The moment at which the data looks fresh: noon of the day it was made for. */
  public Instant madeAt() {
    return world.today().atTime(LocalTime.NOON).atZone(Time.AMSTERDAM).toInstant();
  }

  /** Employers; the first is the demo account's. */
  public Stream<DemoEmployer> employers() {
    return IntStream.range(0, world.size().employers()).mapToObj(employers::employer);
  }

  /** Vacancies of all statuses; the first six are the demo account's. */
  public Stream<DemoVacancy> vacancies() {
    return IntStream.range(0, world.size().vacancies()).mapToObj(vacancies::vacancy);
  }

  /** Function-creation scans in every status; the first two are the demo account's. */
  public Stream<DemoScan> scans() {
    return scans.all();
  }

  /** Job seekers; the first is the demo account's. */
  public Stream<DemoJobSeeker> jobSeekers() {
    return IntStream.range(0, world.size().jobSeekers()).mapToObj(jobSeekers::jobSeeker);
  }
}
