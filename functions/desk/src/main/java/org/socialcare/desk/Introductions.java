package org.socialcare.desk;

import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.handover.HandoverItem;
import org.socialcare.domain.handover.Introducing;
import org.socialcare.domain.handover.Introduction;
import org.socialcare.domain.handover.IntroductionWords;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.ReadTimeline;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.settings.Brand;

import java.time.InstantSource;
import java.util.Optional;

/** Tells customers of their successor, each at most once, or says why that cannot be now. */
final class Introductions {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final ReadTimeline timeline;
    private final SaveChange changes;
    private final InstantSource clock;

    Introductions(
            FindConversation conversations,
            ReadTimeline timeline,
            SaveChange changes,
            InstantSource clock) {
        this.conversations = conversations;
        this.timeline = timeline;
        this.changes = changes;
        this.clock = clock;
    }

    /** Why it cannot be said now; absent where it can. */
    Optional<Decision.Refused> obstacle(Handover handover, HandoverItem item, Brand brand) {
        return conversation(item)
                .flatMap(
                        found ->
                                decide(found, handover, item, brand)
                                                instanceof Decision.Refused refused
                                        ? Optional.of(refused)
                                        : Optional.empty());
    }

    /** Says it and tells how far that is: wanted still where it cannot be said now. */
    Introduction.State introduce(Handover handover, HandoverItem item, Brand brand) {
        var id = id(handover, item);
        for (int i = 0; i < TRIES; i++) {
            var before = conversation(item);
            if (before.isEmpty()) {
                return Introduction.State.WANTED;
            }
            if (timeline.entry(before.get().id(), "reply#" + id).isPresent()) {
                return Introduction.State.SENT;
            }
            if (timeline.entry(before.get().id(), "proposed#" + id).isPresent()) {
                return Introduction.State.PROPOSED;
            }
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

    private Optional<Conversation> conversation(HandoverItem item) {
        return conversations.find(new ConversationId(item.ref()));
    }

    private Decision decide(
            Conversation before, Handover handover, HandoverItem item, Brand brand) {
        var successor = item.successor().orElse("");
        var names =
                new IntroductionWords.Names(
                        Shapes.agentName(brand, successor),
                        Shapes.agentName(brand, handover.leaver()),
                        brand.name());
        return Introducing.decide(
                before, brand, id(handover, item), successor, names, clock.instant());
    }

    /** Of the customer and not of who speaks: nobody is introduced to two successors. */
    private static String id(Handover handover, HandoverItem item) {
        return "introduction-"
                + Digest.of(
                        String.join(
                                "\n",
                                handover.brand(),
                                handover.leaver(),
                                handover.orderedAt().toString(),
                                item.ref()));
    }
}
