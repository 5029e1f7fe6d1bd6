package org.socialcare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.CountSignals;
import org.socialcare.domain.ports.ReadSignals;
import org.socialcare.testkit.Some;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What {@link CountSignals} and {@link ReadSignals} promise together. */
public abstract class SignalsContract {
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    /** The adapter, over a store that may hold other tests' counters. */
    protected abstract CountSignals counter();

    /** The same store, for reading. */
    protected abstract ReadSignals read();

    private final ChannelId channel = new ChannelId("facebook", Some.unique("page"));

    @Test
    void messages_of_five_minutes_are_counted_together() {
        count(message("a", START), message("b", START.plusSeconds(299)));
        count(message("c", START.plusSeconds(300)));

        List<Window> windows = read().between(channel, START, START.plusSeconds(3600));

        assertThat(windows)
                .extracting(Window::start)
                .containsExactly(START, START.plusSeconds(300));
        assertThat(windows).extracting(it -> it.count(Mark.MESSAGE)).containsExactly(2, 1);
    }

    @Test
    void what_a_fact_counts_as_is_kept_and_nothing_else() {
        Signal signal =
                new Signal(
                        "fact",
                        new ConversationId("facebook.page.1"),
                        "m#1",
                        START,
                        Set.of(Mark.MESSAGE, Mark.COMPLAINT),
                        "zh-Hant",
                        "page_post",
                        Set.of("nimbus"));

        count(signal);
        Window window = read().between(channel, START, START.plusSeconds(300)).getFirst();

        Mention mention =
                new Mention(
                        Set.of(Mark.MESSAGE, Mark.COMPLAINT), "zh", Mention.numberOf("page_post"));
        assertThat(window.mentions()).containsExactly(mention);
        assertThat(window.of("nimbus")).containsExactly(mention);
        assertThat(window.samples()).containsExactly(Sample.of(signal));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void whatever_is_delivered_again_in_any_company_counts_once(long seed) {
        Random random = new Random(seed);
        List<Signal> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Set<Mark> marks = EnumSet.of(Mark.MESSAGE);
            if (random.nextBoolean()) marks.add(Mark.NEGATIVE);
            all.add(signal("fact-" + i, START.plusSeconds(random.nextInt(900)), marks));
        }
        List<Signal> deliveries = new ArrayList<>(all);
        deliveries.addAll(all.subList(0, 40));
        deliveries.addAll(all.subList(20, 60));
        Collections.shuffle(deliveries, random);

        for (int from = 0; from < deliveries.size(); ) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(10));
            counter().count(channel, deliveries.subList(from, to));
            from = to;
        }

        for (Window window : read().between(channel, START, START.plusSeconds(900))) {
            List<Signal> own =
                    all.stream()
                            .filter(it -> Window.startOf(it.at()).equals(window.start()))
                            .toList();
            assertThat(window.count(Mark.MESSAGE)).isEqualTo(own.size());
            assertThat((long) window.count(Mark.NEGATIVE))
                    .isEqualTo(
                            own.stream().filter(it -> it.marks().contains(Mark.NEGATIVE)).count());
        }
    }

    @Test
    void a_stretch_begins_with_its_first_window_and_ends_before_its_end() {
        count(message("a", START), message("b", START.plusSeconds(599)));

        assertThat(read().between(channel, START, START.plusSeconds(300))).hasSize(1);
        assertThat(read().between(channel, START, START.plusSeconds(600))).hasSize(2);
        assertThat(read().between(channel, START.plusSeconds(300), START.plusSeconds(600)))
                .hasSize(1);
        assertThat(read().between(channel, START, START)).isEmpty();
    }

    @Test
    void samples_are_some_of_the_messages_however_many_there_are() {
        List<Signal> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(message("fact-" + i, START.plusSeconds(i % 10)));
        }
        counter().count(channel, many);
        counter().count(channel, many.reversed());

        Window window = read().between(channel, START, START.plusSeconds(300)).getFirst();

        assertThat(window.samples()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(many.stream().map(Sample::of)).containsAll(window.samples());
    }

    @Test
    void nothing_is_counted_where_nothing_was_found() {
        counter().count(channel, List.of());

        assertThat(read().between(channel, START, START.plusSeconds(300))).isEmpty();
    }

    /** Rivals on one item may be refused and then come again, as a queue would bring them. */
    @Test
    void counters_lose_nothing_when_several_count_at_once() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks =
                    IntStream.range(0, 40)
                            .<Callable<Integer>>mapToObj(i -> () -> countUntilTaken("fact-" + i))
                            .toList();
            for (var outcome : pool.invokeAll(tasks)) outcome.get();
        }

        assertThat(read().between(channel, START, START.plusSeconds(300)).getFirst().mentions())
                .hasSize(40);
    }

    private int countUntilTaken(String fact) {
        for (int attempt = 1; ; attempt++) {
            try {
                count(message(fact, START));
                return attempt;
            } catch (RuntimeException conflict) {
                if (attempt == 100) throw conflict;
            }
        }
    }

    private void count(Signal... signals) {
        counter().count(channel, List.of(signals));
    }

    private static Signal message(String fact, Instant at) {
        return signal(fact, at, Set.of(Mark.MESSAGE));
    }

    private static Signal signal(String fact, Instant at, Set<Mark> marks) {
        return new Signal(
                fact,
                new ConversationId("facebook.page." + fact),
                "m#" + fact,
                at,
                marks,
                "en",
                "",
                Set.of());
    }
}
