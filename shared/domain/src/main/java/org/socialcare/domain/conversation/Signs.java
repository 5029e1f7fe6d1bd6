package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.settings.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which signs a customer is shown. A sign is no answer: it changes nothing, counts nowhere and is
 * never told again.
 */
public final class Signs {
    private Signs() {}

    /** Why a sign is not shown. */
    public enum Silence {
        /** The platform has no such thing, or not in such a thread. */
        NOT_SUPPORTED,
        /** The brand has not asked for it on this channel. */
        NOT_WANTED,
        /** It is not known whom it would be shown to. */
        NO_CUSTOMER,
        /** The platform takes nothing until the customer writes again. */
        WINDOW_CLOSED,
        /** The platform shows it only right after a message. */
        TOO_LATE
    }

    /** Absent where the sign can be shown now. */
    public static Optional<Silence> whyNot(
            Conversation conversation, Brand brand, Sign sign, Instant now) {
        String platform = conversation.channel().platform();
        boolean supported =
                conversation.thread().kind() == ThreadKey.Kind.DIRECT
                        && Ability.of(platform).contains(sign.ability());
        if (!supported) return Optional.of(Silence.NOT_SUPPORTED);
        boolean wanted =
                brand.channel(conversation.channel())
                        .filter(channel -> channel.signs().contains(sign))
                        .isPresent();
        if (!wanted) return Optional.of(Silence.NOT_WANTED);
        if (conversation.customer().id().isEmpty()) return Optional.of(Silence.NO_CUSTOMER);
        ReplyWindow window = ReplyWindow.of(conversation, ReplyRules.of(platform), now);
        if (window != ReplyWindow.OPEN) return Optional.of(Silence.WINDOW_CLOSED);
        Duration within = sign.within(platform);
        boolean late =
                within.compareTo(ReplyRules.UNLIMITED) < 0
                        && conversation.lastAt().plus(within).isBefore(now);
        return late ? Optional.of(Silence.TOO_LATE) : Optional.empty();
    }

    /**
     * The signs that are worth asking for in this conversation while it stands as it does, whatever
     * the time.
     */
    public static Set<Sign> wanted(Conversation conversation, Brand brand, Instant now) {
        Set<Sign> wanted = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            Optional<Silence> silence = whyNot(conversation, brand, sign, now);
            if (silence.isEmpty() || silence.get() == Silence.TOO_LATE) wanted.add(sign);
        }
        return wanted;
    }
}
