package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class SpamTest {
    private final Scene scene = Scene.direct();

    @Test
    void spam_is_kept_but_opens_nothing_that_anybody_sees() {
        assertThat(scene.asks(0, advertising(0.9))).isEqualTo(TicketEffect.ASIDE);

        assertThat(TicketCard.of(scene.now())).isEmpty();
        assertThat(scene.now().aside()).isPresent();
        assertThat(scene.verdicts(10_000)).isEmpty();
        assertThat(scene.entries().getLast().context().measured()).isEmpty();
        assertThat(scene.entries().getLast().context().nextDue()).isEmpty();
    }

    @Test
    void a_label_that_is_not_sure_hides_nothing() {
        assertThat(scene.asks(0, advertising(0.6))).isEqualTo(TicketEffect.OPENED);
        assertThat(TicketCard.of(scene.now())).isPresent();
    }

    @Test
    void what_is_no_spam_comes_back_with_its_clock_from_the_first_message() {
        scene.asks(0, advertising(0.9));

        Entry back = scene.done(SettingAside.bringBack(scene.now(), "b", "lin", "", Scene.at(20)));

        assertThat(((EntryBody.Handled.SetAside) back.body()).opens()).isTrue();
        assertThat(back.context().measured().orElseThrow().rounds().getFirst().start())
                .isEqualTo(Scene.at(0));
        assertThat(TicketCard.of(scene.now()).orElseThrow().clock().orElseThrow().due())
                .isEqualTo(Scene.at(60));
        assertThat(scene.verdicts(61)).contains("BREACHED FIRST_RESPONSE 60");
    }

    @Test
    void words_that_say_otherwise_bring_it_back_and_a_picture_does_not() {
        scene.asks(0, advertising(0.9));

        assertThat(scene.says(5, picture(), Scene.question())).isEqualTo(TicketEffect.ASIDE);
        assertThat(scene.asks(9)).isEqualTo(TicketEffect.OPENED);
        assertThat(TicketCard.of(scene.now()).orElseThrow().openedAt()).isEqualTo(Scene.at(0));
    }

    @Test
    void what_a_person_has_set_aside_stays_until_a_person_brings_it_back() {
        scene.asks(0);
        scene.done(SettingAside.hide(scene.now(), "h", "lin", "An advert", Scene.at(10)));

        assertThat(scene.asks(20)).isEqualTo(TicketEffect.ASIDE);
        assertThat(scene.verdicts(100)).isEmpty();
        Entry back = scene.done(SettingAside.bringBack(scene.now(), "b", "lin", "", Scene.at(30)));

        assertThat(((EntryBody.Handled.SetAside) back.body()).opens()).isFalse();
        assertThat(scene.verdicts(61)).contains("BREACHED FIRST_RESPONSE 60");
    }

    @Test
    void words_alone_do_not_hide_again_what_was_brought_back() {
        scene.asks(0, advertising(0.9));
        scene.done(SettingAside.bringBack(scene.now(), "b", "lin", "", Scene.at(20)));

        assertThat(scene.asks(30, advertising(0.99))).isEqualTo(TicketEffect.CONTINUED);
    }

    @Test
    void hiding_what_is_hidden_is_refused() {
        scene.asks(0, advertising(0.9));

        var again = SettingAside.hide(scene.now(), "h", "lin", "", Scene.at(1));

        assertThat(again).isInstanceOf(Decision.Refused.class);
    }

    private static Content.Said picture() {
        return new Content.Said("", List.of(new Attachment("image", "p", "")), "", "");
    }

    private static Understanding advertising(double sure) {
        return new Understanding(
                "en",
                Topic.SPAM,
                Sentiment.NEUTRAL,
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                new Sureness(sure, sure, 1, 1),
                List.of());
    }
}
