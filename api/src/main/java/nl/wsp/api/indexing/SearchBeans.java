package nl.wsp.api.indexing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import nl.wsp.search.index.BulkWriter;
import nl.wsp.search.index.CandidateRetrieval;
import nl.wsp.search.index.CvSearch;
import nl.wsp.search.index.IndexAdmin;
import nl.wsp.search.index.SearchConnection;
import nl.wsp.search.index.SearchSettings;
import nl.wsp.search.index.VacancyRetrieval;
import org.jspecify.annotations.Nullable;

/** The room that knows Elasticsearch, as beans. */
@Factory
final class SearchBeans {
  @Singleton
  @Bean(preDestroy = "close")
  SearchConnection connection(
      @Value("${wsp.elasticsearch.url}") String urls,
      @Value("${wsp.elasticsearch.username:}") String username,
      @Value("${wsp.elasticsearch.password:}") String password,
      @Value("${wsp.elasticsearch.prefix}") String prefix,
      @Value("${wsp.elasticsearch.shards:1}") int shards,
      @Value("${wsp.elasticsearch.replicas:0}") int replicas,
      @Value("${wsp.elasticsearch.timeout:30s}") Duration timeout) {
    return new SearchConnection(
        new SearchSettings(
            Arrays.stream(urls.split(",")).map(url -> URI.create(url.strip())).toList(),
            absentWhenEmpty(username),
            absentWhenEmpty(password),
            prefix,
            shards,
            replicas,
            timeout));
  }

  private static @Nullable String absentWhenEmpty(String value) {
    return value.isEmpty() ? null : value;
  }

  @Singleton
  BulkWriter bulkWriter(SearchConnection connection) {
    return new BulkWriter(connection);
  }

  @Singleton
  IndexAdmin indexAdmin(SearchConnection connection, SearchWords words) {
    return new IndexAdmin(connection, words::vocabulary);
  }

  @Singleton
  CvSearch cvSearch(SearchConnection connection, SearchWords words) {
    return new CvSearch(connection, words::dictionary);
  }

  @Singleton
  CandidateRetrieval candidateRetrieval(SearchConnection connection) {
    return new CandidateRetrieval(connection);
  }

  @Singleton
  VacancyRetrieval vacancyRetrieval(SearchConnection connection) {
    return new VacancyRetrieval(connection);
  }
}
