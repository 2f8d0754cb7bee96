package communique.ingest.web;

import java.net.URI;

/**
 * A page as its server sent it.
 *
 * @param url where it was found, after all redirects
 * @param mediaType without parameters, such as {@code text/html}; empty when the server said none
 * @param charset as the server said; null when it said none
 */
record Page(URI url, String mediaType, String charset, byte[] body) {}
