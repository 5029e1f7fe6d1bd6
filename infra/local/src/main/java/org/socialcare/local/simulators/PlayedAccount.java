package org.socialcare.local.simulators;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Sent;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** One brand account inside a simulator: who wrote to it, what it sent, what goes wrong next. */
public final class PlayedAccount {
    private final DemoChannel channel;
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Act.Commented> comments = new HashMap<>();
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final List<Sent> sent = new ArrayList<>();

    PlayedAccount(DemoChannel channel) {
        this.channel = channel;
    }

    public DemoChannel channel() {
        return channel;
    }

    /** The credential of that name, or an empty string. */
    public String credential(String name) {
        return channel.credentials().getOrDefault(name, "");
    }

    synchronized void acted(Act act) {
        switch (act) {
            case Act.Wrote _, Act.Showed _, Act.Tapped _, Act.Followed _ ->
                    contacts.merge(
                            act.who().id(),
                            new Contact(act.at(), 0),
                            (known, _) -> known.acted(act.at()));
            case Act.Commented comment -> comments.put(comment.id(), comment);
            case Act.Edited _,
                    Act.TookBack _,
                    Act.Reworded _,
                    Act.Removed _,
                    Act.Echoed _,
                    Act.Answered _,
                    Act.Arrived _,
                    Act.Saw _ -> {
                // neither opens a window nor can be answered
            }
        }
    }

    /** Empty for somebody who never wrote here, such as the customer of a replayed delivery. */
    synchronized Optional<Contact> contact(String customer) {
        return Optional.ofNullable(contacts.get(customer));
    }

    /** The comment of that id, if a simulated customer wrote it. */
    public synchronized Optional<Act.Commented> comment(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    synchronized void willFail(List<Fault> next) {
        faults.addAll(next);
    }

    synchronized Optional<Fault> nextFault() {
        return Optional.ofNullable(faults.poll());
    }

    synchronized void remember(Posting posting, Instant at, String messageId, String outcome) {
        sent.add(new Sent(at, posting.to(), posting.text(), messageId, outcome, posting.raw()));
        if (!messageId.isEmpty() && !posting.isPublic()) {
            contacts.computeIfPresent(posting.to(), (_, contact) -> contact.sentOne());
        }
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }
}
