package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A stretch of a timeline as the desk shows it. Edits, deletions, reactions, delivery states and
 * whether a comment is hidden appear on the line they are about; only where that line is not part
 * of the stretch do they stand alone. Echoes of our own replies and receipts are never lines.
 */
public final class TimelineView {
    private final Deliveries deliveries;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, String> linesByMessage = new HashMap<>();

    private TimelineView(List<Entry> entries) {
        deliveries = new Deliveries(entries);
        entries.forEach(this::place);
        entries.forEach(this::overlay);
        lines.keySet().removeIf(this::isSent);
        entries.stream()
                .filter(entry -> entry.body() instanceof EntryBody.Visibility)
                .sorted(Comparator.comparingLong(entry -> entry.context().version()))
                .forEach(this::turn);
    }

    /** The lines of these entries of one conversation, in order. */
    public static List<Line> of(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::order));
        return List.copyOf(new TimelineView(sorted).inOrder());
    }

    private List<Line> inOrder() {
        List<Line> sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparing(line -> line.entry().order()));
        return sorted;
    }

    /** A proposal that was sent is the reply it became. */
    private boolean isSent(String entry) {
        return Proposing.reply(entry).filter(lines::containsKey).isPresent();
    }

    private void place(Entry entry) {
        switch (entry.body()) {
            case EntryBody.Heard heard -> heard(entry, heard.event());
            case EntryBody.Reply reply ->
                    put(
                            Line.of(entry, reply.text(), attached(reply))
                                    .delivered(deliveries.of(entry)));
            case EntryBody.Handled.Proposed(var reply) ->
                    put(Line.of(entry, reply.text(), attached(reply)));
            case EntryBody.Handled.Escalated(var _, var escalation) ->
                    put(Line.of(entry, escalation.context(), List.of()));
            case EntryBody.Handled.HandedBack back -> put(Line.of(entry, back.answer(), List.of()));
            case EntryBody.Note note -> put(Line.of(entry, note.text(), List.of()));
            case EntryBody.Revealed _,
                    EntryBody.Corrected _,
                    EntryBody.Assigned _,
                    EntryBody.Resolved _,
                    EntryBody.Handled _,
                    EntryBody.ClockVerdict _ ->
                    put(Line.of(entry, "", List.of()));
            case EntryBody.Visibility _, EntryBody.Sent _, EntryBody.VisibilitySent _ -> {}
        }
    }

    private static List<Attachment> attached(EntryBody.Reply reply) {
        return reply.media()
                .map(media -> new Attachment(media.kind(), media.reference(), media.name()))
                .map(List::of)
                .orElse(List.of());
    }

    private void heard(Entry entry, Inbound event) {
        switch (event.content()) {
            case Content.Said said -> {
                if (event.direction() == Direction.OWN
                        && deliveries.reply(event.messageId()).isPresent()) {
                    return;
                }
                put(Line.of(entry, said.text(), said.attachments()));
                if (!event.messageId().isEmpty()) {
                    linesByMessage.put(event.messageId(), entry.id());
                }
            }
            case Content.Happened _ -> put(Line.of(entry, "", List.of()));
            case Content.Edited _, Content.TakenBack _, Content.Reacted _, Content.Receipt _ -> {}
        }
    }

    private void overlay(Entry entry) {
        switch (entry.body()) {
            case EntryBody.Heard heard -> overlay(entry, heard);
            case EntryBody.Reply reply -> {
                Line comment = lines.get(linesByMessage.getOrDefault(reply.answers(), ""));
                if (reply.privately() && comment != null && Line.stands(deliveries.of(entry))) {
                    put(comment.withPrivateAnswer());
                }
            }
            case EntryBody.Corrected corrected -> {
                Line message = lines.get(corrected.entry());
                if (message != null) put(message.corrected(corrected.change()));
            }
            case EntryBody.Visibility _,
                    EntryBody.Sent _,
                    EntryBody.VisibilitySent _,
                    EntryBody.Note _,
                    EntryBody.Revealed _,
                    EntryBody.Handled _,
                    EntryBody.Assigned _,
                    EntryBody.Resolved _,
                    EntryBody.ClockVerdict _ -> {}
        }
    }

    /** Wishes are decided one after the other, and no clock says so better than their versions. */
    private void turn(Entry entry) {
        EntryBody.Visibility wish = (EntryBody.Visibility) entry.body();
        Line comment = lines.get(linesByMessage.getOrDefault(wish.comment(), ""));
        Optional<Line.Delivery> state = deliveries.of(entry);
        put(
                comment != null
                        ? comment.shown(entry, wish, state)
                        : Line.of(entry, "", List.of()).delivered(state));
    }

    private void overlay(Entry entry, EntryBody.Heard heard) {
        switch (heard.event().content()) {
            case Content.Edited(String target, String text) ->
                    change(target, entry, line -> line.saying(text, entry.at()));
            case Content.TakenBack(String target) ->
                    change(target, entry, line -> line.taken(entry.at()));
            case Content.Reacted reacted ->
                    change(reacted.target(), entry, line -> reacted(line, reacted));
            case Content.Said _, Content.Happened _, Content.Receipt _ -> {}
        }
    }

    private void change(String target, Entry entry, UnaryOperator<Line> edit) {
        String id =
                deliveries.reply(target).orElseGet(() -> linesByMessage.getOrDefault(target, ""));
        Line line = lines.get(id);
        put(edit.apply(line != null ? line : Line.of(entry, "", List.of())));
    }

    private static Line reacted(Line line, Content.Reacted reacted) {
        List<String> standing = new ArrayList<>(line.reactions());
        standing.remove(reacted.reaction());
        if (reacted.given()) standing.add(reacted.reaction());
        return line.reacted(standing);
    }

    private void put(Line line) {
        lines.put(line.entry().id(), line);
    }
}
