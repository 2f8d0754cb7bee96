package communique.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The minister said that the talks would go on after the summer, and that both sides had agreed to meet.
            en | Ministers meet in the capital for talks on grain.
            ru | Министр заявил, что переговоры будут продолжены после лета и что стороны не отказались от встречи.
            uk | Міністр заявив, що переговори продовжаться після літа і що сторони домовилися про зустріч у столиці.
            be | Міністр заявіў, што перамовы працягнуцца пасля лета і што бакі дамовіліся пра сустрэчу ў сталіцы.
            bg | Министърът заяви, че преговорите ще продължат след лятото и че страните са се договорили за среща.
            sr | Министар је изјавио да ће се преговори наставити после лета и да су се стране договориле о састанку.
            fa | وزیر امور خارجه گفت که گفتگوها پس از تابستان ادامه خواهد یافت و دو طرف برای دیدار در پایتخت توافق کرده‌اند.
            ar | قال الوزير إن المحادثات سوف تستمر بعد الصيف وإن الطرفين اتفقا على عقد اجتماع في العاصمة خلال هذا الشهر.
            ur | وزیر نے کہا کہ مذاکرات گرمیوں کے بعد جاری رہیں گے اور دونوں فریق دارالحکومت میں ملاقات پر متفق ہیں۔
            he | השר אמר כי השיחות יימשכו לאחר הקיץ וכי שני הצדדים הסכימו להיפגש בבירה.
            tr | Bakan, görüşmelerin yazdan sonra da devam edeceğini ve tarafların başkentte bir araya gelmek için anlaştığını söyledi.
            az | Nazir bildirib ki, danışıqlar yaydan sonra da davam edəcək və tərəflər paytaxtda görüş üçün razılığa gəlib.
            fr | Le ministre a déclaré que les discussions se poursuivront après l'été et que les deux parties sont d'accord.
            de | Der Minister sagte, die Gespräche würden nach dem Sommer fortgesetzt und beide Seiten hätten sich auf ein Treffen geeinigt.
            es | El ministro dijo que las conversaciones continuarán después del verano y que las dos partes acordaron una reunión.
            it | Il ministro ha detto che i colloqui continueranno dopo l'estate e che le due parti si incontreranno nella capitale.
            pt | O ministro disse que as negociações vão continuar depois do verão e que as duas partes não recusaram uma reunião.
            nl | De minister zei dat de gesprekken na de zomer worden voortgezet en dat beide partijen elkaar in de hoofdstad ontmoeten.
            pl | Minister powiedział, że rozmowy będą kontynuowane po lecie i że obie strony zgodziły się na spotkanie w stolicy.
            cs | Ministr řekl, že jednání budou pokračovat po létě a že se obě strany dohodly na schůzce v hlavním městě.
            sv | Ministern sade att samtalen fortsätter efter sommaren och att de två parterna har kommit överens om ett möte.
            fi | Ministeri sanoi, että neuvottelut jatkuvat kesän jälkeen ja että osapuolet ovat sopineet tapaamisesta, mutta aika ei ole vielä selvillä.
            hu | A miniszter azt mondta, hogy a tárgyalások a nyár után folytatódnak, és a felek megállapodtak egy találkozóban.
            ro | Ministrul a declarat că discuțiile vor continua după vară și că părțile au convenit să se întâlnească în capitală.
            id | Menteri mengatakan bahwa pembicaraan akan dilanjutkan setelah musim panas dan kedua pihak telah sepakat untuk bertemu.
            vi | Bộ trưởng nói rằng các cuộc đàm phán sẽ tiếp tục sau mùa hè và hai bên đã đồng ý gặp nhau tại thủ đô.
            sw | Waziri alisema kuwa mazungumzo hayo yataendelea baada ya majira ya joto na kwa pande zote mbili katika mji mkuu.
            el | Ο υπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν μετά το καλοκαίρι.
            zh | 部长表示，会谈将在夏天之后继续进行，双方同意在首都会面。
            ja | 大臣は会談が夏の後も続くと述べ、双方は首都で会うことに同意した。
            ko | 장관은 회담이 여름 이후에도 계속될 것이라고 말했다.
            hi | मंत्री ने कहा कि वार्ता गर्मियों के बाद भी जारी रहेगी।
            hy | Նախարարն ասաց, որ բանակցությունները կշարունակվեն ամառից հետո։
            ka | მინისტრმა განაცხადა, რომ მოლაპარაკებები ზაფხულის შემდეგ გაგრძელდება.
            kk | Министр келіссөздер жаздан кейін де жалғасады деп мәлімдеді және тараптар бұл кездесу үшін дайын.
            """)
    void tellsTheLanguageOfOneSentence(String language, String sentence) {
        assertThat(detector.detect(sentence)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "42", "!!!", "Xqzt", "Zarvan Oluk", "12:30 14.5 % 8/9", "qwrtpsdfg hjklzxcv bnm"})
    void saysThatItDoesNotKnow(String text) {
        assertThat(detector.detect(text)).isEqualTo(LanguageDetector.UNDETERMINED);
    }

    @Test
    void foreignNamesDoNotMakeAForeignText() {
        var text = "Jürgen Größl and Ödön Szőke were at the meeting, the agency said.";

        assertThat(detector.detect(text)).isEqualTo("en");
    }
}
