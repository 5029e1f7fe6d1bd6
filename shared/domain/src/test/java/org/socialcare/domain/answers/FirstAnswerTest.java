package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialcare.domain.answers.FirstAnswer.Outcome;
import org.socialcare.domain.answers.FirstAnswer.Outcome.Say;
import org.socialcare.domain.answers.FirstAnswer.Outcome.Silent;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Automatic.Kind;
import org.socialcare.domain.conversation.Automating;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class FirstAnswerTest {
    private static final Instant NOW = Counter.NOW;
    private static final String HOURS = "When are you open?";
    private static final String SMALL_TALK = "Good morning, a word about the lamps";

    @Test
    void a_question_with_an_article_gets_the_article() {
        assertThat(Counter.open().asks(HOURS, NOW))
                .isEqualTo(
                        new Say(
                                new Automatic(Kind.ARTICLE, "opening-hours", 4, 1),
                                "Monday to Friday, nine to five."));
    }

    @Test
    void anything_else_is_greeted_with_the_time_that_is_promised() {
        assertThat(Counter.open().asks(SMALL_TALK, NOW))
                .isEqualTo(
                        said(
                                Kind.GREETING,
                                "Hello! We have your message and will answer within 30 minutes."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Hello! We are closed right now and open again on Tuesday 3 March at 09:00."
                        + " We will answer by Tuesday 3 March, 09:30.",
                "el|Γεια σας! Αυτή την ώρα είμαστε κλειστά και ανοίγουμε ξανά την Τρίτη 3 Μαρτίου"
                        + " στις 09:00. Θα απαντήσουμε έως την Τρίτη 3 Μαρτίου στις 09:30.",
                "zh|您好，现在是非工作时间，3月3日星期二09:00恢复服务，我们会在3月3日星期二09:30前回复您。"
            })
    void at_night_the_customer_hears_when_the_shop_opens_in_its_own_zone(
            String language, String text) {
        var understood = Counter.meaning(language, Category.PRODUCT_QUESTION);

        assertThat(Counter.open().asks(SMALL_TALK, Counter.NIGHT, understood))
                .isEqualTo(said(Kind.OUT_OF_HOURS, text));
    }

    @Test
    void a_channel_with_hours_of_its_own_says_when_they_begin() {
        assertThat(Counter.open().openingLate().asks(SMALL_TALK, Counter.NIGHT))
                .isEqualTo(
                        said(
                                Kind.OUT_OF_HOURS,
                                "Hello! We are closed right now and open again on Tuesday 3 March"
                                        + " at 11:00. We will answer by Tuesday 3 March, 11:30."));
    }

    @Test
    void a_channel_that_promises_nothing_greets_nobody_outside_its_hours() {
        var plain =
                new AnswerRules(
                        Map.of("en", "Hello!"),
                        Map.of("en", "We open on {opening}."),
                        Map.of(),
                        List.of("agent"),
                        60,
                        1);
        var counter = Counter.open().promisingNothing().openingLate().following(plain);

        assertThat(counter.asks(SMALL_TALK, Counter.NIGHT))
                .isEqualTo(said(Kind.OUT_OF_HOURS, "We open on Tuesday 3 March at 11:00."));
    }

    @Test
    void shortly_before_closing_the_answer_is_promised_for_the_next_day() {
        var late = Instant.parse("2026-03-06T14:50:00Z");

        assertThat(Counter.open().asks(SMALL_TALK, late))
                .isEqualTo(
                        said(
                                Kind.GREETING,
                                "Hello! We have your message and will answer by Monday 9 March,"
                                        + " 09:20."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Hello! We have your message and will answer within 30 minutes. Just now an"
                        + " answer takes about 7 minutes.",
                "el|Γεια σας! Λάβαμε το μήνυμά σας και θα απαντήσουμε μέσα σε 30 λεπτά. Αυτή τη"
                        + " στιγμή η αναμονή είναι περίπου 7 λεπτά.",
                "zh|您好，消息已收到，客服会在30分钟内回复您。目前等待约7分钟。"
            })
    void the_wait_that_was_measured_is_quoted_and_none_where_it_was_not(
            String language, String text) {
        var understood = Counter.meaning(language, Category.PRODUCT_QUESTION);
        var waiting = Counter.open().waiting(Duration.ofSeconds(400));

        assertThat(waiting.asks(SMALL_TALK, NOW, understood)).isEqualTo(said(Kind.GREETING, text));
        assertThat(Counter.open().asks(SMALL_TALK, NOW, understood))
                .isInstanceOfSatisfying(Say.class, say -> assertThat(text).startsWith(say.text()));
    }

    @Test
    void what_cannot_be_filled_is_not_said() {
        assertThat(Counter.open().promisingNothing().asks(SMALL_TALK, NOW))
                .isEqualTo(new Silent("nothing-fits"));
    }

    @ParameterizedTest
    @CsvSource({"en,Let me talk to a real person", "zh,转人工", "el,Θέλω έναν εκπρόσωπο παρακαλώ"})
    void whoever_asks_for_a_person_is_told_that_one_comes(String language, String text) {
        var understood = Counter.meaning(language, Category.OTHER);

        assertThat(Counter.open().asks(text, NOW, understood))
                .isInstanceOfSatisfying(
                        Say.class, say -> assertThat(say.why().kind()).isEqualTo(Kind.HAND_OVER));
    }

    @Test
    void a_turn_hears_one_automatic_message_and_the_next_ticket_another() {
        var counter = Counter.open();
        counter.asks(SMALL_TALK, NOW);

        assertThat(counter.asks(HOURS, NOW.plusSeconds(9))).isEqualTo(new Silent("said-already"));
        counter.replies(NOW.plusSeconds(60));
        assertThat(counter.asks(HOURS, NOW.plusSeconds(90))).isEqualTo(new Silent("said-already"));
        counter.resolved(NOW.plusSeconds(100));
        assertThat(counter.asks(HOURS, NOW.plusSeconds(200))).isInstanceOf(Say.class);
    }

    @Test
    void no_two_conversations_or_tickets_share_a_name_by_which_a_platform_knows_a_reply() {
        var ada = Counter.open();
        ada.asks(HOURS, NOW);
        var bo = new Counter("facebook", ThreadKey.direct("bo"), true);
        bo.asks(HOURS, NOW);
        ada.resolved(NOW.plusSeconds(9));
        ada.asks(HOURS, NOW.plusSeconds(99));

        assertThat(Stream.concat(ada.entries.stream(), bo.entries.stream()))
                .filteredOn(entry -> entry.body() instanceof EntryBody.Reply)
                .extracting(Entry::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_automatic_message_stops_no_clock_and_takes_no_ticket() {
        var counter = Counter.open();
        counter.asks(HOURS, NOW);

        var ticket = counter.now().ticket().orElseThrow();
        assertThat(ticket.firstReplyAt()).isEmpty();
        assertThat(ticket.assignee()).isEmpty();
        assertThat(ticket.waitingSince()).contains(NOW);
        assertThat(counter.now().clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.FIRST_RESPONSE)
                .allMatch(clock -> clock.running());
        assertThat(counter.now().preview()).isEqualTo(HOURS);
        assertThat(counter.now().allowance().sent()).isEqualTo(1);
    }

    @Test
    void a_ticket_that_a_person_has_or_has_answered_is_theirs() {
        var assigned = Counter.open().promisingNothing();
        assigned.asks(SMALL_TALK, NOW);
        assigned.assigned(NOW.plusSeconds(5));
        assertThat(assigned.asks(HOURS, NOW.plusSeconds(9))).isEqualTo(new Silent("assigned"));

        var answered = Counter.open().promisingNothing();
        answered.asks(SMALL_TALK, NOW);
        answered.replies(NOW.plusSeconds(5));
        assertThat(answered.asks(HOURS, NOW.plusSeconds(9))).isEqualTo(new Silent("answered"));
    }

    @ParameterizedTest
    @EnumSource(RiskFlag.class)
    void any_risk_is_left_to_people(RiskFlag flag) {
        var understood =
                Understanding.of(
                        "en", Category.PRODUCT_QUESTION, 0.9, Sentiment.NEUTRAL, Set.of(flag));

        assertThat(Counter.open().asks(HOURS, NOW, understood)).isEqualTo(new Silent("risk"));
    }

    @ParameterizedTest
    @CsvSource({
        "RETURN,NEGATIVE,0.9,angry",
        "RETURN,NEGATIVE,0,angry",
        "COMPLAINT_SERVICE,NEUTRAL,0.9,angry",
        "PRAISE,POSITIVE,0.9,praise",
        "SPAM,NEUTRAL,0.9,no-question"
    })
    void moods_and_matters_that_want_a_person_or_nobody_are_met_with_silence(
            Topic topic, Sentiment sentiment, double sure, String reason) {
        assertThat(Counter.open().asks(HOURS, NOW, understood(topic, sentiment, sure)))
                .isEqualTo(new Silent(reason));
    }

    @Test
    void a_harmless_question_does_not_make_a_grave_ticket_harmless() {
        var counter = Counter.open();
        var grave =
                Understanding.of(
                        "en",
                        Category.AFTER_SALES,
                        0.9,
                        Sentiment.NEUTRAL,
                        Set.of(RiskFlag.SENSITIVE));
        counter.asks("It burned my hand", NOW, grave);

        assertThat(counter.asks(HOURS, NOW.plusSeconds(9))).isEqualTo(new Silent("risk"));
    }

    @Test
    void advertising_is_answered_by_nobody() {
        assertThat(Counter.open().asks(HOURS, NOW, understood(Topic.SPAM, Sentiment.NEUTRAL, 0.9)))
                .isInstanceOf(Silent.class);
    }

    @Test
    void a_bad_mood_that_is_hardly_likely_is_none() {
        assertThat(
                        Counter.open()
                                .asks(
                                        HOURS,
                                        NOW,
                                        understood(Topic.RETURN, Sentiment.NEGATIVE, 0.4)))
                .isInstanceOf(Say.class);
    }

    @Test
    void nothing_is_said_where_it_is_off_or_in_public_or_in_a_crisis() {
        var off = new Counter("facebook", ThreadKey.direct("ada"), false);
        var inPublic = new Counter("facebook", ThreadKey.post("post-1", "ada"), true);

        assertThat(off.asks(HOURS, NOW)).isEqualTo(new Silent("off"));
        assertThat(inPublic.asks(HOURS, NOW)).isEqualTo(new Silent("public-thread"));
        assertThat(Counter.open().inCrisis().asks(HOURS, NOW)).isEqualTo(new Silent("crisis"));
    }

    @Test
    void a_bare_thanks_gets_nothing() {
        assertThat(Counter.open().asks("Thanks", NOW, Counter.QUESTION.asCourtesy(true)))
                .isEqualTo(new Silent("no-question"));
    }

    @Test
    void what_arrives_late_or_was_overtaken_by_newer_words_is_left_alone() {
        var late = Counter.open();
        var heard = late.hears(HOURS, NOW, Counter.QUESTION);
        assertThat(late.answered(heard, NOW.plus(Duration.ofMinutes(11))))
                .isEqualTo(new Silent("late"));

        var overtaken = Counter.open();
        var first = overtaken.hears(HOURS, NOW, Counter.QUESTION);
        overtaken.hears("And on Sunday?", NOW.plusSeconds(2), Counter.QUESTION);
        assertThat(overtaken.answered(first, NOW.plusSeconds(3))).isEqualTo(new Silent("late"));
    }

    @Test
    void a_scarce_quota_is_kept_for_people() {
        var counter = Counter.open();
        counter.hears(SMALL_TALK, NOW, Counter.QUESTION);

        assertThat(Automating.whyNot(counter.now(), quota(1), NOW)).contains("scarce-quota");
        assertThat(Automating.whyNot(counter.now(), quota(2), NOW)).isEmpty();
        assertThat(Automating.whyNot(counter.now(), quota(0), NOW)).isEmpty();
    }

    @Test
    void the_window_that_only_people_may_use_is_closed() {
        var counter = Counter.open();
        counter.hears(SMALL_TALK, NOW, Counter.QUESTION);
        var dayLater = NOW.plus(Duration.ofHours(25));

        assertThat(Automating.whyNot(counter.now(), quota(0), dayLater)).contains("window-closed");
    }

    private static ReplyRules quota(int quota) {
        var day = Duration.ofHours(24);
        return new ReplyRules(day, Duration.ofDays(7), quota, 500, day, 500);
    }

    @Test
    void only_the_customers_own_language_is_spoken() {
        var french = Counter.meaning("fr", Category.PRODUCT_QUESTION);
        var greek = Counter.meaning("el", Category.PRODUCT_QUESTION);

        assertThat(Counter.open().asks(HOURS, NOW, french)).isEqualTo(new Silent("other-language"));
        assertThat(Counter.open().asks(HOURS, NOW, greek))
                .isInstanceOfSatisfying(
                        Say.class, say -> assertThat(say.why().kind()).isEqualTo(Kind.GREETING));
    }

    @Test
    void a_message_without_words_in_any_language_gets_nothing_and_needs_no_knowledge() {
        var wordless = Counter.meaning("und", Category.OTHER);
        var counter = Counter.open();
        var heard = counter.hears("12345678 🙂", NOW, wordless);

        assertThat(counter.answered(heard, NOW)).isEqualTo(new Silent("no-language"));
        assertThat(FirstAnswer.whyNot(counter.moment(heard, NOW))).contains("no-language");
    }

    @Test
    void an_answer_too_long_for_the_platform_is_not_cut_but_left_out() {
        var endless = Counter.article("long", HOURS, "word ".repeat(70));

        assertThat(Counter.on("weibo").with(endless).asks(HOURS, NOW))
                .isEqualTo(new Silent("too-long"));
    }

    private static Understanding understood(Topic topic, Sentiment sentiment, double sure) {
        return new Understanding(
                "en",
                topic,
                sentiment,
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                new Sureness(0.9, 0.9, sure, 0.9),
                List.of());
    }

    private static Outcome said(Kind kind, String text) {
        return new Say(Automatic.of(kind), text);
    }
}
