package communique.enrich.actor;

import communique.enrich.name.By;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameForms;
import communique.enrich.pack.Latin;
import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Turns gathered actors into the tags of the event. */
final class ActorTags {

    private static final int LEAD_SENTENCES = 3;
    private static final double TITLE_SHARE = 0.2;
    private static final double LEAD_SHARE = 0.15;

    private final KeyedText text;
    private final Offices offices;
    private final LocalDate date;
    private final String title;

    ActorTags(KeyedText text, Offices offices, DocumentContext about, NameForms forms) {
        this.text = text;
        this.offices = offices;
        this.date = about.date();
        var headline = new KeyedText(new Tokenizer().tokenize(about.title() == null ? "" : about.title()), forms);
        this.title = words(headline, 0, headline.size());
    }

    /** The tags, most salient first. */
    List<ActorTag> of(Collection<ActorGroup> groups) {
        var weights = new HashMap<ActorGroup, Double>();
        groups.forEach(group -> weights.put(group, weight(group)));
        var heaviest =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var tags = new ArrayList<ActorTag>();
        for (var group : groups) {
            tags.add(tag(group, salience(group, weights.get(group) / heaviest)));
        }
        tags.sort(Comparator.comparingDouble(ActorTag::salience)
                .reversed()
                .thenComparing(tag -> tag.mentions().get(0).start())
                .thenComparing(ActorTag::id));
        return tags;
    }

    private ActorTag tag(ActorGroup group, double salience) {
        var entry = group.entry();
        return new ActorTag(
                group.id(),
                name(group),
                group.type(),
                entry == null ? null : entry.kind(),
                entry == null ? null : entry.wikidata(),
                group.country(),
                role(group),
                entry != null,
                salience,
                group.mentions().stream()
                        .sorted(Comparator.comparingInt(ActorGroup.Mention::first))
                        .map(this::mention)
                        .toList());
    }

    /** An unlisted name in Cyrillic has its Latin form beside it, for readers and for search. */
    private static String name(ActorGroup group) {
        var name = group.name();
        return group.isKnown() || !Latin.isNeeded(name) ? name : name + " (" + Latin.of(name) + ")";
    }

    private String role(ActorGroup group) {
        if (group.isKnown() && date != null) {
            return offices.roleAt(group.entry(), date);
        }
        return group.role();
    }

    private ActorMention mention(ActorGroup.Mention mention) {
        var start = text.token(mention.first()).start();
        var end = text.token(mention.last() - 1).end();
        return new ActorMention(
                start,
                end,
                text.text().body().substring(start, end),
                mention.by().label());
    }

    private static double weight(ActorGroup group) {
        var weight = 0.0;
        for (var mention : group.mentions()) {
            weight += mention.by() == By.DEMONYM ? 0.4 : 1;
        }
        return weight;
    }

    /** Keys with a space around each, so that a name is found in a title on whole words only. */
    private static String words(KeyedText text, int first, int last) {
        return " " + String.join(" ", text.keys(first, last)) + " ";
    }

    private double salience(ActorGroup group, double share) {
        var inTitle = group.mentions().stream()
                .anyMatch(mention -> title.contains(words(text, mention.first(), mention.last())));
        var inLead = group.mentions().stream().anyMatch(mention -> text.sentenceOf(mention.first()) < LEAD_SENTENCES);
        var salience = (1 - TITLE_SHARE - LEAD_SHARE) * share + (inTitle ? TITLE_SHARE : 0) + (inLead ? LEAD_SHARE : 0);
        return Math.round(salience * 1000) / 1000.0;
    }
}
