package org.socialcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.settings.GivingLimit;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.testkit.Some;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whose turn it is for those who take tickets by hand. */
class QueueTest {
    private final DeskRoom room = new DeskRoom();

    @Test
    void a_question_that_complaints_stand_before_is_marked_for_those_who_could_take_it() {
        complaint("It broke");
        complaint("Where is it?");
        var asked = question("Which one is larger?");

        var queue = room.get("/api/queue?tab=unassigned").byEleni().body();

        assertThat(marked(queue)).containsExactly(asked.id().text());
        assertThat(queue.number("questionEvery")).hasValue(4);
        assertThat(room.get("/api/queue?tab=team").byEleni().body().toString())
                .doesNotContain("next_question");
    }

    @Test
    void where_nothing_stands_before_it_nothing_is_marked_or_said() {
        question("Which one is larger?");

        var queue = room.get("/api/queue?tab=unassigned").byEleni().body();

        assertThat(queue.arr("items")).hasSize(1);
        assertThat(marked(queue)).isEmpty();
        assertThat(queue.get("questionEvery")).isEmpty();
    }

    @Test
    void what_waits_for_a_teams_limit_says_so_and_until_when_it_does() {
        var limit = new GivingLimit(1, Duration.ofHours(1));
        var known = room.brand;
        room.presences.put(
                known.withTeams(known.teams().stream().map(team -> team.limited(limit)).toList()));
        room.presences.save("mosaic", Some.online("eleni"));
        var taken = question("Which one is larger?");
        var waiting = question("Which one is smaller?");
        assertThat(row(waiting, "team").get("waits")).isEmpty();

        room.post(
                        "/api/conversations/" + taken.id() + "/assignment",
                        "{\"agent\":\"eleni\",\"team\":\"presales\"}")
                .with("idempotency-key", "k-0123456789abcdef")
                .byEleni();

        var why = row(waiting, "unassigned").obj("waits");
        assertThat(why.textOrEmpty("for")).isEqualTo("limit");
        assertThat(why.obj("team").textOrEmpty("id")).isEqualTo("presales");
        assertThat(Instant.parse(why.textOrEmpty("until")))
                .isBetween(
                        room.clock.instant().plus(Duration.ofHours(1)),
                        room.clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(row(taken, "team").get("waits")).isEmpty();
        var asked = "/api/conversations/" + waiting.id() + "/rules";
        assertThat(room.get(asked).byEleni().body().obj("waits")).isEqualTo(why);
    }

    private Json row(Conversation conversation, String tab) {
        return room.get("/api/queue?tab=" + tab).byEleni().body().arr("items").stream()
                .filter(item -> item.textOrEmpty("conversation").equals(conversation.id().text()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> marked(Json queue) {
        return queue.arr("items").stream()
                .filter(item -> item.textOrEmpty("attention").equals("next_question"))
                .map(item -> item.textOrEmpty("conversation"))
                .toList();
    }

    private Conversation complaint(String words) {
        return hears(words, Category.COMPLAINT, Sentiment.NEGATIVE, Duration.ofMinutes(1));
    }

    private Conversation question(String words) {
        return hears(words, Category.PRODUCT_QUESTION, Sentiment.NEUTRAL, Duration.ofMinutes(9));
    }

    private Conversation hears(
            String words, Category category, Sentiment sentiment, Duration after) {
        return room.hears(
                Some.message(words).at(Some.NOW.plus(after)),
                Understanding.of("en", category, 0.9, sentiment, Set.of()));
    }
}
