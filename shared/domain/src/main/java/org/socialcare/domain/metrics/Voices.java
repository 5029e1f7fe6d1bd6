package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who spoke when in a conversation, by what its entries say. */
final class Voices {
    /**
     * An unanswered run.
     *
     * @param stop absent while there is no answer
     */
    record Run(Instant start, Optional<Instant> stop) {}

    private final TreeSet<Instant> asked = new TreeSet<>();
    private final TreeSet<Instant> answered = new TreeSet<>();
    private final Map<String, Instant> replies = new HashMap<>();
    private final Map<String, Instant> answers = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private int messages;

    /** What customers asked before belongs to an older ticket; answers may still be to come. */
    void newTicket() {
        asked.clear();
        messages = 0;
    }

    /** How many messages of the latest ticket wanted an answer. */
    int messages() {
        return messages;
    }

    /** The instant at which a reply counts as an answer. */
    Optional<Instant> answer(String reply) {
        return Optional.ofNullable(answers.get(reply));
    }

    /** Returns whether somebody spoke, or turned out not to have. */
    boolean hear(Entry entry) {
        return switch (entry.body()) {
            case EntryBody.Heard heard -> heard(entry.at(), heard);
            case EntryBody.Reply _ -> {
                Instant at = entry.at();
                boolean ahead = !asked.isEmpty() && asked.last().isAfter(at);
                Instant answer = ahead ? asked.last() : at;
                replies.put(entry.id(), at);
                answers.put(entry.id(), answer);
                yield answered.add(answer);
            }
            case EntryBody.Sent sent -> sent(sent);
            case EntryBody.Note _,
                    EntryBody.Assigned _,
                    EntryBody.Resolved _,
                    EntryBody.ClockVerdict _ ->
                    false;
        };
    }

    private boolean heard(Instant at, EntryBody.Heard heard) {
        return switch (heard.effect()) {
            case OPENED, REOPENED, CONTINUED -> {
                messages++;
                yield asked.add(at);
            }
            case NONE, ANSWERED -> isEcho(heard.event()) && answered.add(at);
        };
    }

    private boolean isEcho(Inbound event) {
        return event.direction() == Direction.OWN
                && event.content() instanceof Content.Said said
                && event.thread().kind() != ThreadKey.Kind.ACCOUNT
                && !event.kind().startsWith("standby.")
                && !known.contains(event.messageId())
                && !known.contains(said.payload());
    }

    private boolean sent(EntryBody.Sent sent) {
        switch (sent.state()) {
            case SENDING -> known.add(sent.reply());
            case ACCEPTED -> {
                if (!sent.platformMessage().isEmpty()) known.add(sent.platformMessage());
            }
            case FAILED -> {
                Instant replied = replies.get(sent.reply());
                return replied != null && takenBack(replied);
            }
            case DELIVERED, READ, HELD, UNCERTAIN -> {}
        }
        return false;
    }

    private boolean takenBack(Instant replied) {
        if (answered.remove(replied)) return true;
        for (Instant answer : List.copyOf(answered.tailSet(replied))) {
            if (asked.contains(answer)) return answered.remove(answer);
        }
        return false;
    }

    /** Each from its first question to the first answer that is no earlier. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        Optional<Instant> covered = Optional.empty();
        for (Instant question : asked) {
            if (covered.filter(until -> !question.isAfter(until)).isPresent()) continue;
            Optional<Instant> answer = Optional.ofNullable(answered.ceiling(question));
            runs.add(new Run(question, answer));
            if (answer.isEmpty()) break;
            covered = answer;
        }
        return runs;
    }
}
