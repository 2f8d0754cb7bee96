package communique.enrich.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the months, whole and short, in the languages that articles are dated in. */
public final class Months {

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        var rows = new String[] {
            "january jan januar janvier enero gennaio janeiro ocak января январь янв січня січень يناير ژانویه ינואר januari styczeń stycznia",
            "february feb februar février febrero febbraio fevereiro şubat февраля февраль фев лютого лютий فبراير فوریه פברואר februari lutego luty",
            "march mar märz mars marzo março mart марта март березня березень مارس מרץ maart marzec marca",
            "april apr avril abril aprile nisan апреля апрель апр квітня квітень أبريل ابريل آوریل אפריל kwiecień kwietnia",
            "may mai mayo maggio maio mayıs мая май травня травень مايو مه מאי mei maj maja",
            "june jun juni juin junio giugno junho haziran июня июнь червня червень يونيو ژوئن יוני czerwiec czerwca",
            "july jul juli juillet julio luglio julho temmuz июля июль липня липень يوليو ژوئیه יולי lipiec lipca",
            "august aug août agosto ağustos августа август авг серпня серпень أغسطس اغسطس اوت אוגוסט augustus sierpień sierpnia",
            "september sep sept septembre septiembre settembre setembro eylül сентября сентябрь сен вересня вересень سبتمبر سپتامبر ספטמבר wrzesień września",
            "october oct oktober octobre octubre ottobre outubro ekim октября октябрь окт жовтня жовтень أكتوبر اكتوبر اکتبر אוקטובר październik października",
            "november nov novembre noviembre novembro kasım ноября ноябрь листопада листопад نوفمبر نوامبر נובמבר listopad listopada",
            "december dec dezember décembre diciembre dicembre dezembro aralık декабря декабрь дек грудня грудень ديسمبر دسامبر דצמבר grudzień grudnia",
        };
        for (int i = 0; i < rows.length; i++) {
            for (var name : rows[i].split(" ")) {
                NUMBERS.putIfAbsent(name, i + 1);
            }
        }
    }

    private Months() {}

    /** The month, 1 to 12, that the word names; 0 when it names none. */
    public static int number(String word) {
        return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    static boolean isName(String word) {
        return NUMBERS.containsKey(word);
    }
}
