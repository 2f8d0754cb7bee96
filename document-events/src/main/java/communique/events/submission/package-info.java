/** What a sender may submit, how it is checked, and the draft of a document that comes of it. */
package communique.events.submission;
