package communique.enrich.statement;

import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import java.time.LocalDate;
import java.util.List;

/** Writes what was said as statements that can stand alone on a list. */
final class StatementWriter {

    private final Scene scene;
    private final SpeechMeaning meaning;
    private final SpeechDay days;

    StatementWriter(Scene scene, SpeechMeaning meaning, LocalDate published) {
        this.scene = scene;
        this.meaning = meaning;
        this.days = new SpeechDay(scene, published);
    }

    Statement write(Said said) {
        var speaking = said.speaking();
        var actor = speaking.actor();
        var modality = meaning.modality(said);
        boolean negative = meaning.isNegated(scene, said) != (modality == Modality.DENIES);
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

    private String text(Said said) {
        var body = scene.text.body();
        var text = new StringBuilder();
        for (var part : said.parts()) {
            text.append(text.isEmpty() ? "" : " ").append(body, part.start(), part.end());
        }
        return text.toString();
    }
}
