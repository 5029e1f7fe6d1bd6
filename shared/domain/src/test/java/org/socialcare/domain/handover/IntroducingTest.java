package org.socialcare.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.domain.handover.Leaver.NOW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class IntroducingTest {
    private static final IntroductionWords.Names NAMES =
            new IntroductionWords.Names("Sam", "Lin", "Mosaic");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    @Test
    void the_customer_reads_it_in_their_language_and_in_the_successor_s_name() {
        var reply = said("facebook", "el", LATER);

        assertThat(reply.agent()).isEqualTo("sam");
        assertThat(reply.text()).contains("Sam", "Lin", "Mosaic").startsWith("Γεια σας");
        assertThat(reply.late()).isFalse();
        assertThat(said("facebook", "zh-CN", LATER).text()).startsWith("您好");
        assertThat(said("facebook", "de", LATER).text()).startsWith("Hello");
    }

    @Test
    void a_customer_who_waits_for_an_answer_gets_no_introduction_in_its_place() {
        var asked = heard("facebook", "en", Set.of());

        assertThat(refused(asked, "facebook", LATER)).isEqualTo("question-waits");
    }

    @Test
    void the_longer_window_of_a_person_s_answer_is_not_for_this() {
        var answered = answered("facebook", "en", Set.of());

        assertThat(refused(answered, "facebook", NOW.plus(Duration.ofHours(30))))
                .isEqualTo("window-closed");
    }

    @ParameterizedTest
    @CsvSource({"wechat, 49", "wecom, 49", "weibo, 49", "douyin, 49", "instagram, 25"})
    void a_closed_window_is_waited_for(String platform, int hours) {
        assertThat(
                        refused(
                                answered(platform, "zh", Set.of()),
                                platform,
                                NOW.plus(Duration.ofHours(hours))))
                .isEqualTo("window-closed");
    }

    @Test
    void a_platform_s_quota_is_kept() {
        var state = answered("wechat", "zh", Set.of());
        for (int i = 0; i < 4; i++) {
            state = replied(state, "wechat", "more-" + i);
        }

        assertThat(refused(state, "wechat", LATER)).isEqualTo("quota-used");
    }

    @Test
    void a_template_of_that_name_goes_through_a_closed_window() {
        var days = NOW.plus(Duration.ofDays(9));
        var answered = answered("whatsapp", "en", Set.of());

        var reply = (EntryBody.Reply) entry(decide(answered, "whatsapp", days)).body();

        assertThat(reply.text()).isEqualTo("Sam now looks after you, not Lin.");
        assertThat(reply.template().orElseThrow().name()).isEqualTo("introduction");
        assertThat(refused(answered("whatsapp", "el", Set.of()), "whatsapp", days))
                .as("no template in that language")
                .isEqualTo("window-closed");
    }

    @Test
    void where_replies_wait_for_a_second_person_this_one_does_too() {
        var sensitive = heard("facebook", "en", Set.of(RiskFlag.SENSITIVE));
        var approved = Working.resolve(sensitive, "x", "lin", "solved", NOW.plusSeconds(20));
        var entry = entry(decide(changed(approved), "facebook", LATER));

        assertThat(entry.body()).isInstanceOf(EntryBody.Handled.Proposed.class);
    }

    @ParameterizedTest
    @CsvSource({"1, '', false", "2, '', false", "3, '', true", "1, gold, true"})
    void who_matters_is_a_regular_or_of_a_tier(int tickets, String tier, boolean matters) {
        var state = heard("facebook", "en", Set.of());
        for (int i = 1; i < tickets; i++) {
            var at = NOW.plus(Duration.ofDays(i));
            var resolved = changed(Working.resolve(state, "r" + i, "lin", "solved", at));
            state = heard(Optional.of(resolved), "facebook", "en", Set.of(), at.plusSeconds(60));
        }
        var card = new CustomerFields("", "", "", "", "", tier);

        assertThat(KeyCustomers.isOne(state, card)).isEqualTo(matters);
    }

    @Test
    void the_names_are_those_of_the_brand_and_the_id_is_the_customer_s() {
        var before = answered("facebook", "en", Set.of());
        var item = accepted(before).items().getFirst();
        var staffed = brand("facebook").withAgents(Leaver.SHOP.agents());

        var entry = entry(Introducing.decide(before, staffed, accepted(before), item, LATER));

        assertThat(((EntryBody.Reply) entry.body()).text())
                .startsWith("Hello, this is sam of Mosaic. I am taking over from lin");
        var id = Introducing.id(accepted(before), item);
        assertThat(entry.id()).isEqualTo("reply#" + id);
        assertThat(Introducing.id(accepted(before), item.named("eleni", "")))
                .as("nobody is introduced to two")
                .isEqualTo(id);
        var other = HandoverItem.of(Leaver.customer("another"));
        assertThat(Introducing.id(accepted(before), other)).isNotEqualTo(id);
    }

    @Test
    void who_has_heard_of_a_successor_does_not_hear_again_where_it_is_begun_anew() {
        var first = accepted(answered("facebook", "en", Set.of()));
        var item = first.items().getFirst();
        var soon = NOW.plus(Duration.ofDays(89));
        var cancelled = Leaver.done(HandingOver.cancel(first, "maria", "Other days", NOW));
        var closed = first.ended(Handover.Status.CLOSED, new Handover.End("maria", NOW, ""));

        var anew = Leaver.begun(2, soon, Optional.of(cancelled));
        var thrice =
                Leaver.begun(
                        2,
                        soon.plusSeconds(1),
                        Optional.of(Leaver.done(HandingOver.cancel(anew, "maria", "Again", soon))));

        assertThat(Introducing.id(anew, item)).isEqualTo(Introducing.id(first, item));
        assertThat(Introducing.id(thrice, item)).isEqualTo(Introducing.id(first, item));
        for (var other :
                List.of(
                        Leaver.begun(2, soon, Optional.of(closed)),
                        Leaver.begun(2, soon, Optional.empty()),
                        Leaver.begun(2, soon.plus(Duration.ofDays(1)), Optional.of(cancelled)))) {
            assertThat(Introducing.id(other, item)).isNotEqualTo(Introducing.id(first, item));
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void nobody_is_introduced_who_has_left(boolean closed) {
        var before = answered("facebook", "en", Set.of());
        var left = closed ? List.of(Leaver.agent("sam").closed(true)) : List.<Agent>of();
        var staffed = brand("facebook").withAgents(left);
        var item = accepted(before).items().getFirst();

        assertThat(Introducing.decide(before, staffed, accepted(before), item, LATER))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        it -> assertThat(it.code()).isEqualTo("successor-gone"));
    }

    private static Handover accepted(Conversation conversation) {
        var found = Leaver.customer(conversation.id().text());
        return Leaver.named(Leaver.starts(found), ItemKind.CUSTOMER, "sam");
    }

    private static EntryBody.Reply said(String platform, String language, Instant at) {
        var decision = decide(answered(platform, language, Set.of()), platform, at);
        return (EntryBody.Reply) entry(decision).body();
    }

    private static String refused(Conversation before, String platform, Instant at) {
        return switch (decide(before, platform, at)) {
            case Decision.Refused(var code, _) -> code;
            case Decision.Changed changed -> throw new AssertionError(changed.toString());
        };
    }

    private static Decision decide(Conversation before, String platform, Instant at) {
        return Introducing.decide(before, brand(platform), "i1", "sam", NAMES, at);
    }

    private static Entry entry(Decision decision) {
        return switch (decision) {
            case Decision.Changed(var change) -> change.entry();
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static Conversation changed(Decision decision) {
        return switch (decision) {
            case Decision.Changed(var change) -> change.after();
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static Conversation answered(String platform, String language, Set<RiskFlag> flags) {
        return replied(heard(platform, language, flags), platform, "first");
    }

    private static Conversation replied(Conversation before, String platform, String id) {
        var rules = ReplyRules.of(platform);
        return changed(
                Working.reply(
                        before, brand(platform), rules, id, "lin", "Yes", NOW.plusSeconds(9)));
    }

    private static Conversation heard(String platform, String language, Set<RiskFlag> flags) {
        return heard(Optional.empty(), platform, language, flags, NOW);
    }

    private static Conversation heard(
            Optional<Conversation> before,
            String platform,
            String language,
            Set<RiskFlag> flags,
            Instant at) {
        var event =
                new Inbound(
                        ThreadKey.direct("ada"),
                        Direction.IN,
                        "m" + at,
                        "dm.text",
                        "m" + at,
                        "",
                        at,
                        "",
                        "page",
                        new Person("ada", "Ada"),
                        Content.Said.text("Is it there?"));
        return Receiving.decide(
                        before,
                        new Received(new ChannelId(platform, "mosaic"), event, "receipt", at),
                        brand(platform).channels().getFirst(),
                        brand(platform),
                        Optional.of(
                                Understanding.of(
                                        language,
                                        Category.PRODUCT_QUESTION,
                                        0.9,
                                        Sentiment.NEUTRAL,
                                        flags)),
                        at)
                .after();
    }

    private static Brand brand(String platform) {
        var channel =
                new Channel(
                        new ChannelId(platform, "mosaic"),
                        "mosaic",
                        "Shop",
                        "presales",
                        true,
                        Set.of(),
                        List.of(
                                new Template(
                                        "introduction",
                                        "en_US",
                                        "{{1}} now looks after you, not {{2}}.")),
                        1);
        return new Brand(
                "mosaic",
                "Mosaic",
                ZoneOffset.UTC,
                List.of(channel),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
