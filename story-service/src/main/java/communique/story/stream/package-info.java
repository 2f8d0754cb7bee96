/** Takes documents from Kafka in the order in which they came in, and writes what is decided about them. */
package communique.story.stream;
