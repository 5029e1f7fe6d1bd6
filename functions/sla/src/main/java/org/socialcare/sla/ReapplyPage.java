package org.socialcare.sla;

import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.SaveChange;
import org.socialcare.domain.ports.SaveChange.Saved;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.settings.Brand;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Applies changed policies to some conversations; a bad one keeps no other waiting. */
final class ReapplyPage {
    private static final int TRIES = 5;

    private final FindConversation conversations;
    private final SaveChange changes;
    private final InstantSource clock;
    private final Log log;

    ReapplyPage(FindConversation conversations, SaveChange changes, InstantSource clock, Log log) {
        this.conversations = conversations;
        this.changes = changes;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Works on each; whoever comes again with the same wish changes nothing more.
     *
     * @throws RuntimeException of the store, if of several conversations none could be worked on:
     *     then it is not they that are bad, and the page is to come again
     */
    Progress work(List<ConversationId> tickets, Brand brand, Reapplying.Wish wish) {
        int changed = 0;
        List<ConversationId> failed = new ArrayList<>();
        for (ConversationId id : tickets) {
            try {
                if (isChanged(id, brand, wish)) changed++;
            } catch (RuntimeException bad) {
                failed.add(id);
                if (tickets.size() > 1 && failed.size() == tickets.size()) throw bad;
                log.trouble(
                        "reapply.failed",
                        bad,
                        fields -> fields.put("conversation", id.text()).put("run", wish.run()));
            }
        }
        return Progress.ofPage(changed, tickets.size() - changed - failed.size(), failed);
    }

    private boolean isChanged(ConversationId id, Brand brand, Reapplying.Wish wish) {
        for (int tries = 0; tries < TRIES; tries++) {
            var before = conversations.find(id);
            if (before.isEmpty()) return false;
            if (Reapplying.isApplied(before.get(), wish.run())) return true;
            var change = Reapplying.apply(before.get(), brand, wish, clock.instant());
            if (change.isEmpty()) return false;
            switch (changes.save(change.get())) {
                case Saved.Done(), Saved.AlreadyThere(_) -> {
                    return true;
                }
                case Saved.Overtaken() -> {} // somebody else was faster: look at what they left
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }
}
