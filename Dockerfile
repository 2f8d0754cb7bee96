# One build for all images: the host needs Docker and nothing else.
#   docker compose build            builds every service
#   docker build --target enrich-service .
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -Dquick -DskipTests -Dwithout-class-archive package -pl ingest-service,enrich-service,story-service,index-service,newsdesk -am

FROM ${RUN_IMAGE} AS service
RUN groupadd --gid 10001 communique \
 && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin communique \
 && mkdir -p /app /data /inbox && chown 10001:10001 /data /inbox
WORKDIR /app
COPY --chmod=755 build/docker-entrypoint.sh /app/start
COPY --chmod=755 build/archive-classes /app/archive-classes
# Reached from other containers, so bound to every address of this one; that asks for COMMUNIQUE_API_KEY.
ENV QUARKUS_HTTP_HOST=0.0.0.0
ENTRYPOINT ["/app/start"]

FROM service AS ingest-service
COPY --from=build /src/ingest-service/target/quarkus-app /app/quarkus-app
RUN /app/archive-classes /app/quarkus-app
USER 10001:10001
ENV PORT=8081
EXPOSE 8081

FROM service AS enrich-service
COPY --from=build /src/enrich-service/target/quarkus-app /app/quarkus-app
COPY knowledge /knowledge
ENV PORT=8082 ENRICH_KNOWLEDGE_DIRECTORY=/knowledge
RUN /app/archive-classes /app/quarkus-app
USER 10001:10001
EXPOSE 8082

FROM service AS story-service
COPY --from=build /src/story-service/target/quarkus-app /app/quarkus-app
RUN /app/archive-classes /app/quarkus-app
USER 10001:10001
ENV PORT=8084
EXPOSE 8084

FROM service AS index-service
COPY --from=build /src/index-service/target/quarkus-app /app/quarkus-app
RUN /app/archive-classes /app/quarkus-app
USER 10001:10001
ENV PORT=8083
EXPOSE 8083

FROM service AS newsdesk
COPY --from=build /src/newsdesk/target/quarkus-app /app/quarkus-app
RUN /app/archive-classes /app/quarkus-app
USER 10001:10001
ENV PORT=8080
EXPOSE 8080
