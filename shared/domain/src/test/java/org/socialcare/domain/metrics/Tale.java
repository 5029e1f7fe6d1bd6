package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Automating;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.Escalating;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.conversation.EscalationWish;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.conversation.Sending;
import org.socialcare.domain.conversation.SettingAside;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Timing;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One conversation of the shop, told through the real decisions. */
final class Tale {
    private static final ReplyRules RULES =
            new ReplyRules(
                    Duration.ofDays(300), Duration.ofDays(300), 0, 500, ReplyRules.UNLIMITED, 500);

    private final Brand brand;
    private final Channel channel;
    private final String customer;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Conversation> state = Optional.empty();
    private Understanding mood = Shop.question();
    private String language = "en";
    private int count;

    Tale(Brand brand, ChannelId channel, String customer) {
        this.brand = brand;
        this.channel = brand.channel(channel).orElseThrow();
        this.customer = customer;
    }

    static Tale of(String customer) {
        return new Tale(Shop.brand(), Shop.PAGE, customer);
    }

    /** What the next messages sound like. */
    Tale meaning(Category category, Sentiment sentiment) {
        mood = Understanding.of(language, category, 0.8, sentiment, Set.of());
        return this;
    }

    Tale meaning(Understanding understanding) {
        mood = understanding;
        return this;
    }

    Tale speaking(String tag) {
        language = tag;
        return meaning(mood.category(), mood.sentiment());
    }

    Tale asks(Instant at) {
        return hears(Direction.IN, at, "m" + count, mood);
    }

    Tale thanks(Instant at) {
        return hears(Direction.IN, at, "m" + count, Shop.thanks());
    }

    /** The brand answers in the platform's own app. */
    Tale echoes(Instant at) {
        return hears(Direction.OWN, at, "own" + count, mood);
    }

    /** The platform shows us a reply of ours. */
    Tale shows(String platformMessage, Instant at) {
        return hears(Direction.OWN, at, platformMessage, mood);
    }

    private Tale hears(Direction direction, Instant at, String id, Understanding understanding) {
        Inbound event =
                new Inbound(
                        ThreadKey.direct(customer),
                        direction,
                        id,
                        "dm.text",
                        id,
                        "",
                        at,
                        "",
                        "page",
                        new Person(customer, "Somebody"),
                        Content.Said.text("Words"));
        apply(
                Receiving.decide(
                        state,
                        new Received(channel.id(), event, "r" + count, at),
                        channel,
                        brand,
                        Optional.of(understanding),
                        at));
        return this;
    }

    Tale assigns(String agent, Instant at) {
        return assigns(Optional.of(agent), at);
    }

    Tale returns(Instant at) {
        return assigns(Optional.empty(), at);
    }

    private Tale assigns(Optional<String> agent, Instant at) {
        String team = ticket().team();
        done(Working.assign(now(), "a" + count, agent, team, "routing", "by-hand", at));
        return this;
    }

    Tale moves(String team, Instant at) {
        done(Working.assign(now(), "t" + count, ticket().assignee(), team, "lead", "by-hand", at));
        return this;
    }

    /** It goes to that department as an escalation; no words go to the customer. */
    Tale escalates(String agent, String team, Instant at) {
        return escalates(agent, team, Optional.empty(), at);
    }

    Tale escalates(String agent, String team, Optional<Priority> priority, Instant at) {
        var wish =
                new EscalationWish(
                        agent,
                        new EscalationWish.Target.Department(team),
                        Escalation.Reason.WRONG_DEPARTMENT,
                        "Not ours",
                        "",
                        priority,
                        Optional.empty());
        done(Escalating.escalate(now(), brand, RULES, "e" + count, wish, at));
        return this;
    }

    Tale handsBack(String agent, Instant at) {
        done(Escalating.handBack(now(), brand, "k" + count, agent, "Yours", at));
        return this;
    }

    Tale replies(String agent, Instant at) {
        reply(agent, at);
        return this;
    }

    Entry reply(String agent, Instant at) {
        return done(Working.reply(now(), brand, RULES, "r" + count, agent, "Certainly", at));
    }

    Tale greeted(Instant at) {
        if (greets(at).isEmpty()) throw new AssertionError("nothing was said");
        return this;
    }

    Tale told(Automatic why, Instant at) {
        apply(Automating.say(now(), "Words", why, at));
        return this;
    }

    /** The suite says something by itself, if it has not in this ticket. */
    Optional<Entry> greets(Instant at) {
        if (Automating.whyNot(now(), RULES, at).isPresent()) return Optional.empty();
        var greeting = Automatic.of(Automatic.Kind.GREETING);
        return Optional.of(apply(Automating.say(now(), "Welcome", greeting, at)));
    }

    /** The reply gets to the platform, which then knows it under this id. */
    Tale sent(Entry reply, String platformMessage, Instant at) {
        apply(Sending.begin(now(), brand, reply, RULES, 1, at));
        apply(Sending.ended(now(), brand, reply, 1, new SendResult.Accepted(platformMessage), at));
        return this;
    }

    Tale fails(Entry reply, Instant at) {
        apply(Sending.ended(now(), brand, reply, 1, new SendResult.Refused("blocked"), at));
        return this;
    }

    Tale resolves(String agent, String outcome, Instant at) {
        done(Working.resolve(now(), "x" + count, agent, outcome, at));
        return this;
    }

    Tale hides(String agent, Instant at) {
        done(SettingAside.hide(now(), "h" + count, agent, "", at));
        return this;
    }

    Tale bringsBack(String agent, Instant at) {
        done(SettingAside.bringBack(now(), "b" + count, agent, "", at));
        return this;
    }

    /** Clocks say everything they have to say by then. */
    Tale until(Instant at) {
        for (var next = Timing.fire(now(), at); next.isPresent(); next = Timing.fire(now(), at)) {
            apply(next.get());
        }
        return this;
    }

    Conversation now() {
        return state.orElseThrow();
    }

    Optional<Ticket> running() {
        return state.flatMap(Conversation::running);
    }

    Ticket ticket() {
        return now().ticket().orElseThrow();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private Entry done(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Change change) -> apply(change);
            case Decision.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private Entry apply(Change change) {
        state = Optional.of(change.after());
        entries.add(change.entry());
        count++;
        return change.entry();
    }
}
