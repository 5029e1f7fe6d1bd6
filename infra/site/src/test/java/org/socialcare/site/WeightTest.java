package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** An agent on a slow line should wait for the network once, and briefly; a lead twice. */
class WeightTest {
    private static final int FIRST_VISIT = 70_000;
    private static final int EVERYTHING = 225_000;
    private static final int LONGEST_MODULE = 20_000;

    @Test
    void a_first_visit_loads_less_than_seventy_kilobytes() throws IOException {
        Set<String> loaded = new TreeSet<>();
        for (String path : DeskFiles.all()) {
            if (!path.endsWith(".js") && !path.startsWith("i18n/")) {
                loaded.add(path);
            }
        }
        loaded.add("i18n/el.json");
        follow("app/main.js", loaded);
        assertThat(loaded).contains("app/queue.js").doesNotContain("app/reports.js");
        assertThat(compressed(loaded)).isLessThan(FIRST_VISIT);
    }

    @Test
    void all_pages_together_weigh_less_than_225_kilobytes() throws IOException {
        var all = new TreeSet<>(DeskFiles.all());
        all.removeIf(path -> path.startsWith("i18n/") && !path.endsWith("el.json"));
        assertThat(compressed(all)).isLessThan(EVERYTHING);
    }

    @Test
    void no_module_grows_beyond_what_one_can_read() {
        DeskFiles.endingWith(".js")
                .forEach(
                        (path, text) ->
                                assertThat(text.length()).as(path).isLessThan(LONGEST_MODULE));
    }

    /** What a browser loads with a module before it runs it. */
    private static void follow(String module, Set<String> loaded) {
        if (loaded.add(module)) {
            DeskFiles.findAll("^import \\{[^}]+} from '\\./([^']+)';", DeskFiles.read(module))
                    .forEach(next -> follow("app/" + next, loaded));
        }
    }

    private static int compressed(Set<String> paths) throws IOException {
        int bytes = 0;
        for (String path : paths) {
            bytes += compressed(DeskFiles.read(path));
        }
        return bytes;
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
