package communique.newsdesk.read;

/** A value that documents can be narrowed down to, and how many have it. */
public record FacetValue(String value, String label, long documents) {}
