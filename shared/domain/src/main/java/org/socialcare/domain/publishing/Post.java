package org.socialcare.domain.publishing;

import org.socialcare.domain.channel.ChannelId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A brand's public post. Its words never change once it is written; what changes is how far it got.
 *
 * @param id chosen by whoever wrote it, so that a repeated request is the same post
 * @param author the user who wrote it
 * @param at when it is to be published; absent for at once
 * @param approval of a statement, by somebody else than its author; absent until it is given
 */
public record Post(
        String id,
        String brand,
        Kind kind,
        String author,
        Instant written,
        Optional<Instant> at,
        Optional<Approval> approval,
        List<Placement> placements) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /** What a post is to the brand. */
    public enum Kind {
        /** Ordinary news. */
        NEWS,
        /** An official statement, which a second person has to approve. */
        STATEMENT
    }

    public Post {
        placements = List.copyOf(placements);
        if (!isId(id)) {
            throw new IllegalArgumentException("a post's id must match " + ID.pattern());
        }
        var channels = new HashSet<ChannelId>();
        for (var placement : placements) {
            if (!channels.add(placement.channel())) {
                throw new IllegalArgumentException("twice on " + placement.channel());
            }
        }
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a post is made on at least one channel");
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** From when it may go out; absent while somebody has to approve it first. */
    public Optional<Instant> released() {
        Optional<Instant> ready =
                switch (kind) {
                    case NEWS -> Optional.of(written);
                    case STATEMENT -> approval.map(Approval::at);
                };
        return ready.map(from -> at.filter(from::isBefore).orElse(from));
    }

    /** When somebody has to look at it next; absent where nobody has to. */
    public Optional<Instant> due() {
        Optional<Instant> earliest = Optional.empty();
        for (var placement : placements) {
            Optional<Instant> own = due(placement);
            if (own.isPresent() && earliest.filter(own.get()::isAfter).isEmpty()) {
                earliest = own;
            }
        }
        return earliest;
    }

    /** The same for one of its channels. */
    public Optional<Instant> due(Placement placement) {
        return switch (placement.state()) {
            case PostState.Waiting() -> released();
            case PostState.Working(_, _, var due, _) -> Optional.of(due);
            case PostState.Held(_, _, _, var due) -> Optional.of(due);
            case PostState.Published _,
                    PostState.Refused _,
                    PostState.Uncertain _,
                    PostState.Cancelled _ ->
                    Optional.empty();
        };
    }

    /** Its part on a channel. */
    public Optional<Placement> on(ChannelId channel) {
        return placements.stream().filter(p -> p.channel().equals(channel)).findFirst();
    }

    /** The same, further on one channel. */
    public Post with(ChannelId channel, PostState state) {
        List<Placement> changed = new ArrayList<>();
        for (var placement : placements) {
            changed.add(
                    placement.channel().equals(channel)
                            ? new Placement(channel, placement.posting(), state)
                            : placement);
        }
        return new Post(id, brand, kind, author, written, at, approval, changed);
    }

    /** Taken back wherever nothing stands in public yet; the same where it is too late for all. */
    public Post cancelled(String by, Instant now) {
        Post changed = this;
        for (var placement : placements) {
            if (placement.state().isRecallable()) {
                changed = changed.with(placement.channel(), new PostState.Cancelled(by, now));
            }
        }
        return changed;
    }

    /** Whether and by whom a statement is approved. */
    public Verdict approve(String by, Instant now) {
        if (kind != Kind.STATEMENT) {
            return new Verdict.NotNeeded();
        }
        if (approval.isPresent()) {
            return new Verdict.Approved(this);
        }
        if (author.equals(by)) {
            return new Verdict.OwnWords();
        }
        var approved = Optional.of(new Approval(by, now));
        return new Verdict.Approved(
                new Post(id, brand, kind, author, written, at, approved, placements));
    }

    /** What becomes of somebody's approval. */
    public sealed interface Verdict {
        /** It may go out, by this word or an earlier one. */
        record Approved(Post post) implements Verdict {}

        /** Nobody approves their own words. */
        record OwnWords() implements Verdict {}

        /** News need none. */
        record NotNeeded() implements Verdict {}
    }
}
