package nl.wsp.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** The connection to the engine, shared by everything in this package. Safe for several threads. */
public final class SearchConnection implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 40;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final SearchSettings settings;
  private final ElasticsearchClient client;

  /** Opens no socket yet; the first call does. */
  public SearchConnection(SearchSettings settings) {
    this.settings = settings;
    RestClientBuilder builder =
        RestClient.builder(
            settings.nodes().stream().map(SearchConnection::host).toArray(HttpHost[]::new));
    int timeoutMillis = Math.toIntExact(settings.timeout().toMillis());
    builder.setRequestConfigCallback(
        request -> request.setSocketTimeout(timeoutMillis).setConnectTimeout(timeoutMillis));
    builder.setHttpClientConfigCallback(
        http -> {
          http.setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(MOST_CONNECTIONS);
          String username = settings.username();
          if (username != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                AuthScope.ANY, new UsernamePasswordCredentials(username, settings.password()));
            http.setDefaultCredentialsProvider(credentials);
          }
          return http;
        });
    this.client =
        new ElasticsearchClient(
            new RestClientTransport(builder.build(), new JacksonJsonpMapper(Json.MAPPER)));
  }

  private static HttpHost host(URI node) {
    return new HttpHost(node.getHost(), node.getPort(), node.getScheme());
  }

  /** Whether the engine answers and holds no index that cannot be read. */
  public boolean healthy() {
    try {
      return call(c -> c.cluster().health(h -> h.timeout(t -> t.time("1s")))).status()
          != co.elastic.clients.elasticsearch._types.HealthStatus.Red;
    } catch (SearchUnavailable e) {
      return false;
    }
  }

  SearchSettings settings() {
    return settings;
  }

  ElasticsearchClient client() {
    return client;
  }

  /** One call to the engine. */
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }

  /**
   * Does a call and turns its failure into one of ours. What the engine says may quote a document
   * or a search, so only its status is kept.
   *
   * @throws SearchUnavailable when trying again later may help
   * @throws IllegalStateException when the engine refuses
   */
  <T> T call(Call<T> call) {
    try {
      return call.on(client);
    } catch (ElasticsearchException e) {
      if (e.status() == TOO_MANY_REQUESTS || e.status() >= SERVER_ERROR) {
        throw new SearchUnavailable("search engine: " + e.status());
      }
      throw new EngineRefusal(e.status(), e.error().type());
    } catch (IOException e) {
      throw new SearchUnavailable("search engine does not answer", e);
    }
  }

  /**
   * Does a read, and once more when the index it began to read was replaced meanwhile: the alias
   * then names the new one, and a rebuild stays without a moment without search.
   *
   * @throws SearchUnavailable when trying again later may help
   * @throws IllegalStateException when the engine refuses
   */
  <T> T read(Call<T> call) {
    try {
      return call(call);
    } catch (SearchUnavailable replacedOrBusy) {
      return call(call);
    } catch (EngineRefusal refusal) {
      if (refusal.status() == NOT_FOUND) {
        return call(call);
      }
      throw refusal;
    }
  }

  /** The engine refused a call; its own words are left out on purpose. */
  static final class EngineRefusal extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final int status;

    EngineRefusal(int status, String type) {
      super("search engine refused: " + status + " " + type);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
