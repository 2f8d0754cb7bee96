package communique.enrich.clean;

import java.util.List;

/** Sentences such as articles are made of, many of them beginning or ending like a line of a page. */
final class Articles {

    static final List<String> SENTENCES = List.of(
            "The harbour of Port Orsen opened on Monday after a winter of talks.",
            "Share prices rose at once.",
            "Tolvik said: “We agreed on everything but the lighthouse.”",
            "“Who will pay for it?” Reshk asked, and nobody answered him.",
            "The deal covers three things:",
            "Ships of up to 40 metres may enter without a pilot.",
            "Comments from both capitals were cautious, as they had been in March.",
            "Why the talks failed in 2019",
            "Related disputes over fishing go back to the last century and were never settled by any court.",
            "She laughed.",
            "Home ministers of both states will meet in May.",
            "A video of the ceremony was watched by two million people before it was taken down.",
            "More than 300 dockers signed a letter in which they asked for better pay, shorter shifts and a canteen.",
            "The letter was never answered, according to three people who have seen it.",
            "Search teams found the missing pilot on Tuesday near the old fort.",
            "In the end it was the weather that decided.");

    private Articles() {}
}
