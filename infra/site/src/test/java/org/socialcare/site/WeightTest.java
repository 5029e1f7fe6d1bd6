package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** An agent on a slow line should wait for the network once, and briefly. */
class WeightTest {
    private static final int FIRST_VISIT = 80_000;
    private static final int LONGEST_MODULE = 20_000;

    @Test
    void a_first_visit_loads_less_than_eighty_kilobytes() throws IOException {
        int bytes = 0;
        for (String path : DeskFiles.all()) {
            if (!path.startsWith("i18n/") || path.endsWith("el.json")) {
                bytes += compressed(DeskFiles.read(path));
            }
        }
        assertThat(bytes).isLessThan(FIRST_VISIT);
    }

    @Test
    void no_module_grows_beyond_what_one_can_read() {
        DeskFiles.endingWith(".js")
                .forEach(
                        (path, text) ->
                                assertThat(text.length()).as(path).isLessThan(LONGEST_MODULE));
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
