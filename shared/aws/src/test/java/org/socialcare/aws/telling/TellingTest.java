package org.socialcare.aws.telling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class TellingTest {
    private static final ChannelId CHANNEL = new ChannelId("facebook", "demo");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final InstantSource clock = InstantSource.fixed(Some.NOW);

    @Test
    void a_note_is_one_line_with_its_request() {
        new Log(out, "")
                .of("request-1")
                .note("stored", fields -> fields.put("conversation", "a\nb"));

        assertThat(text())
                .isEqualTo(
                        "{\"level\":\"info\",\"event\":\"stored\",\"request\":\"request-1\","
                                + "\"conversation\":\"a\\nb\"}"
                                + System.lineSeparator());
    }

    @Test
    void a_failure_is_told_with_its_causes_and_without_their_words() {
        RuntimeException failure =
                new IllegalStateException("secret one", new RuntimeException("secret two"));

        new Log(out, "").trouble("save.failed", failure, _ -> {});

        Json line = line();
        assertThat(line.text("level")).contains("error");
        assertThat(line.arr("failure"))
                .extracting(cause -> cause.textOrEmpty("kind"))
                .containsExactly("java.lang.IllegalStateException", "java.lang.RuntimeException");
        assertThat(line.arr("failure").getFirst().arr("at").getFirst().asText().orElseThrow())
                .startsWith("org.socialcare.aws.telling.TellingTest.");
        assertThat(text()).doesNotContain("secret");
    }

    @Test
    void a_metric_is_a_line_that_cloudwatch_counts() {
        new Metrics(out, clock).count("Forged", "facebook/demo", 3);

        Json line = line();
        Json directive = line.obj("_aws").arr("CloudWatchMetrics").getFirst();
        assertThat(line.number("Forged")).hasValue(3);
        assertThat(line.text("Channel")).contains("facebook/demo");
        assertThat(line.obj("_aws").number("Timestamp")).hasValue(Some.NOW.toEpochMilli());
        assertThat(directive.text("Namespace")).contains("SocialCare");
        assertThat(directive.arr("Dimensions")).containsExactly(Json.texts(List.of("Channel")));
        assertThat(directive.arr("Metrics").getFirst().text("Name")).contains("Forged");
        assertThat(directive.arr("Metrics").getFirst().text("Unit")).contains("Count");
    }

    @Test
    void the_books_name_channel_day_receipt_and_verdict() {
        Instant arrived = Instant.parse("2026-03-01T23:59:59.999Z");

        new Books(out).write(CHANNEL, "r.0", arrived, Books.Verdict.DUPLICATE);

        Json line = line();
        assertThat(line.obj("books"))
                .isEqualTo(
                        JsonReader.read(
                                "{\"channel\":\"facebook/demo\",\"day\":\"2026-03-01\","
                                        + "\"receipt\":\"r.0\",\"verdict\":\"duplicate\"}"));
        assertThat(line.text("Channel")).contains("facebook/demo");
        assertThat(line.number("Duplicate")).hasValue(1);
        assertThat(line.obj("_aws").number("Timestamp")).hasValue(arrived.toEpochMilli());
        assertThat(line.obj("_aws").arr("CloudWatchMetrics")).hasSize(1);
    }

    @Test
    void what_happens_with_every_message_is_in_the_books_and_no_metric() {
        new Books(out).write(CHANNEL, "r.0", Some.NOW, Books.Verdict.STORED);

        assertThat(line().obj("books").text("verdict")).contains("stored");
        assertThat(line().get("_aws")).isEmpty();
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private Json line() {
        return JsonReader.read(text().strip());
    }
}
