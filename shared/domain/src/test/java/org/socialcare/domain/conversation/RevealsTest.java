package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.privacy.PersonalKind;

import java.util.Set;

class RevealsTest {
    private static final String WORDS = "电话13812345678，寄到杭州市西湖区文三路478号";

    private final Scene scene = Scene.direct();

    @Test
    void lists_never_hold_what_a_customer_gave_away() {
        says(0, WORDS);

        assertThat(scene.now().preview()).isEqualTo("电话•••5678，寄到杭州市•••");
        assertThat(TicketCard.of(scene.now()).orElseThrow().preview())
                .isEqualTo(scene.now().preview());
    }

    @Test
    void a_list_shows_as_much_as_it_can_of_long_words() {
        says(0, "卡4111 1111 1111 1111，".repeat(20));

        assertThat(scene.now().preview()).startsWith("卡•••1111，").hasSize(140);
    }

    @Test
    void colleagues_see_a_customers_words_masked_and_their_own_in_full() {
        says(0, WORDS);
        scene.done(Working.note(scene.now(), "n1", "lin", "ring 13812345678", Scene.at(5)));

        assertThat(Reveals.shown(line(0)).text()).doesNotContain("13812345678");
        assertThat(Reveals.shown(line(1)).text()).isEqualTo("ring 13812345678");
    }

    @Test
    void who_looks_is_written_down_with_what_there_was_to_see() {
        says(0, WORDS);
        Line message = line(0);

        Entry entry = scene.done(Reveals.reveal(scene.now(), message, "k", "lin", Scene.at(9)));

        assertThat(entry.id()).isEqualTo("reveal#k");
        assertThat(entry.body())
                .isEqualTo(
                        new EntryBody.Revealed(
                                "lin",
                                message.entry().id(),
                                Set.of(PersonalKind.PHONE, PersonalKind.ADDRESS)));
        assertThat(line(1).entry()).isEqualTo(entry);
    }

    @Test
    void looking_answers_nobody_and_changes_no_ticket() {
        says(0, WORDS);
        Ticket before = scene.ticket();

        scene.done(Reveals.reveal(scene.now(), line(0), "k", "lin", Scene.at(9)));

        assertThat(scene.ticket()).isEqualTo(before);
        assertThat(scene.clock(ClockKind.FIRST_RESPONSE)).isPresent();
    }

    @Test
    void who_takes_the_conversation_away_is_written_down_and_nothing_else_changes() {
        says(0, WORDS);
        Ticket before = scene.ticket();

        Change change = Reveals.export(scene.now(), "k", "lin", Scene.at(9));
        scene.done(new Decision.Changed(change));

        assertThat(change.entry().id()).isEqualTo("export#k");
        assertThat(change.entry().body())
                .isEqualTo(new EntryBody.Revealed("lin", EntryBody.Revealed.WHOLE, Set.of()));
        assertThat(scene.ticket()).isEqualTo(before);
    }

    @Test
    void the_words_as_they_stand_now_count() {
        says(0, "My parcel?");
        assertThat(refusal(line(0))).isEqualTo("nothing-masked");

        Content edit = new Content.Edited("mid-0.0", "My parcel? jo@shop.com");
        scene.hears(scene.inbound(Direction.IN, "edit", "dm.edit", 5, edit));

        scene.done(Reveals.reveal(scene.now(), line(0), "k", "lin", Scene.at(9)));
        assertThat(Reveals.shown(line(0)).kinds()).containsExactly(PersonalKind.EMAIL);
    }

    @Test
    void what_is_shown_in_full_already_is_not_revealed() {
        says(0, "Order 240115123456789");
        scene.replies(5);

        assertThat(refusal(line(0))).isEqualTo("nothing-masked");
        assertThat(refusal(line(1))).isEqualTo("nothing-masked");
    }

    private void says(double second, String words) {
        scene.says(second, Content.Said.text(words), Scene.question());
    }

    private Line line(int place) {
        return TimelineView.of(scene.entries()).get(place);
    }

    private String refusal(Line line) {
        Decision decision = Reveals.reveal(scene.now(), line, "k", "lin", Scene.at(9));
        return decision instanceof Decision.Refused(var code, var _) ? code : "none";
    }
}
