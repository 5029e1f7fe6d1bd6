package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.agent;
import static org.socialcare.domain.routing.Desk.job;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.routing.Routing.Outcome;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.triage.Priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Questions have a share that complaints cannot take. */
class ShareTest {
    private static final int EVERY = 4;

    @Test
    void three_complaints_then_the_question_though_it_falls_due_last() {
        var desk = new Desk().online(agent("lin", 5));
        desk.waits(complaint("c1", 1), complaint("c2", 2), complaint("c3", 3));
        desk.waits(complaint("c4", 4), complaint("c5", 5), question("q", 99));

        assertThat(desk.who())
                .containsExactly("c1 to lin", "c2 to lin", "c3 to lin", "q to lin", "c4 to lin");
    }

    @Test
    void what_was_given_in_earlier_rounds_counts() {
        var desk = new Desk().online(agent("lin", 1));
        desk.waits(complaint("c1", 1), question("q", 99));

        assertThat(who(desk.outcome(Map.of("lin", 2)))).containsExactly("c1 to lin");
        assertThat(desk.outcome(Map.of("lin", 2)).passed()).containsEntry("lin", 3);
        assertThat(who(desk.outcome(Map.of("lin", 3)))).containsExactly("q to lin");
        assertThat(desk.outcome(Map.of("lin", 3)).passed()).isEmpty();
    }

    @Test
    void earlier_rounds_matter_only_where_a_question_goes_on_waiting() {
        var enough = new Desk().online(agent("lin", 2));
        enough.waits(complaint("c", 1), question("q", 99));
        var scarce = new Desk().online(agent("lin", 1));
        scarce.waits(complaint("c", 1), question("q", 99));

        assertThat(enough.outcome(Map.of()).contended()).isFalse();
        assertThat(scarce.outcome(Map.of()).contended()).isTrue();
    }

    @Test
    void a_question_of_another_language_does_not_use_up_the_share() {
        var desk = new Desk().online(agent("lin", 1, "zh")).online(agent("eleni", 1, "el"));
        var greek = job("greek", "el", Priority.P3, Ticket.Status.OPEN, 98);
        var chinese = job("chinese", "zh", Priority.P3, Ticket.Status.OPEN, 99);
        var complaint = job("complaint", "zh", Priority.P2, Ticket.Status.OPEN, 1);
        desk.waits(greek, chinese, complaint);

        assertThat(who(desk.outcome(Map.of("lin", 3))))
                .containsExactlyInAnyOrder("chinese to lin", "greek to eleni");
    }

    @Test
    void an_emergency_comes_before_any_question_and_counts_for_nothing() {
        var desk = new Desk().online(agent("lin", 9));
        desk.waits(job("p0", "en", Priority.P0, Ticket.Status.OPEN, 50), question("q", 1));

        assertThat(desk.who()).containsExactly("p0 to lin", "q to lin");
    }

    @Test
    void an_emergency_goes_to_a_lead_on_duty_however_much_that_lead_has() {
        var chief = agent("chief", 1);
        var desk = new Desk().online(agent("lin", 9));
        desk.there(chief, new Presence("chief", Presence.Status.ONLINE, Desk.NOW, Desk.NOW, true));
        desk.holds("chief", complaint("held", 1));
        desk.waits(job("p0", "en", Priority.P0, Ticket.Status.OPEN, 50));

        assertThat(desk.who()).containsExactly("p0 to chief");
    }

    /** Capacity frees one by one and complaints never stop; the oldest question is always next. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_question_starves_whatever_complaints_arrive(long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<Job>();
        Map<String, Integer> passed = Map.of();
        int since = 0;
        int complaints = 0;
        for (int i = 0; i < 400; i++) {
            for (int n = random.nextInt(4); n > 0; n--) {
                waiting.add(complaint("c" + complaints++, random.nextInt(3)));
            }
            if (random.nextInt(6) == 0) waiting.add(question("q" + i, 1_000 - i));
            boolean asked = waiting.stream().anyMatch(Job::isQuestion);
            var desk = new Desk().online(agent("lin", 1));
            waiting.forEach(desk::waits);
            Outcome outcome = desk.outcome(passed);
            passed = outcome.passed();
            for (var move : outcome.moves()) {
                boolean question = move.conversation().text().startsWith("q");
                since = question || !asked ? 0 : since + 1;
                waiting.removeIf(job -> job.conversation().equals(move.conversation()));
            }
            assertThat(since).isLessThan(EVERY);
        }
    }

    private static Job question(String id, int due) {
        return job(id, "en", Priority.P3, Ticket.Status.OPEN, due);
    }

    private static Job complaint(String id, int due) {
        return job(id, "en", Priority.P2, Ticket.Status.OPEN, due);
    }

    private static List<String> who(Outcome outcome) {
        return outcome.moves().stream()
                .map(move -> move.conversation() + " to " + move.agent().orElse("nobody"))
                .toList();
    }
}
