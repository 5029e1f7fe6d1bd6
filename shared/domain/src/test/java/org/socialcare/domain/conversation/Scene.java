package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One conversation told second by second. The shop promises a first response in 60 seconds, a next
 * one in 40 and a resolution in 300, day and night, and warns at half of each; to whoever is angry
 * it promises half of that.
 */
final class Scene {
    static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    static final ChannelId CHANNEL = new ChannelId("facebook", "mosaic");
    static final Channel SETUP = new Channel(CHANNEL, "mosaic", "Page", "presales", true, 1);
    static final ReplyRules RULES =
            new ReplyRules(
                    Duration.ofHours(24), Duration.ofDays(7), 3, 50, Duration.ofDays(30), 50);
    static final CustomerFields CARD = new CustomerFields("Ada", "", "Acme", " Retail", "", "");
    static final Brand SHOP = shop(policy("angry", 1, Set.of(Priority.P1), 2), policy());

    private Brand brand;
    private RuleSet rules = RuleSet.NONE;
    private final ThreadKey thread;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Conversation> state = Optional.empty();
    private int count;

    Scene(Brand brand, ThreadKey thread) {
        this.brand = brand;
        this.thread = thread;
    }

    static Scene direct() {
        return in(SHOP);
    }

    static Scene in(Brand brand) {
        return new Scene(brand, ThreadKey.direct("ada"));
    }

    /** From now on the brand promises something else. */
    void decides(Brand changed) {
        brand = changed;
    }

    /** From now on the brand has rules. */
    void rules(RuleSet live) {
        rules = live;
    }

    static Instant at(double second) {
        return START.plusMillis((long) (second * 1000));
    }

    static Policy policy() {
        return policy("usual", 9, Set.of(), 1);
    }

    static Policy policy(String id, int order, Set<Priority> priorities, int divisor) {
        return new Policy(
                id,
                1,
                order,
                Set.of(),
                Set.of(),
                priorities,
                "always",
                Duration.ofSeconds(60 / divisor),
                Duration.ofSeconds(40 / divisor),
                Duration.ofSeconds(300 / divisor),
                50);
    }

    static Brand shop(Policy... policies) {
        return new Brand(
                "mosaic",
                "Mosaic",
                ZoneOffset.UTC,
                List.of(SETUP),
                List.of(),
                List.of(),
                List.of(),
                List.of(policies));
    }

    static Understanding question() {
        return understood(Category.PRODUCT_QUESTION, Sentiment.NEUTRAL, Set.of(), false);
    }

    static Understanding thanks() {
        return understood(Category.PRAISE, Sentiment.POSITIVE, Set.of(), true);
    }

    static Understanding angry() {
        return understood(
                Category.AFTER_SALES, Sentiment.NEGATIVE, Set.of(RiskFlag.WAITING), false);
    }

    static Understanding understood(
            Category category, Sentiment sentiment, Set<RiskFlag> flags, boolean courtesy) {
        return Understanding.of("en", category, 0.8, sentiment, flags).asCourtesy(courtesy);
    }

    EntryBody.TicketEffect asks(double second) {
        return asks(second, question());
    }

    EntryBody.TicketEffect asks(double second, Understanding understanding) {
        return says(second, Content.Said.text("Words at " + second), understanding);
    }

    EntryBody.TicketEffect says(double second, Content.Said said, Understanding understanding) {
        String id = "mid-" + second;
        return hears(inbound(Direction.IN, id, "dm.text", second, said), understanding);
    }

    EntryBody.TicketEffect echoes(double second) {
        return hears(
                inbound(
                        Direction.OWN,
                        "echo-" + second,
                        "dm.text",
                        second,
                        Content.Said.text("From the app at " + second)));
    }

    Inbound inbound(Direction direction, String id, String kind, double second, Content content) {
        return new Inbound(
                thread,
                direction,
                id,
                kind,
                id,
                "",
                at(second),
                "",
                "page",
                new Person("ada", "Ada"),
                content);
    }

    EntryBody.TicketEffect hears(Inbound event) {
        return hears(event, question());
    }

    EntryBody.TicketEffect hears(Inbound event, Understanding understanding) {
        Received received = new Received(CHANNEL, event, "receipt-" + count, event.at());
        Change change =
                Receiving.decide(
                        state,
                        received,
                        SETUP,
                        brand,
                        Optional.of(understanding),
                        rules,
                        CARD,
                        event.at());
        apply(change);
        return ((EntryBody.Heard) change.entry().body()).effect();
    }

    Entry replies(double second) {
        return done(
                Working.reply(now(), brand, RULES, "r" + second, "lin", "Certainly", at(second)));
    }

    Entry resolves(double second) {
        return done(Working.resolve(now(), "x" + second, "lin", "solved", at(second)));
    }

    Entry done(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Change change) -> apply(change);
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    Entry begins(Entry reply, int attempt, double second) {
        return apply(Sending.begin(now(), brand, reply, RULES, attempt, at(second)));
    }

    Entry ends(Entry reply, int attempt, SendResult result, double second) {
        return apply(Sending.ended(now(), brand, reply, attempt, result, at(second)));
    }

    /** Everything that clocks have to say by then, such as {@code BREACHED FIRST_RESPONSE 60}. */
    List<String> verdicts(double second) {
        List<String> said = new ArrayList<>();
        for (Optional<Change> next = fire(second); next.isPresent(); next = fire(second)) {
            Entry entry = apply(next.get());
            EntryBody.ClockVerdict verdict = (EntryBody.ClockVerdict) entry.body();
            said.add(verdict.verdict() + " " + verdict.clock() + " " + seconds(entry.at()));
        }
        return said;
    }

    Optional<Change> fire(double second) {
        return Timing.fire(now(), _ -> Optional.of(new Timing.Ruled(rules, brand)), at(second));
    }

    /** Everything that is due by then; what is on record already is not said again. */
    void looksAt(double second) {
        for (Optional<Change> next = fire(second); next.isPresent(); next = fire(second)) {
            String id = next.get().entry().id();
            if (entries.stream().noneMatch(entry -> entry.id().equals(id))) {
                apply(next.get());
            } else {
                state = Timing.knowing(now(), at(second));
            }
        }
    }

    Entry apply(Change change) {
        state = Optional.of(change.after());
        entries.add(change.entry());
        count++;
        return change.entry();
    }

    Conversation now() {
        return state.orElseThrow();
    }

    Ticket ticket() {
        return now().ticket().orElseThrow();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Optional<Clock> clock(ClockKind kind) {
        return now().clocks().stream().filter(c -> c.kind() == kind).reduce((_, last) -> last);
    }

    /** Seconds from the start at which this clock falls due. */
    long due(ClockKind kind) {
        return seconds(clock(kind).orElseThrow().due());
    }

    static long seconds(Instant instant) {
        return Duration.between(START, instant).toSeconds();
    }
}
