package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whatever the order, the lateness and the repetition: no turn hears two automatic messages. */
class OneATurnTest {
    private static final List<String> WORDS =
            List.of("When are you open?", "Good morning", "agent", "What is in the box?");

    @Test
    void no_ticket_ever_hears_two_automatic_messages() {
        int said = 0;
        for (int seed = 0; seed < 300; seed++) {
            Counter counter = told(new Random(seed));
            Map<Integer, Integer> perTicket = new HashMap<>();
            Set<String> ids = new HashSet<>();
            for (Entry entry : counter.entries) {
                assertThat(ids.add(entry.id())).as("seed %s: an id twice", seed).isTrue();
                boolean automatic =
                        entry.body() instanceof EntryBody.Reply reply
                                && reply.automatic().isPresent();
                if (!automatic) continue;
                said++;
                int ticket = entry.context().ticket().orElseThrow().number();
                assertThat(perTicket.merge(ticket, 1, Integer::sum)).as("seed " + seed).isOne();
            }
        }
        assertThat(said).as("stories in which something was said").isGreaterThan(300);
    }

    /** Messages arrive late and twice, people step in, and triage looks at old ones again. */
    private static Counter told(Random random) {
        Counter counter = Counter.open();
        List<Entry> heard = new ArrayList<>();
        Instant at = Counter.NOW;
        for (int i = 0; i < 25; i++) {
            at = at.plusSeconds(1 + random.nextInt(200));
            boolean running = !heard.isEmpty() && counter.now().running().isPresent();
            switch (random.nextInt(running ? 8 : 3)) {
                case 0, 1 -> {
                    Instant sent = at.minusSeconds(random.nextInt(300));
                    String words = WORDS.get(random.nextInt(WORDS.size()));
                    heard.add(counter.hears(words, sent, Counter.QUESTION));
                    if (random.nextBoolean()) counter.answered(heard.getLast(), at);
                }
                case 2, 3, 4 -> {
                    if (heard.isEmpty()) continue;
                    counter.answered(heard.get(random.nextInt(heard.size())), at);
                }
                case 5 -> counter.replies(at);
                case 6 -> counter.resolved(at);
                default -> {
                    if (counter.now().ticket().orElseThrow().assignee().isEmpty()) {
                        counter.assigned(at);
                    }
                }
            }
        }
        return counter;
    }
}
