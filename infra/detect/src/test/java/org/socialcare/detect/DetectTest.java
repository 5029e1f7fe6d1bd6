package org.socialcare.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

class DetectTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T10:02:53");
    private static final int DAY = 288;
    private static final int SURGE = 10 * DAY;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Properties properties = new Properties();
    @TempDir private Path folder;

    @BeforeEach
    void nameTheFolder() {
        properties.setProperty("data", folder.toString());
    }

    @Test
    void every_row_gets_a_score_and_a_surge_its_level() throws IOException {
        write("shop.csv", surging(SURGE));

        assertThat(run()).isZero();
        List<String> rows = Files.readAllLines(folder.resolve("shop.out.csv"));
        assertThat(rows.getFirst()).isEqualTo("timestamp,value,score,level");
        assertThat(rows).hasSize(1 + SURGE + DAY);
        assertThat(rows.get(1)).matches("2026-03-02 10:02:53,3,0\\.\\d{6},");
        assertThat(rows.subList(2, 1 + SURGE)).allMatch(row -> row.endsWith(","));
        assertThat(rows.get(1 + SURGE)).matches("2026-03-12 10:02:53,60,0\\.[5-9]\\d{5},crisis");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("shop.out.csv: 3168 rows, 1 warnings and crises");
    }

    @Test
    void what_comes_later_changes_no_row_before() throws IOException {
        write("whole.csv", surging(SURGE));
        String whole = Files.readString(folder.resolve("whole.csv"));
        write("part.csv", whole.lines().limit(1 + SURGE + 5).toList());

        assertThat(run()).isZero();
        List<String> part = Files.readAllLines(folder.resolve("part.out.csv"));
        assertThat(Files.readAllLines(folder.resolve("whole.out.csv")).subList(0, part.size()))
                .isEqualTo(part);
    }

    @Test
    void results_are_not_read_again_and_a_second_run_gives_the_same() throws IOException {
        write("shop.csv", surging(SURGE));
        run();
        byte[] first = Files.readAllBytes(folder.resolve("shop.out.csv"));

        assertThat(run()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("shop.out.csv"))).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("shop.csv", "shop.out.csv");
    }

    @Test
    void results_go_into_the_folder_that_out_names() throws IOException {
        write("shop.csv", surging(5));
        Path out = folder.resolve("a/b");
        properties.setProperty("out", out.toString());

        assertThat(run()).isZero();
        assertThat(out.resolve("shop.out.csv")).exists();
        assertThat(folder.resolve("shop.out.csv")).doesNotExist();
    }

    @Test
    void a_bad_row_names_file_and_line_and_the_other_files_are_judged() throws IOException {
        write("a.csv", List.of("timestamp,value", "2026-03-02 10:00:00,1", "yesterday,2"));
        write("b.csv", List.of("timestamp,value", "2026-03-02 10:00:00,-4"));
        write("c.csv", List.of("timestamp,value", "2026-03-02 10:00:00,2.5"));
        write("d.csv", List.of("timestamp,value", "2026-03-02 10:00:00,1,7"));
        write("e.csv", List.of("time;count", "2026-03-02 10:00:00,1"));
        write(
                "f.csv",
                List.of("timestamp,value", "2026-03-02 10:00:00,1", "2026-03-02 10:00:00,1"));
        write("g.csv", List.of());
        Files.write(folder.resolve("h.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});
        write("z.csv", surging(5));

        assertThat(run()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("a.csv:3: \"yesterday\" is no time like 2015-02-26 21:42:53")
                .contains("b.csv:2: \"-4\" is no count of messages")
                .contains("c.csv:2: \"2.5\" is no count of messages")
                .contains("d.csv:2: expected timestamp,value")
                .contains("e.csv:1: the first line must be timestamp,value")
                .contains("f.csv:3: 2026-03-02 10:00:00 is not five minutes later")
                .contains("g.csv:1: the first line must be timestamp,value")
                .contains("h.csv: is not text in UTF-8");
        assertThat(folder.resolve("z.out.csv")).exists();
        assertThat(folder.resolve("a.out.csv")).doesNotExist();
    }

    @Test
    void rows_a_little_early_or_late_and_other_line_ends_are_understood() throws IOException {
        Files.writeString(
                folder.resolve("x.csv"),
                "\uFEFFtimestamp,value\r\n2026-03-02 10:02:53.000000,4\r\n"
                        + "2026-03-02 10:07:50,5.0\r\n2026-03-02T10:12:55,6\r\n\r\n");

        assertThat(run()).isZero();
        assertThat(Files.readAllLines(folder.resolve("x.out.csv"))).hasSize(4);
    }

    @Test
    void without_a_folder_or_a_series_one_line_says_why_nothing_began() {
        properties.remove("data");
        assertThat(run()).isEqualTo(2);
        properties.setProperty("data", folder.resolve("missing").toString());
        assertThat(run()).isEqualTo(2);
        properties.setProperty("data", folder.toString());
        assertThat(run()).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("name the folder with -Ddata=FOLDER")
                .contains("there is no folder")
                .contains("holds no file X.csv");
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        write("shop.csv", surging(5));
        properties.setProperty("out", folder.resolve("shop.csv").toString());
        assertThat(run()).isEqualTo(2);
        properties.remove("out");
        Files.createDirectories(folder.resolve("shop.out.csv"));
        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("cannot make the folder")
                .contains("shop.out.csv: cannot be written; name another folder with -Dout=FOLDER");
    }

    @Test
    void the_score_is_told_on_demand() throws IOException {
        write("shop.csv", surging(SURGE));
        Files.writeString(
                folder.resolve("windows.json"),
                "{\"shop\": [[\"2026-03-12 04:00:00.000000\", \"2026-03-12 16:00:00.000000\"]]}");
        properties.setProperty("score", "true");

        assertThat(run()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(": 1 of 1 windows found, 0 false alarms")
                .containsPattern("score 9\\d\\.\\d standard, 9\\d\\.\\d with few false alarms");
    }

    @Test
    void labels_that_cannot_be_read_are_named() throws IOException {
        write("shop.csv", surging(5));
        properties.setProperty("score", "true");
        assertThat(run()).isEqualTo(2);
        Files.writeString(
                folder.resolve("windows.json"), "{\"shop\": [[\"2026-03-12 04:00:00\"]]}");
        assertThat(run()).isEqualTo(2);
        Files.writeString(folder.resolve("windows.json"), "{");
        assertThat(run()).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("windows.json: cannot be read")
                .contains("windows.json: a window is [from, to]");
        assertThat(folder.resolve("shop.out.csv")).exists();
    }

    private int run() {
        return Detect.run(properties, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    /** Three messages in every window, twenty times as many from the given one on, for a day. */
    private static List<String> surging(int at) {
        return IntStream.range(-1, at + DAY)
                .mapToObj(i -> i < 0 ? "timestamp,value" : line(i, i < at ? 3 : 60))
                .toList();
    }

    private static String line(int window, int count) {
        return START.plusMinutes(5L * window).toString().replace('T', ' ') + "," + count;
    }
}
