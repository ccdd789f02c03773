# The service: a thin jar with its libraries beside it, so that a new version is one small layer.
# Build after `mvn package`, from the project's folder:
#   docker build -f deploy/compose/api.Dockerfile -t marktplein-api api/target
FROM eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --no-create-home marktplein
WORKDIR /app
COPY lib/ lib/
COPY api-*.jar api.jar
USER 10001
EXPOSE 8080
# heap and direct memory are said aloud: what is left of the container's memory is for threads and code
ENTRYPOINT ["java", "-Xmx256m", "-XX:MaxDirectMemorySize=64m", "-XX:+ExitOnOutOfMemoryError", \
  "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "api.jar"]
