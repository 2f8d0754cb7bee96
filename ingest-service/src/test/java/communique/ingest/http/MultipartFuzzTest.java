package communique.ingest.http;

import communique.events.fuzz.Fuzzing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MultipartFuzzTest {

    private static final List<String> FORMS = List.of(
            "--cut\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nT\r\n"
                    + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                    + "Delegates met.\r\n--cut--\r\n",
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%e2%82%ac.json\r\n\r\n{\"text\":\"a\"}\r\n"
                    + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/x\"\r\n\r\nb\r\n--cut--");

    private static final List<String> WORDS = List.of(
            "--cut",
            "--cut--",
            "\r\n",
            "\r\n\r\n",
            "Content-Disposition: form-data; name=\"",
            "filename=\"",
            "filename*=",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Type: multipart/mixed; boundary=in\r\n",
            "--in");

    @Test
    void everyFormIsReadOrRefusedAndLeavesNothingBehind() {
        Fuzzing.seeded(4_000, FORMS, WORDS, MultipartDoor::fuzzerTestOneInput);
    }

    @Tag("fuzz")
    @Test
    void formsForLong() throws Exception {
        Fuzzing.guided(MultipartDoor.class, FORMS, Duration.ofSeconds(Long.getLong("fuzz.seconds", 600)));
    }
}
