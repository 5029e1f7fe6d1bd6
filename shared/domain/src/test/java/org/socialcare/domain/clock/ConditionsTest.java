package org.socialcare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.util.Set;

class ConditionsTest {
    private static final ChannelId PAGE = new ChannelId("facebook", "shop");

    @Test
    void a_tier_is_the_same_in_any_letters() {
        assertThat(tiers("Gold").hold(of(" gold", "en", Set.of()))).isTrue();
        assertThat(tiers("Gold").hold(of("silver", "en", Set.of()))).isFalse();
        assertThat(tiers("Gold").hold(of("", "en", Set.of()))).isFalse();
    }

    @Test
    void a_language_means_all_its_kinds() {
        Conditions chinese = languages("zh");

        assertThat(chinese.hold(of("", "zh-TW", Set.of()))).isTrue();
        assertThat(chinese.hold(of("", "zh", Set.of()))).isTrue();
        assertThat(chinese.hold(of("", "el", Set.of()))).isFalse();
        assertThat(chinese.hold(of("", "und", Set.of()))).isFalse();
    }

    @Test
    void one_of_the_campaigns_is_enough() {
        Conditions sale = campaigns("sale", "launch");

        assertThat(sale.hold(of("", "en", Set.of("launch", "other")))).isTrue();
        assertThat(sale.hold(of("", "en", Set.of("other")))).isFalse();
    }

    @Test
    void without_conditions_everything_holds_and_is_covered() {
        assertThat(Conditions.NONE.hold(of("", "und", Set.of()))).isTrue();
        assertThat(Conditions.NONE.cover(tiers("gold"))).isTrue();
        assertThat(tiers("gold").cover(Conditions.NONE)).isFalse();
        assertThat(tiers("gold", "silver").cover(tiers("GOLD"))).isTrue();
        assertThat(tiers("gold").cover(languages("zh"))).isFalse();
    }

    private static Case of(String tier, String language, Set<String> campaigns) {
        return new Case(PAGE, Category.OTHER, Priority.P3, tier, language, campaigns);
    }

    private static Conditions tiers(String... tiers) {
        return new Conditions(Set.of(), Set.of(), Set.of(), Set.of(tiers), Set.of(), Set.of());
    }

    private static Conditions languages(String... languages) {
        return new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(languages), Set.of());
    }

    private static Conditions campaigns(String... campaigns) {
        return new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(campaigns));
    }
}
