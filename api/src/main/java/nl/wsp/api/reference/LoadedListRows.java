package nl.wsp.api.reference;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.api.platform.sql.Conditions;

/** The loaded lists in the database. */
@Singleton
class LoadedListRows {
  private static final String POSTCODES = "SELECT pc4, latitude, longitude FROM postcode_centroid";
  private static final String OCCUPATIONS =
      "SELECT code, label, reference_code, reference_label FROM loaded_occupation";

  private final JdbcOperations jdbc;

  LoadedListRows(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  Map<String, Long> versions() {
    return jdbc.prepareStatement(
        "SELECT name, version FROM loaded_list",
        select -> {
          Map<String, Long> versions = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              versions.put(row.getString(1), row.getLong(2));
            }
          }
          return versions;
        });
  }

  @Transactional
  void raiseVersion(String name) {
    jdbc.prepareStatement(
        "INSERT INTO loaded_list (name, version) VALUES (?, 1) ON DUPLICATE KEY UPDATE version ="
            + " version + 1",
        insert -> {
          insert.setString(1, name);
          return insert.executeUpdate();
        });
  }

  @Transactional
  List<PostcodeCentroid> postcodes() {
    return postcodes(POSTCODES, List.of());
  }

  @Transactional
  List<PostcodeCentroid> postcodes(Collection<String> codes) {
    return postcodes(POSTCODES + " WHERE " + Conditions.in("pc4", codes.size()), codes);
  }

  private List<PostcodeCentroid> postcodes(String query, Collection<String> codes) {
    return jdbc.prepareStatement(
        query,
        select -> {
          int at = 1;
          for (String code : codes) {
            select.setString(at++, code);
          }
          List<PostcodeCentroid> found = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(new PostcodeCentroid(row.getString(1), row.getDouble(2), row.getDouble(3)));
            }
          }
          return found;
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void savePostcodes(Collection<PostcodeCentroid> centroids) {
    if (centroids.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        """
        INSERT INTO postcode_centroid (pc4, latitude, longitude) VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE latitude = VALUES(latitude), longitude = VALUES(longitude)
        """,
        insert -> {
          for (PostcodeCentroid centroid : centroids) {
            insert.setString(1, centroid.postcode());
            insert.setBigDecimal(2, degrees(centroid.latitude()));
            insert.setBigDecimal(3, degrees(centroid.longitude()));
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  @Transactional
  List<LoadedOccupation> occupations() {
    return occupations(OCCUPATIONS, List.of());
  }

  @Transactional
  List<LoadedOccupation> occupations(Collection<String> codes) {
    return occupations(OCCUPATIONS + " WHERE " + Conditions.in("code", codes.size()), codes);
  }

  private List<LoadedOccupation> occupations(String query, Collection<String> codes) {
    return jdbc.prepareStatement(
        query,
        select -> {
          int at = 1;
          for (String code : codes) {
            select.setString(at++, code);
          }
          List<LoadedOccupation> found = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(
                  new LoadedOccupation(
                      row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
          }
          return found;
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void saveOccupations(Collection<LoadedOccupation> occupations) {
    if (occupations.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        """
        INSERT INTO loaded_occupation (code, label, reference_code, reference_label)
        VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE label = VALUES(label), reference_code = VALUES(reference_code),
          reference_label = VALUES(reference_label)
        """,
        insert -> {
          for (LoadedOccupation occupation : occupations) {
            insert.setString(1, occupation.code());
            insert.setString(2, occupation.label());
            insert.setString(3, occupation.referenceCode());
            insert.setString(4, occupation.referenceLabel());
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP);
  }
}
