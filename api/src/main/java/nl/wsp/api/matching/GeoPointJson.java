package nl.wsp.api.matching;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import nl.wsp.matching.GeoPoint;

/**
 * A point in a stored ranking: {@code [latitude, longitude]}. The class keeps its unit vector, so
 * it is no record whose fields could be written as they are.
 */
@Singleton
final class GeoPointJson implements Serde<GeoPoint> {
  @Override
  public void serialize(
      Encoder encoder, EncoderContext context, Argument<? extends GeoPoint> type, GeoPoint point)
      throws IOException {
    try (Encoder array = encoder.encodeArray(type)) {
      array.encodeDouble(point.latitude());
      array.encodeDouble(point.longitude());
    }
  }

  @Override
  public GeoPoint deserialize(
      Decoder decoder, DecoderContext context, Argument<? super GeoPoint> type) throws IOException {
    try (Decoder array = decoder.decodeArray(type)) {
      return new GeoPoint(array.decodeDouble(), array.decodeDouble());
    }
  }
}
