package communique.story.copy;

import communique.story.text.TextRange;

/**
 * Words that stand in two texts. Both ends lie where a sampled shingle starts or ends, so the words that are really shared
 * may go on for some words on either side.
 *
 * @param here in the text that was asked about
 * @param there in the earlier one; the end may be off by some characters where spaces differ
 */
public record SharedPassage(TextRange here, TextRange there) {}
