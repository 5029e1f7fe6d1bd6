package org.socialcare.triage;

import org.socialcare.domain.answers.FirstAnswer;
import org.socialcare.domain.answers.FirstAnswer.Outcome;
import org.socialcare.domain.answers.Knowledge;
import org.socialcare.domain.answers.Moment;
import org.socialcare.domain.conversation.Automating;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.EntryBody.Heard;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindCurrentWait;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;

import java.time.InstantSource;

/**
 * Says the first automatic answer to a message that is stored, if there is one. Nothing is read or
 * written for a message that gets none. Where it is not known what may be said, nothing is: a
 * person has the message, and to bring it back would hold up what the customer writes next.
 */
final class Answering {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final SaveChange changes;
    private final UsedKnowledge knowledge;
    private final FindCurrentWait waits;
    private final InstantSource clock;

    Answering(
            FindConversation conversations,
            SaveChange changes,
            UsedKnowledge knowledge,
            FindCurrentWait waits,
            InstantSource clock) {
        this.conversations = conversations;
        this.changes = changes;
        this.knowledge = knowledge;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Whatever became of this before.
     *
     * @param after the conversation as it is known, with the message in it
     */
    void answer(Conversation after, Heard heard, Channel channel, Brand brand) {
        Conversation state = after;
        for (int i = 0; i < TRIES; i++) {
            if (said(new Moment(state, heard, channel, brand, clock.instant()))) return;
            state = conversations.find(after.id()).orElseThrow();
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }

    /** Whether nothing is left to do; otherwise somebody wrote in between. */
    private boolean said(Moment moment) {
        if (FirstAnswer.whyNot(moment).isPresent()) return true;
        var known = knowledge.of(moment.brand().id());
        return known.isEmpty()
                || said(moment.waiting(waits.currentWait(moment.channel().id())), known.get());
    }

    private boolean said(Moment moment, Knowledge known) {
        return switch (FirstAnswer.decide(moment, known)) {
            case Outcome.Silent _ -> true;
            case Outcome.Say(var why, var text) -> {
                var change = Automating.say(moment.conversation(), text, why, moment.now());
                yield switch (changes.save(change)) {
                    case Saved.Done(), Saved.AlreadyThere(_) -> true;
                    case Saved.Overtaken() -> false;
                };
            }
        };
    }
}
