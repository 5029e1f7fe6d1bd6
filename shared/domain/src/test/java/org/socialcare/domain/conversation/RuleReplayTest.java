package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.rules.RandomRules;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whatever was said under whatever rules: looking again finds what happened at the time. */
class RuleReplayTest {
    private static final int STORIES = 300;
    private static final int MESSAGES = 12;

    @Test
    void looking_again_finds_exactly_what_fired_at_the_time() {
        int fired = 0;
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new SplittableRandom(seed);
            var rules = new RandomRules(random);
            var sets = new ArrayList<RuleSet>();
            var scene = story(random, rules, sets);
            for (Entry entry : scene.entries()) {
                var recorded = RuleReplay.recorded(entry);
                if (recorded.isEmpty()) continue;
                var set = sets.get(recorded.get().version() - 1);

                var trace = RuleReplay.again(entry, set).orElseThrow();

                assertThat(trace.firedIds())
                        .as("story %d entry %s", seed, entry.id())
                        .isEqualTo(recorded.get().rules());
                fired += recorded.get().rules().size();
            }
        }
        assertThat(fired).as("the stories exercise the rules").isGreaterThan(1_000);
    }

    @Test
    void a_rehearsal_of_what_was_live_finds_what_fired_as_long_as_calendars_stay() {
        for (int seed = 0; seed < STORIES; seed++) {
            var random = new SplittableRandom(seed);
            var sets = new ArrayList<RuleSet>();
            var scene = story(random, new RandomRules(random), sets);
            for (Entry entry : scene.entries()) {
                var recorded = RuleReplay.recorded(entry);
                if (recorded.isEmpty()) continue;
                var set = sets.get(recorded.get().version() - 1);

                assertThat(
                                RuleReplay.rehearsed(entry, set, brand(), Scene.CARD)
                                        .orElseThrow()
                                        .firedIds())
                        .isEqualTo(recorded.get().rules());
            }
        }
    }

    @Test
    void messages_from_before_there_were_rules_are_rehearsed_by_what_their_entries_tell() {
        for (int seed = 0; seed < STORIES; seed++) {
            var with = new SplittableRandom(seed);
            var sets = new ArrayList<RuleSet>();
            var ruled = story(with, new RandomRules(with), sets);
            for (Entry entry : ruled.entries()) {
                if (!(entry.body() instanceof EntryBody.Heard heard)) continue;
                if (heard.rules().isEmpty()) continue;
                var bare =
                        new Entry(
                                entry.id(),
                                entry.conversation(),
                                entry.at(),
                                entry.order(),
                                entry.context(),
                                new EntryBody.Heard(
                                        heard.event(),
                                        heard.receipt(),
                                        heard.effect(),
                                        heard.understanding()));
                boolean first = heard.effect() != EntryBody.TicketEffect.CONTINUED;
                var set = sets.get(heard.rules().get().version() - 1);

                var rehearsed = RuleReplay.rehearsed(bare, set, brand(), Scene.CARD);
                if (heard.effect() == EntryBody.TicketEffect.ASIDE) {
                    assertThat(rehearsed).as("was out of sight without a rule").isEmpty();
                    continue;
                }
                var trace = rehearsed.orElseThrow();
                assertThat(trace.steps()).hasSize(set.rules().size());
                if (first) {
                    assertThat(trace.firedIds()).isEqualTo(heard.rules().get().rules());
                }
            }
        }
    }

    private static Scene story(SplittableRandom random, RandomRules rules, List<RuleSet> sets) {
        var thread =
                random.nextBoolean() ? ThreadKey.direct("ada") : ThreadKey.post("post-1", "ada");
        var scene = new Scene(brand(), thread);
        double second = 0;
        for (int i = 0; i < MESSAGES; i++) {
            if (i % 3 == 0) {
                var set = rules.set(sets.size() + 1, 8);
                sets.add(set);
                scene.rules(set);
            }
            second += 1 + random.nextInt(40_000);
            if (i > 0 && random.nextBoolean()) scene.verdicts(second);
            scene.says(second, said(random), rules.understanding());
            if (random.nextInt(4) == 0) scene.resolves(second + 0.5);
        }
        return scene;
    }

    private static Content.Said said(SplittableRandom random) {
        var words = RandomRules.WORDS.get(random.nextInt(RandomRules.WORDS.size()));
        var attached =
                random.nextInt(3) == 0
                        ? List.of(new Attachment("image", "", ""))
                        : List.<Attachment>of();
        return new Content.Said("about the " + words, attached, "", "");
    }

    private static Brand brand() {
        var hours = List.of(new Calendar.Hours(9 * 3600, 17 * 3600));
        var day =
                new Calendar(
                        "day",
                        ZoneOffset.UTC,
                        Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.TUESDAY, hours),
                        Map.of());
        var shop = Scene.shop(Scene.policy());
        return shop.withCalendars(List.of(day));
    }
}
