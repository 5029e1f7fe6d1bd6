package org.socialcare.triage;

import org.socialcare.aws.telling.UsedRules;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.conversation.Receiving;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.ports.FindBrand;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.OrderFiles;
import org.socialcare.domain.ports.OrderFiles.FilesOrder;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.triage.Audience;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.Understanding;

import java.time.InstantSource;
import java.util.Optional;

/** Makes one arrived event part of its conversation, exactly once however often it arrives. */
final class Triage {
    /**
     * The queue keeps a conversation's events in line; only people at the desk can come between.
     */
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final SaveChange changes;
    private final FindBrand brands;
    private final UsedRules rules;
    private final Cards cards;
    private final ReadWords words;
    private final OrderFiles files;
    private final Answering answering;
    private final InstantSource clock;

    Triage(
            FindConversation conversations,
            SaveChange changes,
            FindBrand brands,
            UsedRules rules,
            Cards cards,
            ReadWords words,
            OrderFiles files,
            Answering answering,
            InstantSource clock) {
        this.conversations = conversations;
        this.changes = changes;
        this.brands = brands;
        this.rules = rules;
        this.cards = cards;
        this.words = words;
        this.files = files;
        this.answering = answering;
        this.clock = clock;
    }

    /** What became of an arrival. */
    enum Verdict {
        STORED,
        DUPLICATE
    }

    /**
     * Throws when it cannot be stored now; the queue then brings it again, and at last sets it
     * aside.
     */
    Verdict receive(Received received) {
        var channel =
                brands.channel(received.channel())
                        .orElseThrow(() -> new NotSetUp("channel", received.channel()));
        var brand =
                brands.brand(channel.brand())
                        .orElseThrow(() -> new NotSetUp("brand of", received.channel()));
        var understanding = understand(received);
        var live = rules.of(brand.id());
        var card = cards.asked(live, brand, received);
        for (int i = 0; i < TRIES; i++) {
            var before = conversations.find(received.conversation());
            var change =
                    Receiving.decide(
                            before,
                            received,
                            channel,
                            brand,
                            understanding,
                            live,
                            card,
                            clock.instant());
            switch (changes.save(change)) {
                case Saved.Done() -> {
                    order(received);
                    answer(change.after(), change.entry(), channel, brand);
                    return Verdict.STORED;
                }
                case Saved.AlreadyThere(var first) -> {
                    if (!sameArrival(first, received)) return Verdict.DUPLICATE;
                    order(received);
                    before.ifPresent(state -> answer(state, first, channel, brand));
                    return Verdict.STORED;
                }
                case Saved.Overtaken() -> {
                    // somebody at the desk wrote in between: decide again on what they left
                }
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    /** An arrival that comes again is answered now if whoever had it before died too early. */
    private void answer(Conversation state, Entry stored, Channel channel, Brand brand) {
        if (stored.body() instanceof EntryBody.Heard heard) {
            answering.answer(state, heard, channel, brand);
        }
    }

    /** Its files are fetched, or erased, after it; an arrival that comes again may order again. */
    private void order(Received received) {
        if (CustomerFiles.concern(received.event(), received.channel().platform())) {
            files.order(new FilesOrder(received.conversation(), received.entry()));
        }
    }

    private Optional<Understanding> understand(Received received) {
        var event = received.event();
        return event.direction() == Direction.IN && event.content() instanceof Content.Said said
                ? Optional.of(words.read(said.text(), audience(event.thread())))
                : Optional.empty();
    }

    private static Audience audience(ThreadKey thread) {
        return switch (thread.kind()) {
            case DIRECT -> Audience.SHOP;
            case POST, ACCOUNT -> Audience.PUBLIC;
        };
    }

    /** The queue may bring one arrival twice; that is no duplicate of the platform's. */
    private static boolean sameArrival(Entry first, Received received) {
        return first.body() instanceof EntryBody.Heard heard
                && heard.receipt().equals(received.receipt());
    }

    /**
     * Events arrive for something nobody has set up; they wait in the queue until somebody does.
     */
    static final class NotSetUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSetUp(String what, ChannelId channel) {
            super("no settings for " + what + " " + channel);
        }
    }
}
