package org.socialcare.wire.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.DayOfArrivals.Line;
import org.socialcare.domain.coverage.Handled;
import org.socialcare.domain.coverage.Work;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class ArrivalsJsonTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final DayOfArrivals DAY =
            new DayOfArrivals(
                    "mosaic",
                    DATE,
                    List.of(
                            new Line(
                                    new Work(new ChannelId("wechat", "mosaic"), "presales", "zh"),
                                    Map.of(0, 2, 95, 7),
                                    new Handled(3, 720))));
    private static final String TEXT =
            "{\"v\":1,\"lines\":[{\"channel\":\"wechat/mosaic\",\"team\":\"presales\","
                    + "\"language\":\"zh\",\"quarters\":{\"0\":2,\"95\":7},\"answers\":3,"
                    + "\"seconds\":720}]}";

    @Test
    void a_day_is_written_as_it_always_was_and_read_back() {
        assertThat(JsonWriter.write(ArrivalsJson.write(DAY))).isEqualTo(TEXT);
        assertThat(ArrivalsJson.read("mosaic", DATE, JsonReader.read(TEXT))).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"95\"|\"96\"|lines[0].quarters",
                "\"95\"|\"x\"|lines[0].quarters",
                ":7|:-7|95 must not be negative",
                "wechat/mosaic|wechat|channel",
                "\"v\":1|\"v\":2|known are 1",
            })
    void what_cannot_be_read_says_where(String part, String wrong, String where) {
        String text = TEXT.replace(part, wrong);
        assertThatThrownBy(() -> ArrivalsJson.read("mosaic", DATE, JsonReader.read(text)))
                .isInstanceOf(ShapeProblem.class)
                .hasMessageContaining(where);
    }
}
