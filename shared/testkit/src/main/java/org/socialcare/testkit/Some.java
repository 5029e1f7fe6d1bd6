package org.socialcare.testkit;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.conversation.Change;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Plausible values for tests; a test names only what it is about. */
public final class Some {
    /** A Monday, ten o'clock in the morning in the zone of {@link #brand}. */
    public static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    /** Rules that refuse nothing within a day, and a person's answer for a week. */
    public static final ReplyRules RULES =
            new ReplyRules(
                    Duration.ofDays(1), Duration.ofDays(7), 0, 2000, ReplyRules.UNLIMITED, 2000);

    private Some() {}

    /** A name that no other test uses; fit for ids of all kinds. */
    public static String unique(String beginning) {
        return beginning + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A small shop with three channels, two teams and three agents. */
    public static Brand brand() {
        return SomeBrand.brand();
    }

    /** A policy's next version, which promises the first answer within another time. */
    public static Policy promising(Policy policy, Duration firstResponse) {
        Targets targets = policy.targets();
        return new Policy(
                policy.id(),
                policy.version() + 1,
                policy.order(),
                policy.when(),
                policy.calendar(),
                new Targets(
                        new Target(firstResponse, targets.firstResponse().business()),
                        targets.nextResponse(),
                        targets.resolution()),
                policy.warnPercent(),
                policy.steps());
    }

    /** The shop's Facebook page. */
    public static Channel channel() {
        return channel("facebook");
    }

    public static Channel channel(String platform) {
        return brand().channels().stream()
                .filter(channel -> channel.id().platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    public static ChannelId channelId() {
        return channel().id();
    }

    public static Credentials credentials() {
        return new Credentials(Map.of("secret", "not-a-secret", "token", "not-a-token"));
    }

    /** A customer's text on the shop's Facebook page. */
    public static SomeMessage message(String text) {
        return SomeMessage.of(text);
    }

    public static Understanding understanding() {
        return understanding(Category.PRODUCT_QUESTION, Sentiment.NEUTRAL);
    }

    public static Understanding understanding(Category category, Sentiment sentiment) {
        return Understanding.of("en", category, 0.9, sentiment, Set.of());
    }

    /** What a message does to a conversation. */
    public static Change change(Optional<Conversation> before, SomeMessage message) {
        return Receiving.decide(
                before,
                message.received(),
                channel(message.channel().platform()),
                brand(),
                Optional.of(understanding()),
                message.at());
    }

    /** A conversation with one message in which a product question waits for an answer. */
    public static Conversation conversation() {
        return conversation(message("Is the blue one still in stock?"));
    }

    public static Conversation conversation(SomeMessage message) {
        return change(Optional.empty(), message).after();
    }

    /** What a decision that cannot be refused here does. */
    public static Change done(Decision decision) {
        return switch (decision) {
            case Decision.Changed(Change change) -> change;
            case Decision.Refused(String code, String detail) ->
                    throw new AssertionError("refused: " + code + ": " + detail);
        };
    }

    public static Presence online(String agent) {
        return new Presence(agent, Presence.Status.ONLINE, NOW, NOW);
    }
}
