package org.socialcare.wire.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.Received;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;
import java.util.List;
import java.util.Random;

class ReceivedJsonTest {
    private static final ChannelId CHANNEL = new ChannelId("wechat", "demo");
    private static final Instant AT = Instant.parse("2026-03-02T09:30:00.5Z");

    static List<Content> contents() {
        return Entries.contents();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void what_is_written_is_read_back(Content content) {
        Received received = received(content);

        assertThat(ReceivedJson.read(ReceivedJson.write(received))).isEqualTo(received);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_words_are_read_back(long seed) {
        Received received = received(Content.Said.text(words(new Random(seed))));

        assertThat(ReceivedJson.read(ReceivedJson.write(received))).isEqualTo(received);
    }

    @Test
    void every_truncation_is_refused() {
        String body = ReceivedJson.write(received(Entries.said()));

        for (int length = 0; length < body.length(); length++) {
            String cut = body.substring(0, length);
            assertThatThrownBy(() -> ReceivedJson.read(cut))
                    .isInstanceOfAny(JsonProblem.class, ShapeProblem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{}",
                "{\"v\":\"1\"}",
                "{\"v\":1}",
                "{\"v\":1,\"channel\":\"nowhere\",\"event\":{},\"receipt\":\"\",\"at\":\"\"}",
                "{\"v\":1e9}"
            })
    void what_we_did_not_write_is_refused_with_a_reason(String body) {
        assertThatThrownBy(() -> ReceivedJson.read(body))
                .isInstanceOf(ShapeProblem.class)
                .hasMessageStartingWith("received");
    }

    private static Received received(Content content) {
        return new Received(CHANNEL, Entries.event(Direction.IN, content), "receipt", AT);
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            int point = random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            words.appendCodePoint(half ? random.nextInt(128) : point);
        }
        return words.toString();
    }
}
