package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.conversation.Line.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far each reply got, pieced together from our own attempts, the platform's receipts and the
 * echoes in which a platform shows us our own words. A later state is never taken back by an
 * earlier one that arrives after it.
 */
final class Deliveries {
    private final Map<String, Line.Delivery> states = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, String> replies = new HashMap<>();

    /**
     * @param entries of one conversation, in order
     */
    Deliveries(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Sent sent) attempted(entry, sent);
        }
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Heard heard) heard(entry, heard.event());
        }
    }

    /** A reply that nobody has tried to send yet is in the queue. */
    Line.Delivery of(Entry reply) {
        return states.getOrDefault(
                reply.id(), new Line.Delivery(Progress.QUEUED, "", reply.at(), ""));
    }

    /** The reply that the platform knows under this id; absent if it is none of ours. */
    Optional<String> reply(String platformMessage) {
        return Optional.ofNullable(replies.get(platformMessage));
    }

    private void attempted(Entry entry, EntryBody.Sent sent) {
        String reply = sent.reply();
        replies.put(reply, reply);
        if (!sent.platformMessage().isEmpty()) replies.put(sent.platformMessage(), reply);
        Progress progress = progress(sent.state());
        if (progress == Progress.SENDING) begun.put(reply, entry.at());
        int last = attempts.getOrDefault(reply, 0);
        boolean beginsWhatHasEnded = progress == Progress.SENDING && last == sent.attempt();
        if (last > sent.attempt() || beginsWhatHasEnded) return;
        attempts.put(reply, sent.attempt());
        states.put(
                reply,
                new Line.Delivery(progress, sent.reason(), entry.at(), sent.platformMessage()));
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
        reached(reply.get(), Progress.ACCEPTED, "", at, platformMessage);
    }

    private void receipt(Content.Receipt receipt, Instant at) {
        for (String reply : meant(receipt)) {
            reached(reply, progress(receipt.progress()), receipt.reason(), at, "");
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
            String reply, Progress progress, String reason, Instant at, String platformMessage) {
        Line.Delivery before = states.get(reply);
        if (before == null || rank(before.progress()) >= rank(progress)) return;
        String known = before.platformMessage();
        states.put(
                reply,
                new Line.Delivery(progress, reason, at, known.isEmpty() ? platformMessage : known));
    }

    /** How much a state says: what was read was delivered, and what was delivered did not fail. */
    private static int rank(Progress progress) {
        return switch (progress) {
            case QUEUED, SENDING, HELD, UNCERTAIN -> 0;
            case ACCEPTED -> 1;
            case FAILED -> 2;
            case DELIVERED -> 3;
            case READ -> 4;
        };
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
