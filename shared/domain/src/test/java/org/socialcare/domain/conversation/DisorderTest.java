package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.clock.Clock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The same events in any order of arrival come to the same end. */
class DisorderTest {
    private static final int STORIES = 100;
    private static final int ORDERS = 8;
    private static final int MOST_EVENTS = 12;
    private static final int LAST_SECOND = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 977})
    void any_order_of_arrival_leads_to_the_same_timeline_verdicts_and_ticket(long seed) {
        Random random = new Random(seed);
        for (int story = 0; story < STORIES; story++) {
            List<Event> events = events(random);
            End expected = end(events);
            for (int order = 0; order < ORDERS; order++) {
                List<Event> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, random);
                assertThat(end(shuffled))
                        .as("%s, heard as %s", events, shuffled)
                        .isEqualTo(expected);
            }
        }
    }

    private record Event(int second, boolean echo) {}

    private record End(
            List<String> timeline,
            List<String> verdicts,
            Optional<Ticket> ticket,
            List<Clock> clocks,
            Turns turns) {}

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        int count = 2 + random.nextInt(MOST_EVENTS - 1);
        List<Integer> seconds = new ArrayList<>();
        for (int second = 0; second <= LAST_SECOND; second++) {
            seconds.add(second);
        }
        Collections.shuffle(seconds, random);
        for (int i = 0; i < count; i++) {
            events.add(new Event(seconds.get(i), i > 0 && random.nextInt(5) < 2));
        }
        events.sort(Comparator.comparingInt(Event::second));
        return events;
    }

    private static End end(List<Event> events) {
        Scene scene = Scene.direct();
        for (Event event : events) {
            if (event.echo) {
                scene.echoes(event.second);
            } else {
                scene.asks(event.second);
            }
        }
        List<String> verdicts = scene.verdicts(LAST_SECOND + 1);
        List<String> timeline =
                scene.entries().stream()
                        .sorted(Comparator.comparing(Entry::order))
                        .map(Entry::id)
                        .toList();
        return new End(
                timeline,
                verdicts,
                scene.now().ticket(),
                scene.now().clocks(),
                scene.now().turns());
    }
}
