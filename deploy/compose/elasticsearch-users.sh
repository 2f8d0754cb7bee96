#!/bin/bash
# Makes the users of the services in Elasticsearch, each with the roles it needs and no more. Repeating it sets the
# passwords anew. The roles are in deploy/kubernetes/elasticsearch-roles.yml, which Elasticsearch reads itself.
set -euo pipefail

url=${ELASTICSEARCH_URL:-http://elasticsearch:9200}

# security PATH BODY
security() {
    curl -fsS -o /dev/null -K - "$url/_security/$1" -H 'Content-Type: application/json' -X PUT -d "$2" <<END
user = "elastic:$ELASTIC_PASSWORD"
END
}

security user/kibana_system/_password "{\"password\": \"$KIBANA_PASSWORD\"}"
# It brings the dashboards into Kibana, too.
security user/index-service "{\"password\": \"$INDEX_PASSWORD\", \"roles\": [\"communique_index\", \"kibana_admin\"]}"
security user/newsdesk "{\"password\": \"$NEWSDESK_PASSWORD\", \"roles\": [\"communique_newsdesk\"]}"
echo "users: kibana_system, index-service, newsdesk"
