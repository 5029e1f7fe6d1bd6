package org.socialcare.local.simulators;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.local.extension.Sent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One brand account inside a simulator: who wrote to it, what it sent, what goes wrong next. */
public final class PlayedAccount {
    private final Map<String, String> granted = new HashMap<>();
    private volatile DemoChannel channel;
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Act.Commented> comments = new HashMap<>();
    private final Map<String, String> writers = new HashMap<>();
    private final Mischief<Fault> faults = new Mischief<>();
    private final Mischief<Hitch> hitches = new Mischief<>();
    private final List<Sent> sent = new ArrayList<>();

    PlayedAccount(DemoChannel channel) {
        this.channel = channel;
    }

    public DemoChannel channel() {
        return channel;
    }

    /** The credential of that name that is good now, or an empty string. */
    public synchronized String credential(String name) {
        return granted.getOrDefault(name, channel.credentials().getOrDefault(name, ""));
    }

    /** From now on another value is good, which nobody knows before it is granted. */
    synchronized void revoke(String credential, String successor) {
        granted.put(credential, successor);
    }

    /** The brand is told the credentials that are good now. */
    synchronized void grant() {
        var credentials = new HashMap<>(channel.credentials());
        credentials.putAll(granted);
        channel =
                new DemoChannel(
                        channel.platform(),
                        channel.account(),
                        channel.name(),
                        channel.team(),
                        credentials);
    }

    synchronized void acted(Act act) {
        if (act instanceof Act.Wrote said) writers.put(said.id(), said.who().id());
        if (act instanceof Act.Showed shown) writers.put(shown.id(), shown.who().id());
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

    /** Who wrote or showed that to the brand, if a simulated customer did. */
    public synchronized Optional<String> writer(String message) {
        return Optional.ofNullable(writers.get(message));
    }

    /** When the customer and the brand last said something to each other. */
    public synchronized Optional<Instant> lastExchange(String customer) {
        return Stream.concat(
                        contact(customer).map(Contact::last).stream(),
                        sentTo(customer).filter(Sent::accepted).map(Sent::at))
                .max(Comparator.naturalOrder());
    }

    /** When the customer was last shown that sign; a message that follows takes it back. */
    public synchronized Optional<Instant> lastShown(String customer, String sign) {
        return sentTo(customer)
                .filter(it -> it.accepted() || it.outcome().equals(sign))
                .reduce((_, later) -> later)
                .filter(it -> !it.accepted())
                .map(Sent::at);
    }

    private Stream<Sent> sentTo(String customer) {
        return sent.stream().filter(it -> it.to().equals(customer));
    }

    /** The comment of that id, if a simulated customer wrote it. */
    public synchronized Optional<Act.Commented> comment(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    /** What goes wrong with its answers. */
    Mischief<Fault> faults() {
        return faults;
    }

    /** What goes wrong with what it is told. */
    Mischief<Hitch> hitches() {
        return hitches;
    }

    void behave() {
        faults.end();
        hitches.end();
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
