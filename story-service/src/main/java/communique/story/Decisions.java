package communique.story;

import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.StoryChanged;
import java.util.List;

/**
 * What came of one document: all of it holds, or none.
 *
 * @param documents the document itself, and those that moved to another story because of it
 * @param stories the stories that changed
 * @param deletedDocuments whose decision is to be taken back
 * @param deletedStories ids of stories that are no more, without being part of another one
 * @param leftOut what was not looked at
 */
public record Decisions(
        List<DocumentStoried> documents,
        List<StoryChanged> stories,
        List<DocumentId> deletedDocuments,
        List<String> deletedStories,
        List<LeftOut> leftOut) {

    Decisions without(List<LeftOut> parts) {
        return new Decisions(documents, stories, deletedDocuments, deletedStories, parts);
    }
}
