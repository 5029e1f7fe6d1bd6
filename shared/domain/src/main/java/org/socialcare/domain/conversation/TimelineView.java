package org.socialcare.domain.conversation;

import org.jspecify.annotations.Nullable;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.conversation.Line.Delivery;
import org.socialcare.domain.conversation.Line.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Folds a stretch of a timeline into the lines people read: what happened to a reply stands with
 * the reply, an edit with its message, and the echo of our own reply is not shown twice. What
 * concerns an entry outside the stretch stays a line of its own.
 */
public final class TimelineView {
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> replies = new HashMap<>();
    private final Map<String, Integer> messages = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    private TimelineView() {}

    /**
     * The lines, in the order of the entries.
     *
     * @param entries in the timeline's order
     */
    public static List<Line> of(List<Entry> entries) {
        var view = new TimelineView();
        for (var entry : entries) {
            view.show(entry);
        }
        for (var entry : entries) {
            if (entry.body() instanceof EntryBody.Sent sent) {
                view.sent(entry, sent);
            }
        }
        for (var entry : entries) {
            if (entry.body() instanceof EntryBody.Heard heard) {
                view.fold(entry, heard.event());
            }
        }
        return view.lines.stream()
                .filter(line -> !view.hidden.contains(line.entry().id()))
                .toList();
    }

    private void show(Entry entry) {
        switch (entry.body()) {
            case EntryBody.Heard heard -> heard(entry, heard.event());
            case EntryBody.Reply reply -> {
                replies.put(entry.id(), lines.size());
                lines.add(
                        Line.of(entry, reply.text())
                                .delivered(new Delivery(Progress.QUEUED, "", entry.at(), "")));
            }
            case EntryBody.Note note -> lines.add(Line.of(entry, note.text()));
            case EntryBody.Sent _ -> {
                // told with the reply it is about
            }
            case EntryBody.Assigned _, EntryBody.Resolved _, EntryBody.ClockVerdict _ ->
                    lines.add(Line.of(entry, ""));
        }
    }

    private void heard(Entry entry, Inbound event) {
        if (event.content() instanceof Content.Said said) {
            if (event.direction() == Direction.IN || !event.messageId().isEmpty()) {
                messages.putIfAbsent(event.messageId(), lines.size());
            }
            lines.add(Line.of(entry, said.text()).saying(said.text(), said.attachments()));
        } else {
            lines.add(Line.of(entry, ""));
        }
    }

    private void sent(Entry entry, EntryBody.Sent sent) {
        var reply = replies.get(sent.reply());
        if (reply == null) {
            return;
        }
        deliver(reply, progress(sent.state()), sent.reason(), entry.at(), sent.platformMessage());
        if (!sent.platformMessage().isEmpty()) {
            var echo = messages.put(sent.platformMessage(), reply);
            hideEcho(echo);
        }
    }

    private void fold(Entry entry, Inbound event) {
        switch (event.content()) {
            case Content.Said said -> {
                // an echo may come before the platform's answer tells us the message's id
                if (event.direction() == Direction.OWN && replies.containsKey(said.payload())) {
                    hidden.add(entry.id());
                }
            }
            case Content.Happened _ -> {
                // a line of its own
            }
            case Content.Edited(var target, var text) ->
                    change(entry, target, line -> line.edited(text, entry.at()));
            case Content.TakenBack(var target) ->
                    change(entry, target, line -> line.takenBack(entry.at()));
            case Content.Reacted(var target, var reaction, var given) ->
                    change(entry, target, line -> react(line, reaction, given));
            case Content.Receipt receipt -> receipt(entry, receipt);
        }
    }

    private void hideEcho(@Nullable Integer line) {
        if (line != null && !(lines.get(line).entry().body() instanceof EntryBody.Reply)) {
            hidden.add(lines.get(line).entry().id());
        }
    }

    /** Changes the line that is meant and hides the one that said so. */
    private void change(Entry entry, String target, UnaryOperator<Line> how) {
        var line = messages.get(target);
        if (line != null) {
            lines.set(line, how.apply(lines.get(line)));
            hidden.add(entry.id());
        }
    }

    private static Line react(Line line, String reaction, boolean given) {
        var reactions = new ArrayList<>(line.reactions());
        if (given) {
            reactions.add(reaction);
        } else if (!reactions.remove(reaction)) {
            reactions.clear();
        }
        return line.reactedTo(reactions);
    }

    private void receipt(Entry entry, Content.Receipt receipt) {
        hidden.add(entry.id());
        var progress = progress(receipt.progress());
        for (var target : receipt.targets()) {
            var line = messages.get(target);
            if (line != null) {
                advance(line, progress, receipt.reason(), entry.at());
            }
        }
        receipt.upTo()
                .ifPresent(
                        upTo -> {
                            for (var line : replies.values()) {
                                if (!acceptedAt(line).isAfter(upTo)) {
                                    advance(line, progress, receipt.reason(), entry.at());
                                }
                            }
                        });
    }

    private Instant acceptedAt(int line) {
        var delivery = lines.get(line).delivery();
        boolean arrived =
                delivery.filter(d -> d.progress().compareTo(Progress.ACCEPTED) >= 0).isPresent();
        return arrived ? lines.get(line).entry().at() : Instant.MAX;
    }

    /** Receipts come in any order: delivered after read is no news. */
    private void advance(int line, Progress progress, String reason, Instant at) {
        var known = lines.get(line).delivery().map(Delivery::progress);
        if (progress == Progress.FAILED
                || known.filter(k -> k.compareTo(progress) < 0).isPresent()) {
            deliver(line, progress, reason, at, "");
        }
    }

    private void deliver(int line, Progress progress, String reason, Instant at, String message) {
        var before = lines.get(line);
        var known = before.delivery().map(Delivery::platformMessage).orElse("");
        lines.set(
                line,
                before.delivered(
                        new Delivery(progress, reason, at, message.isEmpty() ? known : message)));
    }

    private static Progress progress(EntryBody.SendState state) {
        return switch (state) {
            case SENDING -> Progress.SENDING;
            case ACCEPTED -> Progress.ACCEPTED;
            case DELIVERED -> Progress.DELIVERED;
            case READ -> Progress.READ;
            case HELD -> Progress.HELD;
            case FAILED -> Progress.FAILED;
            case UNCERTAIN -> Progress.UNCERTAIN;
        };
    }

    private static Progress progress(Content.Receipt.Progress progress) {
        return switch (progress) {
            case SENT -> Progress.ACCEPTED;
            case DELIVERED -> Progress.DELIVERED;
            case READ -> Progress.READ;
            case FAILED -> Progress.FAILED;
        };
    }
}
