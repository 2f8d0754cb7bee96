package communique.story.cluster;

import communique.story.article.Article;
import communique.story.utterance.CarriedWords;
import java.time.Instant;

/** A document that is remembered, and where it belongs. */
public final class Member {

    private final long number;
    private final About about;
    private Article article;
    private final CarriedWords words;
    private Story story;
    private String origin;
    private byte[] details;

    /**
     * What is said about a document beside its features.
     *
     * @param time as {@link Article#time()}
     * @param language BCP 47 tag
     * @param outlet null when nobody said
     */
    public record About(String id, Instant receivedAt, long time, String language, String outlet) {}

    /**
     * A document that is to be remembered.
     *
     * @param article null when it is remembered for its story's sake only
     * @param words its statements
     */
    public Member(long number, About about, Article article, CarriedWords words) {
        this.number = number;
        this.about = about;
        this.article = article;
        this.words = words;
        this.origin = about.id();
    }

    /** Numbers documents in the order in which they were decided first. */
    public long number() {
        return number;
    }

    public About about() {
        return about;
    }

    public String id() {
        return about.id();
    }

    /** Null once it is remembered for its story's sake only. */
    public Article article() {
        return article;
    }

    /** Its statements, as far as they are remembered. */
    public CarriedWords words() {
        return words;
    }

    public Story story() {
        return story;
    }

    /** The document whose text this one repeats; its own id when it repeats none. */
    public String origin() {
        return origin;
    }

    public void originatesFrom(String document) {
        origin = document;
    }

    /** What is told of it beside what others are compared with, written down. */
    public byte[] details() {
        return details;
    }

    public void keepDetails(byte[] written) {
        details = written;
    }

    void belongsTo(Story newStory) {
        story = newStory;
    }

    void forgetArticle() {
        article = null;
        words.forget();
    }
}
