/** What the documents of one story tell together, worked out when somebody reads it. Plain Java, without Elasticsearch. */
package communique.newsdesk.story;
