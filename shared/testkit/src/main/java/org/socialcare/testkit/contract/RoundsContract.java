package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Measured.Stretch;
import org.socialcare.domain.kpi.DayCount;
import org.socialcare.domain.kpi.RoundFact;
import org.socialcare.domain.ports.KeepDayCounts;
import org.socialcare.domain.ports.KeepDayCounts.Kept;
import org.socialcare.domain.ports.KeepRounds;
import org.socialcare.domain.ports.ReadRounds;
import org.socialcare.testkit.Some;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link KeepRounds}, {@link ReadRounds} and {@link KeepDayCounts} promise together. */
public abstract class RoundsContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ChannelId channel = new ChannelId("douyin", Some.unique("shop"));

    /** The adapter, over a store that may hold other tests' facts. */
    protected abstract KeepRounds keep();

    /** The same store, for reading. */
    protected abstract ReadRounds read();

    /** The same store's counts. */
    protected abstract KeepDayCounts counts();

    @Test
    void facts_are_found_as_they_were_kept_however_often_and_in_whatever_order() {
        RoundFact asked = fact("ada", 1, true, Optional.empty(), Optional.empty());
        RoundFact said = fact("ada", 2, false, Optional.of("entry-2"), Optional.empty());
        RoundFact failed = fact("ada", 3, false, Optional.empty(), Optional.of("entry-2"));
        RoundFact other = fact("ben", 1, true, Optional.empty(), Optional.empty());

        keep().keep(List.of(failed, other, failed), NOON);
        keep().keep(List.of(asked), NOON);
        keep().keep(List.of(said, asked), NOON);

        assertThat(read().ofDay(channel, DAY))
                .containsExactlyInAnyOrder(asked, said, failed, other);
        assertThat(read().ofDay(new ChannelId("douyin", "another"), DAY)).isEmpty();
    }

    @Test
    void a_fact_is_kept_under_every_day_whose_rounds_it_may_change() {
        Instant start = NOON.minus(Duration.ofHours(20));
        RoundFact answered =
                new RoundFact(
                        channel,
                        conversation("ada"),
                        1,
                        4,
                        NOON,
                        true,
                        List.of(new Stretch(start, Optional.of(NOON), Optional.empty())),
                        Optional.empty(),
                        Optional.empty());
        keep().keep(List.of(answered), NOON);

        assertThat(read().ofDay(channel, DAY.minusDays(1))).containsExactly(answered);
        assertThat(read().ofDay(channel, DAY)).containsExactly(answered);
        assertThat(read().ofDay(channel, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void only_a_day_that_is_over_is_known_as_changed_and_each_time_anew() {
        RoundFact asked = fact("ada", 1, true, Optional.empty(), Optional.empty());
        keep().keep(List.of(asked), NOON);
        assertThat(counts().changes(channel, DAY, DAY)).isEmpty();

        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        keep().keep(List.of(asked), tomorrow);
        var once = counts().changes(channel, DAY.minusDays(1), DAY.plusDays(3));
        assertThat(once.keySet()).containsExactly(DAY);
        keep().keep(List.of(asked), tomorrow);

        assertThat(counts().changes(channel, DAY, DAY)).isNotEqualTo(once);
        assertThat(counts().changes(channel, DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
    }

    @Test
    void counts_are_kept_by_day_and_rule_and_a_newer_one_takes_the_place_of_an_older() {
        Kept first = kept(DAY, "one", 3, 0);
        Kept newer = kept(DAY, "one", 4, 1);
        Kept byOther = kept(DAY, "two", 5, 0);
        Kept next = kept(DAY.plusDays(1), "one", 6, 0);
        for (Kept each : List.of(first, newer, byOther, next)) counts().keep(channel, each);

        assertThat(counts().counts(channel, DAY, DAY)).containsExactlyInAnyOrder(newer, byOther);
        assertThat(counts().counts(channel, DAY, DAY.plusDays(1)))
                .containsExactlyInAnyOrder(newer, byOther, next);
        assertThat(counts().counts(new ChannelId("douyin", "another"), DAY, DAY)).isEmpty();
    }

    private static Kept kept(LocalDate day, String key, long inTime, long changes) {
        return new Kept(
                new DayCount(day, inTime, 9, 0, 7, 8),
                key,
                Map.of(day, changes, day.minusDays(1), 0L));
    }

    private RoundFact fact(
            String person,
            long version,
            boolean asked,
            Optional<String> automatic,
            Optional<String> failed) {
        return new RoundFact(
                channel,
                conversation(person),
                1,
                version,
                NOON,
                asked,
                List.of(new Stretch(NOON, Optional.empty(), Optional.empty())),
                automatic,
                failed);
    }

    private ConversationId conversation(String person) {
        return ConversationId.of(channel, ThreadKey.direct(person));
    }
}
