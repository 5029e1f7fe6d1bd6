package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.angry;
import static org.socialcare.domain.conversation.Scene.at;
import static org.socialcare.domain.conversation.Scene.question;
import static org.socialcare.domain.conversation.Scene.thanks;
import static org.socialcare.domain.conversation.Scene.understood;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class TicketTest {
    private static final double HOUR = 3600;
    private final Scene scene = Scene.direct();

    @Test
    void the_first_message_opens_a_ticket_for_the_channels_team() {
        assertThat(scene.asks(0)).isEqualTo(TicketEffect.OPENED);

        assertThat(scene.ticket())
                .isEqualTo(
                        new Ticket(
                                1,
                                Ticket.Status.OPEN,
                                at(0),
                                question(),
                                Priority.P3,
                                "presales",
                                Optional.empty(),
                                Optional.of(at(0)),
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                1));
        assertThat(scene.now().version()).isEqualTo(1);
        assertThat(scene.now().tickets()).isEqualTo(1);
        assertThat(scene.now().customer()).isEqualTo(new Person("ada", "Ada"));
    }

    @Test
    void further_messages_go_on_with_the_same_ticket_and_the_same_wait() {
        scene.asks(0);

        assertThat(scene.asks(5)).isEqualTo(TicketEffect.CONTINUED);

        assertThat(scene.ticket().number()).isEqualTo(1);
        assertThat(scene.ticket().waitingSince()).contains(at(0));
        assertThat(scene.ticket().rounds()).isEqualTo(1);
    }

    @Test
    void a_message_after_an_answer_begins_another_round() {
        scene.asks(0);
        scene.replies(10);
        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);

        scene.asks(20);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(scene.ticket().waitingSince()).contains(at(20));
        assertThat(scene.ticket().rounds()).isEqualTo(2);
        assertThat(scene.ticket().firstReplyAt()).contains(at(10));
    }

    @Test
    void a_message_within_three_days_of_the_close_reopens_as_a_new_ticket() {
        scene.asks(0);
        scene.resolves(10);

        assertThat(scene.asks(10 + 72 * HOUR)).isEqualTo(TicketEffect.REOPENED);

        assertThat(scene.ticket().number()).isEqualTo(2);
        assertThat(scene.ticket().openedAt()).isEqualTo(at(10 + 72 * HOUR));
        assertThat(scene.now().tickets()).isEqualTo(2);
    }

    @Test
    void a_later_message_opens_a_ticket_that_has_nothing_to_do_with_the_old_one() {
        scene.asks(0);
        scene.resolves(10);

        assertThat(scene.asks(11 + 72 * HOUR)).isEqualTo(TicketEffect.OPENED);

        assertThat(scene.ticket().number()).isEqualTo(2);
    }

    @Test
    void anger_weighs_more_when_the_matter_was_closed_before() {
        Understanding annoyed =
                understood(Category.AFTER_SALES, Sentiment.NEGATIVE, Set.of(), false);
        scene.asks(0);
        scene.resolves(10);

        scene.asks(20, annoyed);

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
    }

    @Test
    void anger_weighs_more_when_the_customer_is_waiting_already() {
        Understanding annoyed =
                understood(Category.AFTER_SALES, Sentiment.NEGATIVE, Set.of(), false);
        scene.asks(0);
        scene.asks(5, annoyed);

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
        assertThat(scene.ticket().understanding()).isEqualTo(annoyed);
    }

    @Test
    void the_most_telling_message_says_what_the_ticket_is_about() {
        scene.asks(0, angry());
        scene.asks(5, question());
        scene.asks(6, understood(Category.OTHER, Sentiment.NEUTRAL, Set.of(), false));

        assertThat(scene.ticket().understanding()).isEqualTo(angry());
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P1);
    }

    @Test
    void a_greeting_is_replaced_by_the_question_that_follows() {
        scene.asks(0, understood(Category.OTHER, Sentiment.NEUTRAL, Set.of(), false));

        scene.asks(5, question());

        assertThat(scene.ticket().understanding().category()).isEqualTo(Category.PRODUCT_QUESTION);
        assertThat(scene.ticket().priority()).isEqualTo(Priority.P3);
    }

    @Test
    void an_emergency_is_never_talked_down() {
        scene.asks(
                0,
                understood(Category.OTHER, Sentiment.NEGATIVE, Set.of(RiskFlag.EMERGENCY), false));
        scene.replies(5);
        scene.asks(9, question());

        assertThat(scene.ticket().priority()).isEqualTo(Priority.P0);
    }

    @Test
    void a_language_once_known_is_kept_when_the_telling_message_does_not_show_one() {
        scene.asks(0, question());

        scene.asks(
                5, Understanding.of("und", Category.COMPLAINT, 0.9, Sentiment.NEGATIVE, Set.of()));

        assertThat(scene.ticket().understanding().language()).isEqualTo("en");
        assertThat(scene.ticket().understanding().category()).isEqualTo(Category.COMPLAINT);
    }

    @Test
    void thanks_do_not_open_a_ticket() {
        assertThat(scene.asks(0, thanks())).isEqualTo(TicketEffect.NONE);

        assertThat(scene.now().ticket()).isEmpty();
        assertThat(scene.now().preview()).isEqualTo("Words at 0.0");
    }

    @Test
    void thanks_do_not_reopen_a_resolved_ticket() {
        scene.asks(0);
        scene.resolves(10);

        assertThat(scene.asks(20, thanks())).isEqualTo(TicketEffect.NONE);

        assertThat(scene.now().running()).isEmpty();
        assertThat(scene.now().tickets()).isEqualTo(1);
    }

    @Test
    void thanks_after_an_answer_do_not_make_the_customer_wait_again() {
        scene.asks(0);
        scene.replies(10);

        assertThat(scene.asks(20, thanks())).isEqualTo(TicketEffect.NONE);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(scene.ticket().waitingSince()).isEmpty();
        assertThat(scene.ticket().rounds()).isEqualTo(1);
    }

    @Test
    void a_picture_with_thanks_is_more_than_a_courtesy() {
        Content.Said picture =
                new Content.Said("thanks", List.of(new Attachment("image", "ref", "")), "", "");

        assertThat(scene.says(0, picture, thanks())).isEqualTo(TicketEffect.OPENED);
    }

    @Test
    void a_picture_without_words_opens_a_ticket_even_if_nobody_understood_it() {
        Content.Said picture =
                new Content.Said("", List.of(new Attachment("image", "ref", "")), "", "");
        Received received =
                new Received(
                        Scene.CHANNEL,
                        scene.inbound(Direction.IN, "m1", "dm.image", 0, picture),
                        "r1",
                        at(0));

        Change change =
                Receiving.decide(
                        Optional.empty(),
                        received,
                        Scene.SETUP,
                        Scene.SHOP,
                        Optional.empty(),
                        at(0));

        assertThat(change.after().running()).isPresent();
        assertThat(change.after().preview()).isEqualTo("[image]");
    }

    @Test
    void what_was_said_to_another_application_is_written_down_and_nothing_more() {
        TicketEffect effect =
                scene.hears(
                        scene.inbound(
                                Direction.IN,
                                "m1",
                                "standby.text",
                                0,
                                Content.Said.text("for the bot")));

        assertThat(effect).isEqualTo(TicketEffect.NONE);
        assertThat(scene.now().ticket()).isEmpty();
        assertThat(scene.entries()).hasSize(1);
    }

    @Test
    void edits_deletions_receipts_reactions_and_events_change_no_ticket() {
        scene.asks(0);
        Conversation before = scene.now();

        scene.hears(scene.inbound(Direction.IN, "e", "dm.edit", 1, new Content.Edited("m", "x")));
        scene.hears(scene.inbound(Direction.IN, "d", "dm.gone", 2, new Content.TakenBack("m")));
        scene.hears(
                scene.inbound(
                        Direction.SYSTEM,
                        "s",
                        "receipt.read",
                        3,
                        new Content.Receipt(
                                Content.Receipt.Progress.READ, List.of(), Optional.of(at(3)), "")));
        scene.hears(
                scene.inbound(
                        Direction.IN, "l", "reaction", 4, new Content.Reacted("m", "love", true)));
        scene.hears(
                scene.inbound(Direction.SYSTEM, "h", "event.x", 5, new Content.Happened(Map.of())));

        assertThat(scene.entries())
                .extracting(Entry::body)
                .filteredOn(body -> body instanceof EntryBody.Heard)
                .extracting(body -> ((EntryBody.Heard) body).effect())
                .containsExactly(
                        TicketEffect.OPENED,
                        TicketEffect.NONE,
                        TicketEffect.NONE,
                        TicketEffect.NONE,
                        TicketEffect.NONE,
                        TicketEffect.NONE);
        assertThat(scene.ticket()).isEqualTo(before.ticket().orElseThrow());
        assertThat(scene.now().clocks()).isEqualTo(before.clocks());
        assertThat(scene.now().lastAt()).isEqualTo(at(0));
        assertThat(scene.now().version()).isEqualTo(6);
    }

    @Test
    void the_accounts_own_thread_never_has_a_ticket_nor_a_customer() {
        Scene account = new Scene(Scene.SHOP, ThreadKey.account());

        assertThat(account.asks(0)).isEqualTo(TicketEffect.NONE);

        assertThat(account.now().ticket()).isEmpty();
        assertThat(account.now().customer()).isEqualTo(Person.NOBODY);
    }

    @Test
    void a_comment_under_a_post_opens_a_ticket_like_a_message() {
        Scene post = new Scene(Scene.SHOP, ThreadKey.post("post1", "ada"));

        assertThat(post.asks(0)).isEqualTo(TicketEffect.OPENED);
    }

    @Test
    void lists_show_the_newest_message_by_the_platforms_time() {
        scene.asks(10);
        scene.asks(3);

        assertThat(scene.now().preview()).isEqualTo("Words at 10.0");
        assertThat(scene.now().lastAt()).isEqualTo(at(10));
        assertThat(scene.now().firstAt()).isEqualTo(at(3));
    }

    @Test
    void a_preview_is_short_and_never_cuts_a_character_in_two() {
        String text = "x".repeat(139) + "😀😀";

        scene.says(0, Content.Said.text(text), question());

        assertThat(scene.now().preview()).isEqualTo("x".repeat(139));
    }

    @Test
    void every_act_that_opens_the_reply_window_counts_and_the_newest_one_wins() {
        scene.asks(10);
        scene.hears(
                scene.inbound(Direction.IN, "f", "menu.click", 30, new Content.Happened(Map.of())));
        scene.hears(
                scene.inbound(Direction.IN, "u", "unfollow", 40, new Content.Happened(Map.of())));
        scene.asks(20);

        assertThat(scene.now().allowance().lastCustomerAt()).contains(at(30));
        assertThat(scene.now().allowance().lastCustomerMessage()).isEqualTo("f");
    }

    @Test
    void the_platforms_name_of_the_thread_is_remembered_once_it_is_known() {
        Inbound named =
                new Inbound(
                        ThreadKey.direct("ada"),
                        Direction.IN,
                        "n",
                        "dm.text",
                        "n",
                        "conversation-7",
                        at(0),
                        "",
                        "page",
                        new Person("ada", ""),
                        Content.Said.text("?"));
        scene.hears(named);
        scene.asks(5);

        assertThat(scene.now().platformThread()).isEqualTo("conversation-7");
        assertThat(scene.now().customer().name()).isEqualTo("Ada");
    }

    @Test
    void a_ticket_is_resolved_once() {
        scene.asks(0);
        scene.resolves(10);

        assertThat(scene.ticket().status()).isEqualTo(Ticket.Status.RESOLVED);
        assertThat(scene.ticket().resolvedAt()).contains(at(10));
        assertThat(scene.ticket().waitingSince()).isEmpty();
        assertThat(TicketCard.of(scene.now())).isEmpty();
        assertThat(Working.resolve(scene.now(), "again", "lin", "solved", at(11)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("already-resolved"));
    }

    @Test
    void without_a_ticket_there_is_nothing_to_resolve_or_assign() {
        scene.asks(0, thanks());

        assertThat(Working.resolve(scene.now(), "x", "lin", "solved", at(1)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-ticket"));
        assertThat(assign(Optional.of("lin")))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-ticket"));
    }

    @Test
    void assigning_changes_the_owner_and_says_who_decided() {
        scene.asks(0);

        Entry entry = scene.done(assign(Optional.of("lin")));

        assertThat(scene.ticket().assignee()).contains("lin");
        assertThat(entry.id()).isEqualTo("assign#a1");
        assertThat(entry.context().ticket()).contains(scene.ticket());
        assertThat(entry.body())
                .isEqualTo(
                        new EntryBody.Assigned(Optional.of("lin"), "presales", "eva", "by-hand"));
    }

    @Test
    void assigning_to_the_present_owner_is_refused() {
        scene.asks(0);
        scene.done(assign(Optional.of("lin")));

        assertThat(assign(Optional.of("lin")))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unchanged"));
        assertThat(assign(Optional.empty())).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_note_changes_nothing_but_the_timeline() {
        scene.asks(0);
        Conversation before = scene.now();

        Entry note = scene.done(Working.note(before, "n1", "lin", "Called her", at(5)));

        assertThat(note.body()).isEqualTo(new EntryBody.Note("lin", "Called her"));
        assertThat(scene.ticket()).isEqualTo(before.ticket().orElseThrow());
        assertThat(scene.now().clocks()).isEqualTo(before.clocks());
        assertThat(scene.now().preview()).isEqualTo(before.preview());
    }

    @Test
    void an_empty_or_endless_note_is_refused() {
        scene.asks(0);

        assertThat(Working.note(scene.now(), "n", "lin", " \n", at(5)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("empty-text"));
        assertThat(Working.note(scene.now(), "n", "lin", "x".repeat(10_001), at(5)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("text-too-long"));
        assertThat(Working.note(scene.now(), "n", "lin", "x".repeat(10_000), at(5)))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_message_from_before_the_close_that_arrives_after_it_is_not_lost() {
        scene.asks(10);
        scene.resolves(20);

        assertThat(scene.asks(15)).isEqualTo(TicketEffect.REOPENED);

        assertThat(scene.now().running()).isPresent();
    }

    @Test
    void an_ancient_event_is_taken_as_it_is() {
        scene.asks(0);

        scene.asks(-1.7e9);

        assertThat(scene.ticket().waitingSince()).contains(at(-1.7e9));
    }

    @Test
    void of_two_messages_as_urgent_as_each_other_the_specific_one_tells_more() {
        Understanding praise = understood(Category.PRAISE, Sentiment.POSITIVE, Set.of(), false);
        Understanding other = understood(Category.OTHER, Sentiment.NEUTRAL, Set.of(), false);
        scene.asks(0, other);
        scene.asks(1, praise);
        scene.asks(2, other);

        assertThat(scene.ticket().understanding()).isEqualTo(praise);
    }

    @Test
    void of_two_messages_about_the_same_kind_of_matter_the_surer_one_tells_more() {
        scene.asks(0, sure(0.5));
        scene.asks(1, sure(0.9));
        scene.asks(2, sure(0.7));

        assertThat(scene.ticket().understanding()).isEqualTo(sure(0.9));
    }

    @Test
    void what_the_platform_says_itself_is_nobodys_question() {
        TicketEffect effect =
                scene.hears(
                        scene.inbound(
                                Direction.SYSTEM,
                                "s",
                                "dm.text",
                                0,
                                Content.Said.text("Ada started a conversation")));

        assertThat(effect).isEqualTo(TicketEffect.NONE);
        assertThat(scene.now().ticket()).isEmpty();
        assertThat(scene.now().allowance()).isEqualTo(Allowance.NONE);
    }

    @Test
    void a_preview_without_words_shows_what_there_is() {
        scene.says(
                0,
                new Content.Said("", List.of(new Attachment("product", "r", "Teapot")), "", ""),
                question());
        assertThat(scene.now().preview()).isEqualTo("Teapot");

        scene.says(1, new Content.Said(" ", List.of(), "", "TRACK_ORDER"), question());
        assertThat(scene.now().preview()).isEqualTo("TRACK_ORDER");
    }

    @Test
    void an_act_that_opens_no_window_leaves_the_allowance_alone() {
        scene.hears(
                scene.inbound(
                        Direction.IN, "a", "follow.unfollow", 1, new Content.Happened(Map.of())));
        scene.hears(
                scene.inbound(
                        Direction.IN, "b", "followers.list", 2, new Content.Happened(Map.of())));
        scene.hears(scene.inbound(Direction.IN, "c", "reaction", 3, new Content.Edited("m", "x")));
        scene.echoes(4);
        assertThat(scene.now().allowance()).isEqualTo(Allowance.NONE);

        scene.hears(scene.inbound(Direction.IN, "d", "follow", 5, new Content.Happened(Map.of())));
        assertThat(scene.now().allowance().lastCustomerAt()).contains(at(5));
    }

    @Test
    void a_person_whose_id_comes_later_is_learnt_and_a_name_follows_its_owner() {
        scene.hears(from(new Person("", "Somebody"), 0));
        scene.hears(from(new Person("ada", ""), 1));
        assertThat(scene.now().customer()).isEqualTo(new Person("ada", "Somebody"));

        scene.hears(from(new Person("other", "Ada L."), 2));
        assertThat(scene.now().customer()).isEqualTo(new Person("ada", "Ada L."));
    }

    private Inbound from(Person person, int second) {
        return new Inbound(
                ThreadKey.direct("ada"),
                Direction.IN,
                "from-" + second,
                "dm.text",
                "from-" + second,
                "",
                at(second),
                "",
                "page",
                person,
                Content.Said.text("?"));
    }

    private static Understanding sure(double confidence) {
        return Understanding.of(
                "en", Category.PRODUCT_QUESTION, confidence, Sentiment.NEUTRAL, Set.of());
    }

    private Decision assign(Optional<String> agent) {
        return Working.assign(scene.now(), "a1", agent, "presales", "eva", "by-hand", at(1));
    }
}
