package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.conversation.EntryBody.SendState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far each reply and each change of a comment's visibility got, pieced together from our own
 * attempts, the platform's receipts and the echoes in which a platform shows us our own words. A
 * later state is never taken back by an earlier one that arrives after it.
 */
final class Deliveries {
    private final Map<String, Line.Delivery> states = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, String> replies = new HashMap<>();

    /**
     * @param entries of one conversation, in order
     */
    Deliveries(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Sent sent) attempted(entry, sent);
            if (entry.body() instanceof EntryBody.VisibilitySent sent) {
                attempted(
                        sent.visibility(), entry, sent.state(), sent.attempt(), sent.reason(), "");
            }
        }
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Heard heard) heard(entry, heard.event());
        }
    }

    /** Absent while nobody has tried. */
    Optional<Line.Delivery> of(Entry ours) {
        return Optional.ofNullable(states.get(ours.id()));
    }

    /** The reply that the platform knows under this id; absent if it is none of ours. */
    Optional<String> reply(String platformMessage) {
        return Optional.ofNullable(replies.get(platformMessage));
    }

    private void attempted(Entry entry, EntryBody.Sent sent) {
        String reply = sent.reply();
        replies.put(reply, reply);
        if (!sent.platformMessage().isEmpty()) replies.put(sent.platformMessage(), reply);
        if (sent.state() == SendState.SENDING) begun.put(reply, entry.at());
        attempted(
                reply, entry, sent.state(), sent.attempt(), sent.reason(), sent.platformMessage());
    }

    private void attempted(
            String what,
            Entry entry,
            SendState state,
            int attempt,
            String reason,
            String platformMessage) {
        Line.Delivery before = states.get(what);
        boolean begins = state == SendState.SENDING;
        boolean old =
                before != null
                        && (before.attempt() > attempt || (before.attempt() == attempt && begins));
        if (old) return;
        states.put(what, new Line.Delivery(state, attempt, reason, entry.at(), platformMessage));
    }

    private void heard(Entry entry, Inbound event) {
        switch (event.content()) {
            case Content.Said said when event.direction() == Direction.OWN ->
                    echoed(event.messageId(), said.payload(), entry.at());
            case Content.Receipt receipt -> receipt(receipt, entry.at());
            case Content.Said _,
                    Content.Edited _,
                    Content.TakenBack _,
                    Content.Reacted _,
                    Content.Happened _ -> {}
        }
    }

    private void echoed(String platformMessage, String payload, Instant at) {
        Optional<String> reply = reply(platformMessage).or(() -> reply(payload));
        if (reply.isEmpty()) return;
        replies.put(platformMessage, reply.get());
        reached(reply.get(), SendState.ACCEPTED, "", at, platformMessage);
    }

    private void receipt(Content.Receipt receipt, Instant at) {
        for (String reply : meant(receipt)) {
            reached(reply, state(receipt.progress()), receipt.reason(), at, "");
        }
    }

    /** Compared with when sending began: the platform's instant of the message lies after that. */
    private List<String> meant(Content.Receipt receipt) {
        List<String> meant = new ArrayList<>();
        for (String target : receipt.targets()) {
            reply(target).ifPresent(meant::add);
        }
        if (receipt.upTo().isPresent()) {
            begun.forEach(
                    (reply, at) -> {
                        if (!at.isAfter(receipt.upTo().get())) meant.add(reply);
                    });
        }
        return meant;
    }

    private void reached(
            String reply, SendState state, String reason, Instant at, String platformMessage) {
        Line.Delivery before = states.get(reply);
        if (before == null || rank(before.state()) >= rank(state)) return;
        String known = before.platformMessage();
        states.put(
                reply,
                new Line.Delivery(
                        state,
                        before.attempt(),
                        reason,
                        at,
                        known.isEmpty() ? platformMessage : known));
    }

    /** How much a state says: what was read was delivered, and what was delivered did not fail. */
    private static int rank(SendState state) {
        return switch (state) {
            case SENDING, HELD, UNCERTAIN -> 0;
            case ACCEPTED -> 1;
            case FAILED -> 2;
            case DELIVERED -> 3;
            case READ -> 4;
        };
    }

    private static SendState state(Content.Receipt.Progress progress) {
        return switch (progress) {
            case SENT -> SendState.ACCEPTED;
            case DELIVERED -> SendState.DELIVERED;
            case READ -> SendState.READ;
            case FAILED -> SendState.FAILED;
        };
    }
}
