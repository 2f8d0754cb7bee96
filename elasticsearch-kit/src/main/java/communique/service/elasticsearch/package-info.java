/**
 * The one way to Elasticsearch for services and tools: addresses, credentials, TLS, typed requests, and bulk requests as
 * bytes. Nothing here knows what is stored.
 */
package communique.service.elasticsearch;
