package communique.newsdesk.query;

import communique.query.Field;

/** A dossier, topic, place or source that documents have, and how many. */
public record KnownValue(Field field, String value, long documents) {}
