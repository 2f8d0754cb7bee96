package communique.story;

import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.StoryChanged;
import communique.story.cluster.Member;
import communique.story.cluster.Story;
import communique.story.cluster.StoryBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes down what was decided. */
final class StoryEvents {

    private static final int LONGEST_TITLE = 200;
    private static final Duration RECENT = Duration.ofHours(3);

    private StoryEvents() {}

    /** A document that is remembered, with what was found when it was decided. */
    static DocumentStoried document(Member member, long decision, int generation) {
        return document(member, Details.of(member), decision, generation);
    }

    static DocumentStoried document(Member member, Details details, long decision, int generation) {
        var about = member.about();
        var findings = details.findings();
        return new DocumentStoried(
                new DocumentId(about.id()),
                details.revision(),
                about.receivedAt(),
                decision,
                generation,
                member.number(),
                member.story().id(),
                member.origin(),
                Instant.ofEpochMilli(about.time()),
                about.language(),
                about.outlet(),
                details.title(),
                findings.agency(),
                findings.copy(),
                findings.shared(),
                findings.evidence(),
                findings.utterances(),
                Features.encoded(member));
    }

    /**
     * All that came of one document.
     *
     * @param changed ids of stories that gained or lost documents; a lost story with the one that has its documents now
     */
    static Decisions outcome(
            StoryBook book,
            List<DocumentStoried> documents,
            List<DocumentId> deleted,
            Map<String, String> changed,
            long decision) {
        var stories = new ArrayList<StoryChanged>();
        var gone = new ArrayList<String>();
        changed.forEach((id, successor) -> {
            var story = book.known(id);
            if (story != null && story.members().size() > 1) {
                stories.add(story(story, decision));
            } else if (story == null && successor != null) {
                stories.add(merged(id, successor, decision));
            } else {
                gone.add(id);
            }
        });
        return new Decisions(documents, stories, deleted, gone, List.of());
    }

    static String title(String title) {
        return title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    private static StoryChanged story(Story story, long decision) {
        var members = story.members();
        var first = story.first();
        var recent = story.lastReceivedAt().minus(RECENT);
        return new StoryChanged(
                story.id(),
                decision,
                Details.of(first).title(),
                first.id(),
                Instant.ofEpochMilli(first.about().time()),
                first.about().outlet(),
                story.lastReceivedAt(),
                story.documents(),
                origins(members.stream()),
                origins(members.stream()
                        .filter(member -> !member.about().receivedAt().isBefore(recent))),
                (int) members.stream()
                        .map(member -> member.about().outlet())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                members.stream()
                        .map(member -> member.about().language())
                        .distinct()
                        .sorted()
                        .toList(),
                null);
    }

    private static StoryChanged merged(String id, String into, long decision) {
        return new StoryChanged(id, decision, null, null, null, null, null, 0, 0, 0, 0, List.of(), into);
    }

    private static int origins(Stream<Member> members) {
        return (int) members.map(Member::origin).distinct().count();
    }
}
