package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Whatever happens in whatever order: what must always hold, holds after every step. */
class LongStoryTest {
    private static final int STORIES = 120;
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(longs = {7, 20_261_121, 424_242})
    void every_entry_is_written_once_and_the_state_never_contradicts_itself(long seed) {
        Random random = new Random(seed);
        for (int story = 0; story < STORIES; story++) {
            Scene scene = Scene.direct();
            List<Entry> replies = new ArrayList<>();
            double second = 100;
            for (int step = 0; step < STEPS; step++) {
                second += random.nextInt(40) + 0.001 * step;
                step(scene, replies, random, second);
                assertConsistent(scene);
            }
            assertThat(scene.entries()).extracting(Entry::id).doesNotHaveDuplicates();
            assertThat(scene.entries()).extracting(Entry::order).doesNotHaveDuplicates();
        }
    }

    private static void step(Scene scene, List<Entry> replies, Random random, double second) {
        boolean begun = !scene.entries().isEmpty();
        int choice = begun ? random.nextInt(10) : 0;
        switch (choice) {
            case 0, 1, 2 -> scene.asks(second - random.nextInt(90));
            case 3, 4 -> {
                if (!scene.now().allowance().lastCustomerAt().equals(Optional.empty())
                        && scene.now().allowance().sent() < 3) {
                    replies.add(scene.replies(second));
                }
            }
            case 5 -> scene.echoes(second - random.nextInt(90));
            case 6, 7 -> scene.verdicts(second);
            case 8 -> {
                if (!replies.isEmpty()) {
                    Entry lost = replies.remove(random.nextInt(replies.size()));
                    scene.ends(lost, 1, new SendResult.Refused("no"), second);
                }
            }
            default -> {
                if (random.nextInt(3) == 0 && scene.now().running().isPresent()) {
                    scene.resolves(second);
                }
            }
        }
    }

    private static void assertConsistent(Scene scene) {
        Conversation now = scene.now();
        assertThat(now.version()).isEqualTo(scene.entries().size());
        assertThat(now.clocks()).doesNotHaveDuplicates();
        assertThat(now.clocks())
                .filteredOn(clock -> clock.kind() != ClockKind.RESOLUTION)
                .noneMatch(Clock::settled);
        now.running().ifPresent(ticket -> assertRunning(now, ticket));
        now.ticket()
                .filter(ticket -> ticket.status() == Ticket.Status.RESOLVED)
                .ifPresent(
                        ticket ->
                                assertThat(now.clocks())
                                        .allMatch(clock -> clock.stoppedAt().isPresent()));
        assertThat(scene.entries().getLast().context().nextDue()).isEqualTo(Timing.nextDue(now));
    }

    private static void assertRunning(Conversation now, Ticket ticket) {
        List<Round> rounds = now.turns().rounds();
        boolean waits = ticket.status() == Ticket.Status.OPEN;
        boolean allAnswered = rounds.isEmpty() || rounds.getLast().stop().isPresent();
        assertThat(allAnswered).isEqualTo(!waits);
        assertThat(ticket.waitingSince())
                .isEqualTo(waits ? Optional.of(rounds.getLast().start()) : Optional.empty());
        assertThat(ticket.rounds()).isGreaterThanOrEqualTo(rounds.size());
        if (waits) {
            assertThat(now.clocks())
                    .anyMatch(
                            clock ->
                                    clock.ticket() == ticket.number()
                                            && clock.running()
                                            && clock.remaining().isEmpty()
                                            && clock.startedAt().equals(rounds.getLast().start()));
        }
        ticket.firstReplyAt().ifPresent(at -> assertThat(at).isAfterOrEqualTo(ticket.openedAt()));
    }
}
