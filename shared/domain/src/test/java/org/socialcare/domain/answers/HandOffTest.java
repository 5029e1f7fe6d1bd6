package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HandOffTest {
    @Test
    void a_word_without_letters_asks_for_nobody_and_breaks_nothing() {
        var handOff = new HandOff(List.of("!!", "👤", "agent"), Counter.NORMALISER);

        assertThat(handOff.isWanted("Hello!! 👤", false)).isFalse();
        assertThat(handOff.isWanted("An AGENT, please", false)).isTrue();
    }
}
