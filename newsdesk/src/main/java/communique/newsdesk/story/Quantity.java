package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Place;

/**
 * How many of something a sentence tells.
 *
 * @param about what is counted: a word for all languages, or the stem of the word behind the number
 * @param exactly whether {@code about} means the same in every sentence
 * @param label the number as it stands there, with words such as "at least"
 * @param sentence where it stands
 * @param start of the label in the document's body
 */
record Quantity(String about, boolean exactly, double number, String label, Place sentence, int start) {

    int end() {
        return start + label.length();
    }
}
