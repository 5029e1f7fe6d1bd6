package org.socialcare.domain.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class TellingScenesTest {
    private final SignPlaces places =
            new SignPlaces(List.of("bad"), List.of(), List.of("KID", "BATTERY", "SWALLOW", "GAME"));

    /** In the order of places: bad, the four scenes, then pairs in the order they are numbered. */
    private final TellingScenes telling = telling(0, 0.1f, 0.1f, 0.5f, -1, 0, 0.6f, 2, 0, 0, -4);

    @Test
    void two_that_say_more_together_are_named_together() {
        assertThat(telling.among(List.of("KID", "BATTERY", "SWALLOW")))
                .containsExactly("BATTERY", "SWALLOW");
        assertThat(telling.among(List.of("SWALLOW", "KID"))).containsExactly("SWALLOW", "KID");
    }

    @Test
    void one_is_named_alone_where_the_other_only_takes_away() {
        assertThat(telling.among(List.of("SWALLOW", "GAME"))).containsExactly("SWALLOW");
    }

    @Test
    void what_speaks_against_the_flag_or_is_unknown_is_not_named() {
        assertThat(telling.among(List.of("GAME"))).isEmpty();
        assertThat(telling.among(List.of("WAR"))).isEmpty();
        assertThat(telling.among(List.of())).isEmpty();
    }

    private TellingScenes telling(float... weights) {
        var none = new Label("none", Optional.empty(), Weights.of(), 0);
        var raised =
                new Label("emergency", Optional.of(new Label.Column(1, 0)), Weights.of(weights), 0);
        return new TellingScenes(places, none, raised);
    }
}
