package org.socialcare.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.routing.Desk.NOW;
import static org.socialcare.domain.routing.Desk.TEAM;
import static org.socialcare.domain.routing.Desk.agent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.routing.Job.Passing;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;

import java.util.Optional;
import java.util.Set;

class LimitsTest {
    private static final ChannelId DOUYIN = new ChannelId("douyin", "shop");

    @Test
    void a_round_near_its_platforms_limit_goes_before_what_is_overdue_and_says_why() {
        var desk =
                new Desk()
                        .online(agent("lin", 1))
                        .protects(DOUYIN)
                        .waits(Desk.ticket("overdue", -10), douyin("near", 130, 28));

        assertThat(desk.why()).containsExactly("near to lin: platform-limit");
    }

    @ParameterizedTest
    @CsvSource({"99, later", "100, near", "180, near", "181, later"})
    void it_is_near_from_the_instant_it_is_pointed_out_until_its_limit(int age, String first) {
        var desk =
                new Desk()
                        .online(agent("lin", 1))
                        .protects(DOUYIN)
                        .waits(Desk.ticket("later", 5), douyin("near", age, 28));

        assertThat(desk.why()).singleElement().asString().startsWith(first + " to lin");
    }

    @Test
    void emergencies_stay_first_and_the_nearest_limit_comes_next() {
        var desk =
                new Desk()
                        .online(agent("lin", 9))
                        .protects(DOUYIN)
                        .waits(
                                Desk.ticket("later", 1),
                                douyin("second", 110, 28),
                                douyin("first", 170, 27),
                                Desk.job("fire", "en", Priority.P0, Ticket.Status.OPEN, 5));

        assertThat(desk.why())
                .containsExactly(
                        "fire to lin: least-loaded",
                        "first to lin: platform-limit",
                        "second to lin: platform-limit",
                        "later to lin: least-loaded");
    }

    @Test
    void a_channel_that_is_not_protected_waits_its_turn() {
        var desk =
                new Desk()
                        .online(agent("lin", 1))
                        .waits(Desk.ticket("later", 5), douyin("near", 130, 28));

        assertThat(desk.why()).containsExactly("later to lin: least-loaded");
    }

    @Test
    void a_public_comment_has_no_such_limit() {
        var comment = job("comment", DOUYIN, Optional.empty(), 28);
        var desk =
                new Desk()
                        .online(agent("lin", 1))
                        .protects(DOUYIN)
                        .waits(Desk.ticket("later", 5), comment);

        assertThat(desk.why()).containsExactly("later to lin: least-loaded");
    }

    private static Job douyin(String id, int age, int dueInMinutes) {
        return job(id, DOUYIN, Optional.of(age), dueInMinutes);
    }

    private static Job job(String id, ChannelId channel, Optional<Integer> age, int dueInMinutes) {
        return new Job(
                new ConversationId(id),
                channel,
                TEAM,
                "zh",
                Category.OTHER,
                Priority.P2,
                Ticket.Status.OPEN,
                NOW,
                Optional.of(NOW.plusSeconds(60L * dueInMinutes)),
                new Passing(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Set.of(),
                        0,
                        age.map(NOW::minusSeconds)));
    }
}
