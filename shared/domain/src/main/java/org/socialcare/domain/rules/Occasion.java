package org.socialcare.domain.rules;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.triage.Understanding;
import org.socialcare.domain.triage.text.WordSearch;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A customer's message, or a clock that speaks, as rules see it; for one evaluation after the
 * other, not at once.
 */
public final class Occasion {
    private final Set<On> events;
    private final ChannelId channel;
    private final boolean direct;
    private final Content.Said said;
    private final Optional<ClockKind> clock;
    private final Understanding understanding;
    private final Seen seen;

    /** Most rules ask for no words, so it is made for the first that does. */
    private @Nullable String start;

    /**
     * A message.
     *
     * @param event what the message did beside being received
     */
    public Occasion(
            On event,
            ChannelId channel,
            ThreadKey.Kind place,
            Content.Said said,
            Understanding understanding,
            Seen seen) {
        this.events = EnumSet.of(On.MESSAGE_RECEIVED, event);
        this.channel = channel;
        this.direct = place == ThreadKey.Kind.DIRECT;
        this.said = said;
        this.clock = Optional.empty();
        this.understanding = understanding;
        this.seen = seen;
    }

    /**
     * A clock that speaks. Nobody says anything then.
     *
     * @param event what it says
     * @param understanding of the ticket's most telling message so far
     */
    public Occasion(
            On event, ClockKind clock, ChannelId channel, Understanding understanding, Seen seen) {
        this.events = EnumSet.of(event);
        this.channel = channel;
        this.direct = false;
        this.said = Content.Said.text("");
        this.clock = Optional.of(clock);
        this.understanding = understanding;
        this.seen = seen;
    }

    boolean is(On event) {
        return events.contains(event);
    }

    ChannelId channel() {
        return channel;
    }

    boolean direct() {
        return direct;
    }

    /** The clock that speaks; absent where a message is received. */
    Optional<ClockKind> clock() {
        return clock;
    }

    /** Who has the ticket; absent where a message is received. */
    Optional<Seen.Holder> holder() {
        return seen.holder();
    }

    /** The kinds of what was attached, sorted. */
    Set<String> attached() {
        Set<String> kinds = new TreeSet<>();
        for (Attachment attachment : said.attachments()) kinds.add(attachment.kind());
        return kinds;
    }

    boolean speaksOf(WordSearch words) {
        if (start == null) start = WordSearch.start(said.text());
        return words.isInFolded(start);
    }

    Understanding understanding() {
        return understanding;
    }

    /** To the thousandth, because entries keep no more, and looking again must see the same. */
    double sureOfCategory() {
        return thousandths(understanding.sure().category());
    }

    /** That category and topic are right, to the thousandth each. */
    double sureOfTopic() {
        return sureOfCategory() * thousandths(understanding.sure().topic());
    }

    private static double thousandths(double share) {
        return Math.rint(share * 1000) / 1000;
    }

    Seen seen() {
        return seen;
    }
}
