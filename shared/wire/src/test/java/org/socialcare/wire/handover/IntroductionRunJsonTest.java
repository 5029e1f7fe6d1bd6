package org.socialcare.wire.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.handover.IntroductionRun;
import org.socialcare.domain.ports.OrderIntroductions.Stretch;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;

class IntroductionRunJsonTest {
    private static final IntroductionRun RUN =
            new IntroductionRun(
                    "mosaic",
                    "alex",
                    Instant.parse("2026-03-02T09:00:00Z"),
                    "lin",
                    Instant.parse("2026-03-02T10:00:00Z"),
                    3,
                    20,
                    Instant.parse("2026-03-02T10:00:04Z"),
                    true,
                    5);
    private static final String TEXT =
            "{\"v\":1,\"brand\":\"mosaic\",\"leaver\":\"alex\","
                    + "\"handover\":\"2026-03-02T09:00:00Z\",\"by\":\"lin\","
                    + "\"startedAt\":\"2026-03-02T10:00:00Z\",\"stretch\":3,\"from\":20,"
                    + "\"due\":\"2026-03-02T10:00:04Z\",\"rests\":true,\"version\":5}";

    @Test
    void a_run_is_written_as_it_always_was_and_read_back() {
        assertThat(IntroductionRunJson.write(RUN)).isEqualTo(TEXT);
        assertThat(IntroductionRunJson.read(TEXT)).isEqualTo(RUN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:00:04Z|late|due",
                "\"stretch\":3|\"stretch\":\"x\"|stretch",
                "\"v\":1|\"v\":2|known are 1",
            })
    void what_cannot_be_read_says_where(String part, String wrong, String where) {
        String text = TEXT.replace(part, wrong);
        assertThatThrownBy(() -> IntroductionRunJson.read(text))
                .isInstanceOf(ShapeProblem.class)
                .hasMessageContaining(where);
    }

    @Test
    void a_stretch_travels_beside_messages_that_are_none() {
        var stretch = new Stretch("mosaic", "alex", 3);
        String text = "{\"v\":1,\"brand\":\"mosaic\",\"introduces\":\"alex\",\"stretch\":3}";

        assertThat(IntroductionStretchJson.write(stretch)).isEqualTo(text);
        assertThat(IntroductionStretchJson.read(text)).contains(stretch);
        assertThat(IntroductionStretchJson.read("{\"v\":1,\"conversation\":\"x\"}")).isEmpty();
    }
}
