package nl.wsp.api.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.deploy.local.Database;
import nl.wsp.deploy.local.TestEngines;

/**
 * Base of tests against the whole service on real engines. One service for the whole run; each test
 * makes its own people and roots and never counts on an empty database.
 */
public abstract class ApiTest {
  /** CBS code of Leidschendam-Voorburg. */
  protected static final String MUNICIPALITY = "GM1916";

  protected static final String PASSWORD = "a password of the tests";

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static EmbeddedServer server;

  private static Map<String, Object> properties;

  /** The running service. */
  protected static synchronized EmbeddedServer server() {
    if (server == null) {
      TestEngines engines = TestEngines.shared();
      Database database = engines.freshDatabase(ApiTest.class);
      properties = new HashMap<>();
      properties.put("micronaut.server.port", -1);
      properties.put("datasources.default.url", database.url());
      properties.put("datasources.default.username", database.user());
      properties.put("datasources.default.password", database.password());
      properties.put("wsp.elasticsearch.url", engines.elasticsearch().toString());
      properties.put("wsp.elasticsearch.prefix", engines.freshIndexPrefix(ApiTest.class));
      properties.put("wsp.sign-in.local-accounts", true);
      properties.put("wsp.sign-in.max-attempts-per-address", 1_000_000);
      properties.put("wsp.rate-limit.per-address-per-minute", 1_000_000);
      properties.put("wsp.rate-limit.per-account-per-minute", 1_000_000);
      server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
    }
    return server;
  }

  /** Another instance of the service on the same engines, with some settings of its own. */
  protected static OtherInstance otherInstance(Map<String, Object> settings) {
    server();
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(settings);
    return new OtherInstance(ApplicationContext.run(EmbeddedServer.class, all, "test"));
  }

  /** A second instance; closed by the test that asked for it. */
  protected record OtherInstance(EmbeddedServer instance) implements AutoCloseable {
    public Client anonymous() {
      return new Client(instance.getURI(), bean(ObjectMapper.class));
    }

    public Client signIn(User user) {
      return anonymous().signIn(user.username(), PASSWORD);
    }

    @Override
    public void close() {
      instance.close();
    }
  }

  protected static <T> T bean(Class<T> type) {
    return server().getApplicationContext().getBean(type);
  }

  /** Nobody: not signed in. */
  protected static Client anonymous() {
    return new Client(server().getURI(), bean(ObjectMapper.class));
  }

  /** A new organisation. */
  protected static UUID organisation(OrganisationKind kind) {
    return bean(Accounts.class)
        .addOrganisation(kind, kind + " " + COUNTER.incrementAndGet(), MUNICIPALITY);
  }

  /** A new user with these roles in an organisation. */
  protected static User user(UUID organisationId, Role... roles) {
    Accounts accounts = bean(Accounts.class);
    String username = "user" + COUNTER.incrementAndGet() + "@demo.example";
    UUID id =
        accounts
            .addUsers(List.of(new Accounts.NewUser(username, "Test Persoon")), PASSWORD)
            .getFirst();
    for (Role role : roles) {
      accounts.addMembership(id, organisationId, role, MUNICIPALITY);
    }
    return new User(id, organisationId, username);
  }

  /** A new user with a role in a new organisation of the fitting kind. */
  protected static User user(Role role) {
    OrganisationKind kind =
        role == Role.EMPLOYER ? OrganisationKind.EMPLOYER : OrganisationKind.MUNICIPALITY;
    return user(organisation(kind), role);
  }

  /** Somebody who can sign in. */
  protected record User(UUID id, UUID organisationId, String username) {
    /** Signs in. */
    public Client signIn() {
      return anonymous().signIn(username, PASSWORD);
    }
  }
}
