package org.socialcare.domain.answers;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.conversation.Automating;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.OurLexicons;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Normaliser;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One customer at a shop in Athens that is open on weekdays from nine to five and promises a first
 * response within half an hour. It is Monday, eleven in the morning there.
 */
final class Counter {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant NIGHT = Instant.parse("2026-03-02T20:00:00Z");
    static final Normaliser NORMALISER =
            new Normaliser(Fold.read("fold.tsv", OurLexicons.open("fold.tsv")));
    static final Understanding QUESTION = meaning("en", Category.PRODUCT_QUESTION);

    private static final Calendar HOURS =
            new Calendar(
                    "office",
                    ZoneId.of("Europe/Athens"),
                    Map.of(
                            DayOfWeek.MONDAY, nineToFive(),
                            DayOfWeek.TUESDAY, nineToFive(),
                            DayOfWeek.WEDNESDAY, nineToFive(),
                            DayOfWeek.THURSDAY, nineToFive(),
                            DayOfWeek.FRIDAY, nineToFive()),
                    Map.of());

    private static final Calendar LATE =
            new Calendar(
                    "late",
                    ZoneId.of("Europe/Athens"),
                    Map.of(
                            DayOfWeek.MONDAY, List.of(new Calendar.Hours(11 * 3600, 19 * 3600)),
                            DayOfWeek.TUESDAY, List.of(new Calendar.Hours(11 * 3600, 19 * 3600))),
                    Map.of());

    final List<Entry> entries = new ArrayList<>();
    private Channel channel;
    private final ThreadKey thread;
    private Optional<Conversation> state = Optional.empty();
    private List<Article> articles = List.of(hours());
    private AnswerRules rules = AnswerRules.USUAL;
    private boolean promises = true;
    private boolean crisis;
    private Optional<Duration> wait = Optional.empty();

    Counter(String platform, ThreadKey thread, boolean answers) {
        this.channel =
                new Channel(
                        new ChannelId(platform, "olive"),
                        "olive",
                        "Olive",
                        "care",
                        true,
                        Set.of(),
                        List.of(),
                        answers,
                        1);
        this.thread = thread;
    }

    static Counter open() {
        return on("facebook");
    }

    static Counter on(String platform) {
        return new Counter(platform, ThreadKey.direct("ada"), true);
    }

    Counter inCrisis() {
        crisis = true;
        return this;
    }

    Counter promisingNothing() {
        promises = false;
        return this;
    }

    /** Customers were answered after so long of late. */
    Counter waiting(Duration measured) {
        wait = Optional.of(measured);
        return this;
    }

    /** The channel is open from eleven to seven. */
    Counter openingLate() {
        channel =
                new Channel(
                        channel.id(),
                        channel.brand(),
                        channel.name(),
                        channel.team(),
                        true,
                        Set.of(),
                        List.of(),
                        channel.answers(),
                        "late",
                        1);
        return this;
    }

    Counter following(AnswerRules decided) {
        rules = decided;
        return this;
    }

    Counter with(Article... all) {
        articles = List.of(all);
        return this;
    }

    static Article hours() {
        return article("opening-hours", "When are you open?", "Monday to Friday, nine to five.");
    }

    static Article article(String id, String question, String answer) {
        var words = new ArticleWords(question, List.of(question), answer, Map.of());
        return new Article(
                id,
                4,
                Article.State.APPROVED,
                "lin",
                Optional.of("sofia"),
                Map.of("en", words),
                Optional.empty(),
                Optional.empty());
    }

    static Understanding meaning(String language, Category category) {
        return Understanding.of(language, category, 0.8, Sentiment.NEUTRAL, Set.of());
    }

    /** Writes, and is answered at once if there is anything to say. */
    FirstAnswer.Outcome asks(String text, Instant at) {
        return asks(text, at, QUESTION);
    }

    FirstAnswer.Outcome asks(String text, Instant at, Understanding understanding) {
        return answered(hears(text, at, understanding), at);
    }

    Entry hears(String text, Instant at, Understanding understanding) {
        String id = "mid-" + entries.size();
        var event =
                new Inbound(
                        thread,
                        Direction.IN,
                        id,
                        "dm.text",
                        id,
                        "",
                        at,
                        "",
                        "page",
                        new Person("ada", "Ada"),
                        Content.Said.text(text));
        var received = new Received(channel.id(), event, "receipt-" + id, at);
        return apply(
                Receiving.decide(
                        state, received, channel, brand(), Optional.of(understanding), at));
    }

    Moment moment(Entry heard, Instant now) {
        return new Moment(now(), (EntryBody.Heard) heard.body(), channel, brand(), now)
                .waiting(wait);
    }

    /** As triage does after a message was stored, however often that is. */
    FirstAnswer.Outcome answered(Entry heard, Instant now) {
        var moment = moment(heard, now);
        var knowledge = new Knowledge(rules, articles, crisis, NORMALISER);
        var outcome = FirstAnswer.decide(moment, knowledge);
        if (outcome instanceof FirstAnswer.Outcome.Say(var why, var text)) {
            apply(Automating.say(now(), text, why, now));
        }
        return outcome;
    }

    void replies(Instant at) {
        var rules = ReplyRules.of(channel.id().platform());
        done(Working.reply(now(), brand(), rules, "r" + entries.size(), "lin", "Yes", at));
    }

    void assigned(Instant at) {
        done(
                Working.assign(
                        now(),
                        "a" + at,
                        Optional.of("lin"),
                        "care",
                        "routing",
                        "least-loaded",
                        at));
    }

    void resolved(Instant at) {
        done(Working.resolve(now(), "x" + entries.size(), "lin", "solved", at));
    }

    void done(Decision decision) {
        switch (decision) {
            case Decision.Changed(Change change) -> apply(change);
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        }
    }

    Entry apply(Change change) {
        state = Optional.of(change.after());
        entries.add(change.entry());
        return change.entry();
    }

    Conversation now() {
        return state.orElseThrow();
    }

    Brand brand() {
        var policy =
                new Policy(
                        "usual",
                        1,
                        1,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "office",
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30),
                        Duration.ZERO,
                        80);
        return new Brand(
                "olive",
                "Olive",
                ZoneId.of("Asia/Shanghai"),
                List.of(channel),
                List.of(),
                List.of(),
                List.of(HOURS, LATE),
                promises ? List.of(policy) : List.of());
    }

    private static List<Calendar.Hours> nineToFive() {
        return List.of(new Calendar.Hours(9 * 3600, 17 * 3600));
    }
}
