package org.socialcare.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.answers.ArticleWords;
import org.socialcare.domain.answers.Knowledge;
import org.socialcare.domain.answers.LiveKnowledge;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.RuleReplay;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.customers.Customer;
import org.socialcare.domain.customers.CustomerChange;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.customers.CustomerTicket;
import org.socialcare.domain.customers.Meeting;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.rules.Action;
import org.socialcare.domain.rules.Condition;
import org.socialcare.domain.rules.CustomerField;
import org.socialcare.domain.rules.LiveRules;
import org.socialcare.domain.rules.On;
import org.socialcare.domain.rules.Rule;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.WordSearch;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.SomeMessage;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.lambda.QueueEvent;
import org.socialcare.testkit.lambda.TestContext;
import org.socialcare.testkit.memory.InMemoryConversations;
import org.socialcare.testkit.memory.InMemoryCustomers;
import org.socialcare.testkit.memory.InMemoryFileOrders;
import org.socialcare.testkit.memory.InMemorySettings;
import org.socialcare.wire.conversation.ReceivedJson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class HandlerTest {
    private static final ReadWords WORDS = Words.packed();

    private static final String QUEUE = "inbox.fifo";
    private static final Article HOURS =
            new Article(
                    "opening-hours",
                    3,
                    Article.State.APPROVED,
                    "lin",
                    Optional.of("sofia"),
                    Map.of(
                            "en",
                            new ArticleWords(
                                    "Opening hours",
                                    List.of("When are you open?", "What are your opening hours?"),
                                    "Every day from ten to six.",
                                    Map.of())),
                    Optional.empty(),
                    Optional.empty());

    /** Fails whoever looks. */
    private static final FindCustomer NOBODY_ASKS =
            new FindCustomer() {
                @Override
                public Optional<Customer> customer(String id) {
                    throw new AssertionError("looked up " + id);
                }

                @Override
                public Optional<Customer> withIdentity(ChannelId channel, String person) {
                    throw new AssertionError("looked up " + person);
                }
            };

    private final InMemoryConversations store = new InMemoryConversations();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryFileOrders files = new InMemoryFileOrders();
    private final Printed printed = new Printed();
    private final TestClock clock = new TestClock();
    private final InMemorySettings settings = new InMemorySettings(Some.brand());
    private final Handler handler = handler(store);
    private int knowledgeRead;
    private boolean crisis;
    private Optional<LiveKnowledge.Cause> unreadable = Optional.empty();
    private List<String> brokenArticles = List.of();
    private Optional<Duration> currentWait = Optional.empty();
    private LiveRules live = new LiveRules.Known(RuleSet.NONE);

    @Test
    void the_sample_opens_a_ticket() {
        assertThat(Invocation.of(handler, Invocation.sample()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(books("stored")).isEqualTo(1);
        assertThat(printed.linesWith("item.failed")).isZero();
    }

    @Test
    void messages_of_a_conversation_stand_in_its_timeline_as_they_came() {
        var first = Some.message("Is the blue lamp in stock?");
        var second =
                Some.message("Hello?")
                        .from(first.customer())
                        .at(Some.NOW.plus(Duration.ofSeconds(5)));

        assertThat(run(first.received(), second.received())).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(timeline(first))
                .extracting(Entry::id)
                .containsExactly("m#" + first.id(), "m#" + second.id());
        assertThat(store.find(first.received().conversation()).orElseThrow().tickets())
                .isEqualTo(1);
    }

    @Test
    void the_same_arrival_again_is_stored_once_and_counted_as_the_same() {
        var message = Some.message("Is it in stock?");

        run(message.received());
        run(message.received());

        assertThat(timeline(message)).hasSize(1);
        assertThat(books("stored")).isEqualTo(2);
        assertThat(receipts("stored")).isEqualTo(1);
        assertThat(books("duplicate")).isZero();
    }

    @Test
    void another_arrival_of_the_same_message_is_a_duplicate() {
        var message = Some.message("Is it in stock?");
        var first = message.received();

        run(first);
        run(new Received(first.channel(), first.event(), "another-receipt", first.at()));

        assertThat(timeline(message)).hasSize(1);
        assertThat(books("stored")).isEqualTo(1);
        assertThat(books("duplicate")).isEqualTo(1);
    }

    @Test
    void the_files_of_a_message_are_ordered_once_it_is_stored_and_words_order_nothing() {
        var message = Some.message("Look");
        var picture = new Attachment("image", "https://scontent.xx.fbcdn.net/1.png", "");
        var shown = with(message, new Content.Said("", List.of(picture), "", ""));

        run(Some.message("Is it in stock?").received());
        assertThat(files.orders()).isEmpty();

        run(shown);
        run(new Received(shown.channel(), shown.event(), "another-receipt", shown.at()));
        assertThat(files.orders())
                .containsExactly(new FilesOrder(shown.conversation(), shown.entry()));
        run(shown);
        assertThat(files.orders()).as("the same arrival may have died").hasSize(2);
    }

    @Test
    void a_message_that_is_taken_back_has_its_files_erased() {
        var message = Some.message("Look");
        var back = with(message.withId("back-1"), new Content.TakenBack("mid-1"));

        run(back);

        assertThat(files.orders())
                .containsExactly(new FilesOrder(back.conversation(), back.entry()));
    }

    private static Received with(SomeMessage message, Content content) {
        var event = message.event();
        var changed =
                new Inbound(
                        event.thread(),
                        event.direction(),
                        event.id(),
                        event.kind(),
                        event.messageId(),
                        event.platformThread(),
                        event.at(),
                        event.rank(),
                        event.account(),
                        event.customer(),
                        content);
        return new Received(message.channel(), changed, "receipt-" + event.id(), event.at());
    }

    @Test
    void a_failure_sends_back_itself_and_what_follows_in_its_conversation_only() {
        var lost = Some.message("one").on(new ChannelId("facebook", "nobody"));
        var follows = Some.message("two").on(lost.channel()).from(lost.customer());
        var other = Some.message("three");

        var answer = run(lost.received(), follows.received(), other.received());

        assertThat(answer).isEqualTo(QueueEvent.failed("m0", "m1"));
        assertThat(timeline(other)).hasSize(1);
    }

    @Test
    void a_channel_that_nobody_has_set_up_is_told_by_its_code() {
        run(Some.message("one").on(new ChannelId("facebook", "nobody")).received());

        assertThat(printed.linesWith("\"event\":\"channel.not-set-up\"")).isEqualTo(1);
        assertThat(printed.linesWith("facebook/nobody")).isPositive();
    }

    @Test
    void what_is_no_message_of_ours_goes_back_until_it_is_set_aside() {
        var good = Some.message("one");
        var event =
                QueueEvent.of(QUEUE)
                        .with("a", "not json")
                        .with("b", "{\"v\":1}")
                        .with("c", "{\"v\":99}")
                        .with("d", ReceivedJson.write(good.received()))
                        .json();

        assertThat(Invocation.of(handler, event)).isEqualTo(QueueEvent.failed("m0", "m1", "m2"));
        assertThat(timeline(good)).hasSize(1);
    }

    @Test
    void whoever_was_overtaken_decides_again_on_what_the_other_left() {
        var first = Some.message("Is it in stock?");
        run(first.received());
        var second = Some.message("Hello?").from(first.customer());
        var overtaking = handler(new NoteInBetween());

        var answer = Invocation.of(overtaking, event(second.received()));

        assertThat(answer).isEqualTo(Invocation.NOTHING_FAILED);
        assertThat(timeline(first)).hasSize(3);
        assertThat(store.find(first.received().conversation()).orElseThrow().version())
                .isEqualTo(3);
    }

    @Test
    void what_the_brand_said_elsewhere_opens_no_ticket() {
        var echo = Some.message("Yes, it is.").asEcho();

        run(echo.received());

        assertThat(timeline(echo)).hasSize(1);
        assertThat(store.find(echo.received().conversation()).orElseThrow().ticket()).isEmpty();
    }

    @Test
    void words_decide_how_urgent_a_ticket_is() {
        var calm = Some.message("Is the blue lamp in stock?");
        var burning = Some.message("The charger caught fire and burned my hand");

        run(calm.received(), burning.received());

        assertThat(ticket(burning).priority()).isLessThan(ticket(calm).priority());
    }

    @Test
    void with_no_time_left_everything_goes_back_untouched() {
        var message = Some.message("one");

        var answer = Invocation.of(handler, event(message.received()), new TestContext(500));

        assertThat(answer).isEqualTo(QueueEvent.failed("m0"));
        assertThat(timeline(message)).isEmpty();
    }

    @Test
    void nothing_printed_holds_the_customers_words_or_name() {
        var message = Some.message("my secret wish");

        run(message.received());
        run(message.on(new ChannelId("facebook", "nobody")).received());

        assertThat(printed.lines()).isNotEmpty();
        assertThat(printed.text()).doesNotContain("wish", "Customer", message.customer());
    }

    private LiveKnowledge knowledge() {
        knowledgeRead++;
        return unreadable
                .<LiveKnowledge>map(LiveKnowledge.Unreadable::new)
                .orElseGet(
                        () ->
                                new LiveKnowledge.Known(
                                        new Knowledge(
                                                AnswerRules.USUAL,
                                                List.of(HOURS),
                                                crisis,
                                                Words.normaliser()),
                                        brokenArticles));
    }

    @Test
    void a_question_with_an_article_is_answered_once_however_often_it_comes() {
        answersAreOn();
        var question = Some.message("What are your opening hours?");

        run(question.received());
        run(question.received());
        run(
                Some.message("When are you open?")
                        .withId("again")
                        .from(question.customer())
                        .received());

        assertThat(automatic(question))
                .containsExactly(new Automatic(Automatic.Kind.ARTICLE, "opening-hours", 3, 1));
        assertThat(ticket(question).firstReplyAt()).isEmpty();
        assertThat(ticket(question).assignee()).isEmpty();
    }

    @Test
    void whoever_died_between_message_and_answer_is_made_up_for() {
        answersAreOn();
        var question = Some.message("What are your opening hours?");
        var dying = handler(new OnlyMessages());

        assertThat(Invocation.of(dying, event(question.received())))
                .isNotEqualTo(Invocation.NOTHING_FAILED);
        assertThat(automatic(question)).isEmpty();
        run(question.received());

        assertThat(automatic(question)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(LiveKnowledge.Cause.class)
    void messages_are_stored_without_an_answer_where_the_knowledge_base_cannot_be_read(
            LiveKnowledge.Cause cause) {
        answersAreOn();
        unreadable = Optional.of(cause);
        var question = Some.message("What are your opening hours?");
        var follows = Some.message("Hello?").withId("next").from(question.customer());
        var other = Some.message("When are you open?");

        assertThat(run(question.received(), follows.received(), other.received()))
                .isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(timeline(question)).hasSize(2);
        assertThat(timeline(other)).hasSize(1);
        assertThat(printed.linesWith("KnowledgeUnreadable")).isEqualTo(3);
        assertThat(printed.linesWith("\"cause\":\"" + cause.name().toLowerCase(Locale.ROOT)))
                .isEqualTo(3);
        assertThat(printed.text()).doesNotContain("opening hours");
    }

    @Test
    void what_was_not_answered_while_the_knowledge_base_was_away_is_answered_once_it_is_back() {
        answersAreOn();
        unreadable = Optional.of(LiveKnowledge.Cause.STORE);
        var question = Some.message("What are your opening hours?");
        run(question.received());
        unreadable = Optional.empty();

        run(
                Some.message("When are you open?")
                        .withId("again")
                        .from(question.customer())
                        .received());
        run(question.received());

        assertThat(timeline(question)).hasSize(3);
        assertThat(automatic(question)).hasSize(1);
    }

    @Test
    void a_broken_article_is_told_and_the_others_are_said() {
        answersAreOn();
        brokenArticles = List.of("parking");
        var question = Some.message("What are your opening hours?");

        run(question.received());

        assertThat(automatic(question)).hasSize(1);
        assertThat(printed.linesWith("KnowledgeUnreadable")).isEqualTo(1);
        assertThat(printed.linesWith("\"articles\":[\"parking\"]")).isEqualTo(1);
    }

    @Test
    void the_wait_that_was_measured_is_told_with_the_greeting() {
        answersAreOn();
        currentWait = Optional.of(Duration.ofMinutes(7));
        var hello = Some.message("Good morning, there is something about the blue chair");

        run(hello.received());

        assertThat(timeline(hello).stream().map(Entry::body))
                .filteredOn(EntryBody.Reply.class::isInstance)
                .singleElement()
                .satisfies(said -> assertThat(said.toString()).contains("about 7 minutes."));
    }

    @Test
    void nothing_is_said_during_a_crisis() {
        answersAreOn();
        crisis = true;
        var question = Some.message("What are your opening hours?");

        run(question.received());

        assertThat(automatic(question)).isEmpty();
    }

    @Test
    void where_answers_are_off_the_knowledge_base_is_not_even_read() {
        var question = Some.message("What are your opening hours?");

        run(question.received());

        assertThat(knowledgeRead).isZero();
        assertThat(timeline(question)).hasSize(1);
    }

    private void answersAreOn() {
        var brand = Some.brand();
        var channels =
                brand.channels().stream()
                        .map(
                                c ->
                                        new Channel(
                                                c.id(),
                                                c.brand(),
                                                c.name(),
                                                c.team(),
                                                c.active(),
                                                c.signs(),
                                                c.templates(),
                                                true,
                                                c.version()))
                        .toList();
        settings.put(brand.withChannels(channels));
    }

    private List<Automatic> automatic(SomeMessage message) {
        return timeline(message).stream()
                .map(Entry::body)
                .filter(EntryBody.Reply.class::isInstance)
                .map(body -> ((EntryBody.Reply) body).automatic().orElseThrow())
                .toList();
    }

    /** The process dies before anything but what arrived is written. */
    private final class OnlyMessages implements SaveChange {
        @Override
        public Saved save(Change change) {
            if (change.entry().body() instanceof EntryBody.Heard) return store.save(change);
            throw new IllegalStateException("died");
        }
    }

    @Test
    void a_rule_of_the_brand_fires_in_the_change_that_stores_the_message() {
        var lamps =
                new Rule(
                        "lamps",
                        "Lamps",
                        On.TICKET_OPENED,
                        List.of(new Condition.Speaking(new WordSearch(List.of("lamp")))),
                        false,
                        List.of(new Action.GiveTo("aftersales"), new Action.Tag("lamp")),
                        false);
        live = new LiveRules.Known(new RuleSet(4, List.of(lamps)));
        var message = Some.message("Is the blue lamp in stock?");

        assertThat(run(message.received())).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(ticket(message).team()).isEqualTo("aftersales");
        assertThat(ticket(message).tags()).containsExactly("lamp");
        assertThat(timeline(message)).hasSize(1);
        var fired = RuleReplay.recorded(timeline(message).getFirst()).orElseThrow();
        assertThat(fired.version()).isEqualTo(4);
        assertThat(fired.rules()).containsExactly("lamps");
    }

    @Test
    void rules_that_cannot_be_read_are_told_and_the_message_is_handled_without() {
        live = new LiveRules.Unreadable();
        var message = Some.message("Is the blue lamp in stock?");

        assertThat(run(message.received())).isEqualTo(Invocation.NOTHING_FAILED);

        assertThat(ticket(message).team()).isEqualTo("presales");
        assertThat(printed.linesWith("RulesUnreadable")).isEqualTo(1);
        assertThat(printed.linesWith("rules.unreadable")).isEqualTo(1);
        assertThat(printed.text()).doesNotContain("lamp");
    }

    @Test
    void a_rule_that_asks_who_writes_sees_what_agents_keep_about_the_customer() {
        var message = Some.message("Is the blue lamp in stock?").from("770001");
        var ticket =
                new CustomerTicket(
                        message.received().conversation(),
                        message.received().channel(),
                        1,
                        Category.OTHER,
                        Some.NOW);
        var known = Meeting.opened(Optional.empty(), "mosaic", "770001", "Ada", ticket);
        var change =
                new CustomerChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Retail"),
                        Optional.empty(),
                        Optional.empty());
        customers.save(known.orElseThrow());
        customers.save(change.of(known.orElseThrow()));
        var retail = new Condition.OfCustomer(CustomerField.INDUSTRY, Set.of("retail"));
        live = new LiveRules.Known(new RuleSet(4, List.of(tagging("retail", retail))));
        var stranger = Some.message("Is the blue lamp in stock?").from("770002");

        run(message.received(), stranger.received());

        assertThat(ticket(message).tags()).containsExactly("retail");
        assertThat(ticket(stranger).tags()).isEmpty();
        var fired = RuleReplay.recorded(timeline(message).getFirst()).orElseThrow();
        assertThat(fired.seen().kept()).containsExactly("industry:retail");
    }

    @Test
    void a_policy_that_asks_for_a_tier_sees_it_on_the_customers_card() {
        var message = Some.message("Is the blue lamp in stock?").from("770003");
        var received = message.received();
        var ticket =
                new CustomerTicket(
                        received.conversation(), received.channel(), 1, Category.OTHER, Some.NOW);
        var known = Meeting.opened(Optional.empty(), "mosaic", "770003", "Ada", ticket);
        var change =
                new CustomerChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(" Gold "));
        customers.save(known.orElseThrow());
        customers.save(change.of(known.orElseThrow()));
        settings.put(promising(Set.of("gold")));
        var stranger = Some.message("Is the blue lamp in stock?").from("770004");

        run(received, stranger.received());

        assertThat(ticket(message).care().tier()).isEqualTo("Gold");
        assertThat(clocks(message)).allMatch(clock -> clock.policy().equals("gold@1"));
        assertThat(clocks(stranger)).noneMatch(clock -> clock.policy().equals("gold@1"));
    }

    @Test
    void the_number_of_an_order_changes_nothing_of_what_a_message_is() {
        var question = "Pws epistrefw ena proion?";

        assertThat(WORDS.read(question + " 4411223344556677").topic())
                .isEqualTo(WORDS.read(question).topic());
    }

    @Test
    void the_same_words_are_a_correction_to_the_shop_and_a_complaint_in_public() {
        var toShop = Some.message("it's the wrong number");
        var inPublic = Some.message("it's the wrong number").under("post-7");

        run(toShop.received(), inPublic.received());

        assertThat(feeling(toShop)).isEqualTo(Sentiment.NEUTRAL);
        assertThat(feeling(inPublic)).isEqualTo(Sentiment.NEGATIVE);
    }

    private Sentiment feeling(SomeMessage message) {
        return timeline(message).stream()
                .map(Entry::body)
                .filter(EntryBody.Heard.class::isInstance)
                .flatMap(body -> ((EntryBody.Heard) body).understanding().stream())
                .map(Understanding::sentiment)
                .findFirst()
                .orElseThrow();
    }

    private static Brand promising(Set<String> tiers) {
        var minute = new Target(Duration.ofMinutes(1), false);
        var policies = new ArrayList<>(Some.brand().policies());
        policies.add(
                new Policy(
                        "gold",
                        1,
                        0,
                        new Conditions(Set.of(), Set.of(), Set.of(), tiers, Set.of(), Set.of()),
                        "",
                        new Targets(minute, minute, minute),
                        80,
                        List.of()));
        return Some.brand().withPolicies(policies);
    }

    private List<Clock> clocks(SomeMessage message) {
        var clocks = store.find(message.received().conversation()).orElseThrow().clocks();
        assertThat(clocks).isNotEmpty();
        return clocks;
    }

    @Test
    void without_a_rule_that_asks_nobody_is_looked_up() {
        var lamp = new Condition.Speaking(new WordSearch(List.of("lamp")));
        live = new LiveRules.Known(new RuleSet(4, List.of(tagging("lamp", lamp))));
        var cards = new Cards(NOBODY_ASKS);

        assertThat(
                        cards.asked(
                                live.set(),
                                Some.brand(),
                                Some.message("Is it in stock?").received()))
                .isEqualTo(CustomerFields.UNKNOWN);
    }

    private static Rule tagging(String tag, Condition when) {
        return new Rule(
                tag,
                tag,
                On.MESSAGE_RECEIVED,
                List.of(when),
                false,
                List.of(new Action.Tag(tag)),
                false);
    }

    private Handler handler(SaveChange changes) {
        return new Handler(
                new Triage(
                        store,
                        changes,
                        settings,
                        new UsedRules(
                                _ -> live,
                                "triage",
                                new Metrics(printed.stream(), clock),
                                new Log(printed.stream(), "")),
                        new Cards(customers),
                        WORDS,
                        files,
                        new Answering(
                                store,
                                changes,
                                new UsedKnowledge(
                                        _ -> knowledge(),
                                        new Metrics(printed.stream(), clock),
                                        new Log(printed.stream(), "")),
                                _ -> currentWait,
                                clock),
                        clock),
                new Books(printed.stream()),
                new Log(printed.stream(), ""));
    }

    private String run(Received... received) {
        return Invocation.of(handler, event(received));
    }

    private static String event(Received... received) {
        var event = QueueEvent.of(QUEUE);
        for (var one : received) {
            event.with(one.conversation().text(), ReceivedJson.write(one));
        }
        return event.json();
    }

    private List<Entry> timeline(SomeMessage message) {
        return store.latest(message.received().conversation(), Optional.empty(), 100).entries();
    }

    private Ticket ticket(SomeMessage message) {
        return store.find(message.received().conversation()).orElseThrow().ticket().orElseThrow();
    }

    private long books(String verdict) {
        return printed.linesWith("\"verdict\":\"" + verdict + "\"");
    }

    /** Lines of one receipt count once, whoever printed them again. */
    private long receipts(String verdict) {
        return printed.lines().stream()
                .filter(line -> line.contains("\"verdict\":\"" + verdict + "\""))
                .map(
                        line ->
                                line.substring(
                                        line.indexOf("\"receipt\":"), line.indexOf(",\"verdict")))
                .distinct()
                .count();
    }

    /** Somebody at the desk writes a note just before the first change is saved. */
    private final class NoteInBetween implements SaveChange {
        private boolean written;

        @Override
        public Saved save(Change change) {
            if (!written) {
                written = true;
                var before = store.find(change.after().id()).orElseThrow();
                store.save(Some.done(Working.note(before, "n1", "lin", "calling", Some.NOW)));
            }
            return store.save(change);
        }
    }
}
