package org.socialcare.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.conversation.Scene.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.settings.Channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class TemplatesTest {
    private static final double WEEK = 7 * 86_400;
    private static final ChannelId WHATSAPP = new ChannelId("whatsapp", "mosaic");
    private static final ReplyRules RULES = ReplyRules.of("whatsapp");
    private static final ThreadKey DIRECT = ThreadKey.direct("ada");
    private static final UsedTemplate USED =
            new UsedTemplate("delivery", "en_US", List.of("A-7", "Tuesday"));
    private static final Channel CHANNEL =
            new Channel(
                    WHATSAPP,
                    "mosaic",
                    "Number",
                    "presales",
                    true,
                    Set.of(),
                    List.of(
                            new Template("delivery", "en_US", "Parcel {{1}} comes on {{2}}."),
                            new Template("closing", "el", "Μπορούμε να βοηθήσουμε;")),
                    1);
    private final Scene scene = Scene.direct();

    TemplatesTest() {
        scene.asks(0);
    }

    @Test
    void a_template_says_its_filled_words_and_which_one_it_was() {
        assertThat(changed(USED, 10).entry().body())
                .isEqualTo(
                        new EntryBody.Reply(
                                "lin",
                                "Parcel A-7 comes on Tuesday.",
                                "",
                                false,
                                false,
                                Optional.empty(),
                                Optional.of(USED)));
    }

    @Test
    void a_template_is_an_answer_as_words_are() {
        var after = changed(USED, 10).after();

        var ticket = after.ticket().orElseThrow();
        assertThat(ticket.status()).isEqualTo(Ticket.Status.WAITING);
        assertThat(ticket.assignee()).contains("lin");
        assertThat(ticket.firstReplyAt()).contains(at(10));
        assertThat(after.preview()).isEqualTo("Parcel A-7 comes on Tuesday.");
        assertThat(after.turns().rounds()).hasSize(1);
        assertThat(after.turns().answered()).containsExactly(at(10));
    }

    @Test
    void a_template_is_taken_and_sent_when_free_words_no_longer_are() {
        var words = Working.reply(there(), Scene.SHOP, RULES, "r", "lin", "x", at(WEEK));
        assertThat(words)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("window-closed"));

        var change = changed(USED, WEEK);
        var sending =
                Sending.begin(change.after(), Scene.SHOP, change.entry(), RULES, 1, at(WEEK + 1));

        assertThat(sending.entry().body())
                .isEqualTo(new EntryBody.Sent(change.entry().id(), SendState.SENDING, 1, "", ""));
    }

    @Test
    void the_quota_of_free_words_does_not_hold_a_template_back() {
        var change = changed(USED, 10);
        var none = new ReplyRules(RULES.window(), RULES.extended(), 1, 50, RULES.window(), 50);
        var draft = Draft.of(change.after());
        draft.allowance(change.after().allowance().withSent(9));
        var crowded = draft.change("x", change.entry().body(), at(11)).after();

        var sending = Sending.begin(crowded, Scene.SHOP, change.entry(), none, 1, at(12));

        assertThat(((EntryBody.Sent) sending.entry().body()).state()).isEqualTo(SendState.SENDING);
    }

    @Test
    void a_template_the_platform_refuses_makes_the_customer_wait_again() {
        var change = changed(USED, 10);
        var refused = new SendResult.Refused("error 132001");

        var after =
                Sending.ended(change.after(), Scene.SHOP, change.entry(), 1, refused, at(12))
                        .after();

        assertThat(after.ticket().orElseThrow().status()).isEqualTo(Ticket.Status.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"deliveries,en_US", "delivery,en", "delivery,el", "closing,en_US"})
    void another_name_or_language_is_no_template_of_the_channel(String name, String language) {
        var other = new UsedTemplate(name, language, List.of("A-7", "Tuesday"));

        assertRefused("no-such-template", reply(there(), CHANNEL, other));
    }

    @Test
    void values_that_do_not_fit_are_refused_and_it_is_said_why() {
        var one = new UsedTemplate("delivery", "en_US", List.of("A-7"));

        assertThat(reply(there(), CHANNEL, one))
                .isEqualTo(new Decision.Refused("template-values", "2 values are wanted, not 1"));
        assertRefused(
                "template-values",
                reply(there(), CHANNEL, new UsedTemplate("delivery", "en_US", List.of("a", ""))));
    }

    @Test
    void a_template_reaches_nobody_where_nobody_is_known() {
        var nobody = Elsewhere.as(scene.now(), WHATSAPP, DIRECT, "");

        assertRefused("no-customer", reply(nobody, CHANNEL, USED));
    }

    @Test
    void platforms_that_know_no_templates_send_none() {
        var page =
                new Channel(
                        Scene.CHANNEL,
                        "mosaic",
                        "Page",
                        "presales",
                        true,
                        Set.of(),
                        CHANNEL.templates(),
                        1);

        assertThat(Templates.of(scene.now(), page)).isEmpty();
        assertRefused("no-such-template", reply(scene.now(), page, USED));
    }

    @Test
    void no_template_is_said_in_public() {
        var comment = Elsewhere.as(scene.now(), WHATSAPP, ThreadKey.post("post1", "ada"), "ada");

        assertThat(Templates.of(comment, CHANNEL)).isEmpty();
        assertRefused("no-such-template", reply(comment, CHANNEL, USED));
        assertThat(Templates.of(there(), CHANNEL)).isEqualTo(CHANNEL.templates());
    }

    private Conversation there() {
        return Elsewhere.as(scene.now(), WHATSAPP, DIRECT, "ada");
    }

    private Change changed(UsedTemplate used, double second) {
        var decision = Templates.reply(there(), Scene.SHOP, CHANNEL, "t", "lin", used, at(second));
        return switch (decision) {
            case Decision.Changed(Change change) -> change;
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static Decision reply(Conversation before, Channel channel, UsedTemplate used) {
        return Templates.reply(before, Scene.SHOP, channel, "t", "lin", used, at(10));
    }

    private static void assertRefused(String code, Decision decision) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
