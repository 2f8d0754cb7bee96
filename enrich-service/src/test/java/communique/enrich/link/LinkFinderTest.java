package communique.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorLink;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinkFinderTest {

    private final Tokenizer tokenizer = new Tokenizer();

    @Test
    void countsSentencesThatNameBoth() {
        var body = "Vane met Oriel. Oriel, Vane and Oriel ate. Tarn left. Oriel saw Tarn.";

        assertThat(find(body, "Vane", "Oriel", "Tarn"))
                .containsExactly(new ActorLink("oriel", "vane", 2), new ActorLink("oriel", "tarn", 1));
    }

    @Test
    void findsNoneWithinOneActor() {
        assertThat(find("Vane met Vane.", "Vane")).isEmpty();
    }

    @Test
    void passesOverListsOfNames() {
        var names = new String[30];
        for (var i = 0; i < names.length; i++) {
            names[i] = "N" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
        }

        assertThat(find(String.join(" ", names) + ".", names)).isEmpty();
    }

    private List<ActorLink> find(String body, String... names) {
        var actors = new ArrayList<ActorTag>();
        for (var name : names) {
            var mentions = new ArrayList<ActorMention>();
            for (var at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
                mentions.add(new ActorMention(at, at + name.length(), name, "name"));
            }
            actors.add(new ActorTag(
                    name.toLowerCase(Locale.ROOT), name, "person", null, null, null, null, true, 1, mentions));
        }
        return new LinkFinder().find(tokenizer.tokenize(body), actors);
    }
}
