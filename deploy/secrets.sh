#!/bin/sh
# Makes the secrets that deploy/kubernetes refers to and nobody else makes. What exists is left as it is.
set -eu

namespace=communique

random() {
    head -c 24 /dev/urandom | base64 | tr '+/' '-_'
}

# secret NAME TYPE KEY=VALUE…
secret() {
    name=$1
    type=$2
    shift 2
    if kubectl -n "$namespace" get secret "$name" >/dev/null 2>&1; then
        echo "$name: exists"
        return
    fi
    for value; do
        set -- "$@" "--from-literal=$value"
        shift
    done
    kubectl -n "$namespace" create secret generic "$name" --type="$type" "$@"
}

kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl apply -f "$(dirname "$0")/kubernetes/namespace.yaml"
secret communique-api-key Opaque "api-key=$(random)"
# The same user imports the dashboards into Kibana.
secret elasticsearch-index-service kubernetes.io/basic-auth \
    username=index-service "password=$(random)" roles=communique_index,kibana_admin
secret elasticsearch-newsdesk kubernetes.io/basic-auth \
    username=newsdesk "password=$(random)" roles=communique_newsdesk
