package communique.ingest.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which encoding a label means. Labels of old standards mean their successors, as in the WHATWG Encoding Standard, because
 * that is what is sent under them: {@code gb2312} is GBK, {@code iso-8859-1} is windows-1252.
 */
final class Charsets {

    private static final Map<String, String> MEANT = new HashMap<>();

    static {
        meant("GB18030", "gb2312 gb_2312-80 csgb2312 chinese gbk x-gbk gb18030 euc-cn cp936 ms936 windows-936");
        meant("Big5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950");
        meant("windows-31j", "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis ms932 windows-31j cp932");
        meant(
                "x-windows-949",
                "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean cseuckr windows-949 cp949");
        meant(
                "windows-1252",
                "iso-8859-1 iso8859-1 iso88591 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252");
        meant("windows-1254", "iso-8859-9 iso8859-9 latin5 l5 cp1254 x-cp1254 turkish");
        meant("x-windows-874", "tis-620 iso-8859-11 dos-874 windows-874 cp874");
        meant("windows-1255", "iso-8859-8 iso-8859-8-i iso-8859-8-e logical visual hebrew cp1255 x-cp1255");
        meant("windows-1251", "cp1251 x-cp1251 win-1251 win1251 windows1251 ansi-1251");
        meant("windows-1250", "cp1250 x-cp1250 win-1250");
        meant("windows-1253", "cp1253 x-cp1253");
        meant("windows-1256", "cp1256 x-cp1256");
        meant("KOI8-R", "koi8-r koi koi8 koi8_r cskoi8r");
        meant("KOI8-U", "koi8-u koi8-ru");
        meant("IBM866", "ibm866 cp866 866 csibm866");
        meant("UTF-8", "utf8 utf-8 unicode-1-1-utf-8 x-unicode20utf8 utf_8");
        meant("UTF-16LE", "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff");
        meant("UTF-16BE", "utf-16be unicodefffe");
    }

    private Charsets() {}

    private static void meant(String charset, String labels) {
        for (var label : labels.split(" ")) {
            MEANT.put(label, charset);
        }
    }

    /** Null for a label that nobody knows, and for none. */
    static Charset of(String label) {
        if (label == null) {
            return null;
        }
        var plain = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(MEANT.getOrDefault(plain, plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Whether its bytes can be told apart from those of other encodings by their order. */
    static boolean isUnicode(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.name().startsWith("UTF-16");
    }
}
