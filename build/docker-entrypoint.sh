#!/bin/bash
# Runs the one service that this image holds.
#   start            runs it
#   start healthy    succeeds when it is ready; the container's health check
set -eu

if [ "${1:-}" = healthy ]; then
    exec 3<>"/dev/tcp/127.0.0.1/${PORT}"
    printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    head -n 1 <&3 | grep -q ' 200 '
    exit
fi

# The host name of a container survives its restart, so a crashed process takes its partitions back at once.
export KAFKA_INSTANCE_ID="${KAFKA_INSTANCE_ID:-$(hostname)}"
# Without it the C library keeps a pool of memory for every thread, which is most of what a small service takes.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
archive=-XX:SharedArchiveFile=/app/quarkus-app/classes.jsa
if [ -e /app/quarkus-app/classes.aot ]; then archive=-XX:AOTCache=/app/quarkus-app/classes.aot; fi
# The archive of classes stays at the address it was made for: moved, all its pages are written anew, 40 MB a process. What the
# compilers leave behind goes back to the system.
# shellcheck disable=SC2086 # options are parted by spaces on purpose
exec java ${JAVA_OPTIONS:-} "$archive" \
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
    -XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=30000 -jar /app/quarkus-app/quarkus-run.jar
