package org.socialcare.domain.alerts.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Watch;

import java.util.List;
import java.util.Set;

class SpottingTest {
    private static final ChannelId PAGE = new ChannelId("facebook", "mosaic");
    private static final ChannelId OTHER = new ChannelId("wechat", "mosaic");

    private final Spotting spotting =
            new Spotting(
                    List.of(
                            watch("speaker", Set.of(), "Nimbus", "云朵音箱", "ηχείο Νίμπους"),
                            watch("carrier", Set.of(PAGE), "SF Express", "顺丰"),
                            watch("recall", Set.of(), "ανάκληση")));

    @ParameterizedTest
    @CsvSource({
        "My NIMBUS died, speaker",
        "two nimbuses, speaker",
        "（ｎｉｍｂｕｓ）, speaker",
        "我的云朵音箱坏了, speaker",
        "το ΗΧΕΙΟ ΝΙΜΠΟΥΣ χάλασε, speaker",
        "sf express lost it, carrier",
        "等顺丰三天, carrier",
        "Πότε γίνεται η ανακληση;, recall",
    })
    void words_are_found_however_they_are_written(String text, String watch) {
        assertThat(spotting.in(text, PAGE)).containsExactly(watch);
    }

    @Test
    void a_word_begins_where_a_word_begins() {
        assertThat(spotting.in("cumulonimbus clouds", PAGE)).isEmpty();
        assertThat(spotting.in("cumulonimbus, my nimbus", PAGE)).containsExactly("speaker");
        assertThat(spotting.in("", PAGE)).isEmpty();
    }

    @Test
    void a_watch_listens_on_its_channels_only() {
        assertThat(spotting.in("顺丰", OTHER)).isEmpty();
        assertThat(spotting.listens(OTHER)).isTrue();
        assertThat(new Spotting(List.of(watch("x", Set.of(PAGE), "x"))).listens(OTHER)).isFalse();
        assertThat(new Spotting(List.of()).listens(PAGE)).isFalse();
    }

    @Test
    void several_watches_can_be_spoken_of_at_once() {
        assertThat(spotting.in("SF Express broke my Nimbus", PAGE))
                .containsExactlyInAnyOrder("speaker", "carrier");
    }

    private static Watch watch(String id, Set<ChannelId> channels, String... words) {
        return new Watch(id, Watch.Kind.PRODUCT, id, List.of(words), channels);
    }
}
