package communique.ingest;

import communique.ingest.document.DocumentConfig;
import communique.ingest.feed.poll.FeedsConfig;
import communique.ingest.file.FileConfig;
import communique.ingest.folder.SeedsConfig;
import communique.ingest.folder.WatchConfig;
import communique.ingest.http.HttpConfig;
import communique.ingest.revision.DataConfig;
import communique.ingest.web.WebConfig;
import io.smallrye.config.ConfigMapping;

/** Owns every key that starts with {@code ingest.}, so that a misspelt one stops the start. */
@ConfigMapping(prefix = "ingest")
public interface IngestKeys {

    DocumentConfig documents();

    DataConfig data();

    FileConfig files();

    SeedsConfig seeds();

    WatchConfig watch();

    HttpConfig http();

    WebConfig web();

    FeedsConfig feeds();
}
