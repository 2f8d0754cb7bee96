package communique.story.utterance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The statements of one document by their words, as long as they are remembered. */
public final class CarriedWords {

    private final String language;
    private final long time;
    private List<Wording> wordings;

    /**
     * Words of a document.
     *
     * @param language BCP 47 tag
     * @param time when they were published, in milliseconds since 1970
     */
    public CarriedWords(String language, long time, List<Wording> wordings) {
        this.language = language;
        this.time = time;
        this.wordings = List.copyOf(wordings);
    }

    String language() {
        return language;
    }

    long time() {
        return time;
    }

    /** Empty once they are forgotten. */
    public List<Wording> wordings() {
        return wordings;
    }

    void are(List<Wording> found) {
        wordings = List.copyOf(found);
    }

    /** From now on no other statement is found to repeat them. */
    public void forget() {
        wordings = List.of();
    }

    /** Writes the statements; language and time have to be kept elsewhere. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(wordings.size());
        for (var wording : wordings) {
            wording.write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static CarriedWords read(DataInput in, String language, long time) throws IOException {
        int size = in.readUnsignedByte();
        var wordings = new ArrayList<Wording>(size);
        for (int i = 0; i < size; i++) {
            wordings.add(Wording.read(in));
        }
        return new CarriedWords(language, time, wordings);
    }
}
