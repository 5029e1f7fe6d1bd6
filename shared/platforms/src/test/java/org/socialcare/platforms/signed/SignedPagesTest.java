package org.socialcare.platforms.signed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the published pages say is what the code does. */
class SignedPagesTest {
    @Test
    void the_worked_example_is_signed_as_the_page_says_and_read() throws IOException {
        String page = page("signed.md");
        byte[] body = between(page, "```json\n", "\n```").getBytes(StandardCharsets.UTF_8);
        String secret = between(page, "secret=", "\n");
        String timestamp = between(page, "timestamp=", " ");
        String signature = between(page, "```text\n", "\n```");

        assertThat(Seal.of(secret, timestamp, body)).isEqualTo(signature);
        Reading reading =
                new SignedChannel()
                        .read(
                                new Delivery(
                                        "POST",
                                        Map.of(),
                                        Map.of(
                                                "x-socialcare-timestamp", timestamp,
                                                "x-socialcare-signature", signature),
                                        body),
                                new Credentials(Map.of("secret", secret)),
                                Instant.parse("2026-11-20T12:04:00Z"));
        assertThat(((Reading.Events) reading).events()).hasSize(1);
    }

    @Test
    void the_schema_has_the_limits_of_the_code() throws IOException {
        Json schema = JsonReader.read(page("signed.schema.json"));
        Json event = schema.obj("$defs").obj("event").obj("properties");

        assertThat(schema.obj("properties").obj("version").number("const"))
                .hasValue(Limits.VERSION);
        assertThat(schema.obj("properties").obj("events").number("maxItems"))
                .hasValue(Limits.EVENTS);
        assertThat(schema.obj("$defs").obj("id").number("maxLength")).hasValue(Limits.ID);
        assertThat(longest(event, "text")).isEqualTo(Limits.TEXT);
        assertThat(longest(event, "payload")).isEqualTo(Limits.PAYLOAD);
        assertThat(longest(event, "reason")).isEqualTo(Limits.REASON);
        assertThat(longest(event, "reaction")).isEqualTo(Limits.NAME);
        assertThat(event.obj("attachments").number("maxItems")).hasValue(Limits.ATTACHMENTS);
        assertThat(event.obj("messages").number("maxItems")).hasValue(Limits.TARGETS);
        assertThat(event.obj("details").number("maxProperties")).hasValue(Limits.DETAILS);
        assertThat(event.obj("details").obj("additionalProperties").number("maxLength"))
                .hasValue(Limits.DETAIL);
        Json attachment = schema.obj("$defs").obj("attachment").obj("properties");
        assertThat(longest(attachment, "url")).isEqualTo(Limits.URL);
        assertThat(longest(attachment, "title")).isEqualTo(Limits.TITLE);
        assertThat(choices(attachment, "kind"))
                .containsExactlyInAnyOrderElementsOf(Events.ATTACHMENTS);
        assertThat(choices(event, "kind")).containsExactlyInAnyOrderElementsOf(Events.KINDS);
    }

    @Test
    void the_page_has_the_limits_of_the_code() throws IOException {
        assertThat(page("signed.md"))
                .contains("at most 524,288 bytes and " + Limits.EVENTS + " events")
                .contains("1 to " + Limits.ID + " characters")
                .contains(Seal.SHORTEST_SECRET + " characters or more");
        assertThat(Limits.BODY).isEqualTo(524_288);
        assertThat(Door.TOLERANCE).hasMinutes(5);
    }

    private static long longest(Json properties, String name) {
        return properties.obj(name).number("maxLength").orElse(0);
    }

    private static List<String> choices(Json properties, String name) {
        return properties.obj(name).arr("enum").stream()
                .flatMap(choice -> choice.asText().stream())
                .toList();
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("docs", name));
    }

    private static String between(String page, String begin, String end) {
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf(end, from));
    }
}
