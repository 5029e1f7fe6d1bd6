package org.socialcare.sla;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introducing;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.settings.Brand;

import java.time.InstantSource;
import java.util.Optional;

/** Tells a customer of the successor, at most once whoever tries and however often. */
final class Introducer {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final ReadTimeline timeline;
    private final SaveChange changes;
    private final InstantSource clock;

    Introducer(
            FindConversation conversations,
            ReadTimeline timeline,
            SaveChange changes,
            InstantSource clock) {
        this.conversations = conversations;
        this.timeline = timeline;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether it can be said now; so too where it was said and that was not noted. */
    boolean isPossible(Handover handover, HandoverItem item, Brand brand) {
        return conversation(item)
                .filter(
                        found ->
                                said(found, handover, item).isPresent()
                                        || decide(found, handover, item, brand)
                                                instanceof Decision.Changed)
                .isPresent();
    }

    /** Says it and tells how far that is: wanted still where it cannot be said now. */
    Introduction.State introduce(Handover handover, HandoverItem item, Brand brand) {
        for (int i = 0; i < TRIES; i++) {
            var before = conversation(item);
            if (before.isEmpty()) return Introduction.State.WANTED;
            var said = said(before.get(), handover, item);
            if (said.isPresent()) return said.get();
            if (!(decide(before.get(), handover, item, brand)
                    instanceof Decision.Changed(var change))) {
                return Introduction.State.WANTED;
            }
            if (changes.save(change) instanceof Saved.Done) {
                return change.entry().body() instanceof EntryBody.Reply
                        ? Introduction.State.SENT
                        : Introduction.State.PROPOSED;
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    /** How far it is, without saying anything: wanted still where it was not said. */
    Introduction.State look(Handover handover, HandoverItem item) {
        return conversation(item)
                .flatMap(found -> said(found, handover, item))
                .orElse(Introduction.State.WANTED);
    }

    private Optional<Introduction.State> said(
            Conversation conversation, Handover handover, HandoverItem item) {
        var id = Introducing.id(handover, item);
        if (timeline.entry(conversation.id(), "reply#" + id).isPresent()) {
            return Optional.of(Introduction.State.SENT);
        }
        return timeline.entry(conversation.id(), "proposed#" + id)
                .map(_ -> Introduction.State.PROPOSED);
    }

    private Decision decide(
            Conversation before, Handover handover, HandoverItem item, Brand brand) {
        return Introducing.decide(before, brand, handover, item, clock.instant());
    }

    private Optional<Conversation> conversation(HandoverItem item) {
        return conversations.find(new ConversationId(item.ref()));
    }
}
