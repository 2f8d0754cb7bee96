package communique.enrich.statement;

import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import java.time.LocalDate;
import java.util.List;

/** Writes what was said as statements that can stand alone on a list. */
final class StatementWriter {

    private final Scene scene;
    private final SpeechVerbs verbs;
    private final SpeechDay days;

    StatementWriter(Scene scene, SpeechVerbs verbs, LocalDate published) {
        this.scene = scene;
        this.verbs = verbs;
        this.days = new SpeechDay(scene, published);
    }

    Statement write(Said said) {
        var speaking = said.speaking();
        var actor = speaking.actor();
        var modality = modality(said);
        boolean negative = Polarity.isNegative(scene, said) != (modality == Modality.DENIES);
        var day = days.of(said);
        return new Statement(
                text(said),
                said.start(),
                said.end(),
                said.kind(),
                speaking.verb(),
                modality.label(),
                negative ? "negative" : "positive",
                day == null ? null : day.toString(),
                actor == null ? null : new Speaker(actor.id(), actor.name()),
                speaking.by().label(),
                List.of(),
                List.of());
    }

    /** Of a quotation the verb tells, or the question mark. */
    private Modality modality(Said said) {
        var verb =
                said.speaking().verb() == null ? null : verbs.of(said.speaking().verb());
        if (said.kind().equals("reported")) {
            return said.modality();
        }
        return verb == null ? Modality.SAYS : verb.modality();
    }

    private String text(Said said) {
        var body = scene.text.body();
        var text = new StringBuilder();
        for (var part : said.parts()) {
            text.append(text.isEmpty() ? "" : " ").append(body, part.start(), part.end());
        }
        return text.toString();
    }
}
