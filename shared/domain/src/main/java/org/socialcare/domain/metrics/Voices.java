package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who spoke when in a conversation, by what its entries say. As soon as more than sixteen turns
 * could still become others, the oldest are settled: what is heard of them later changes nothing.
 */
final class Voices {
    /**
     * An unanswered run.
     *
     * @param stop absent while there is no answer
     */
    record Run(Instant start, Optional<Instant> stop) {}

    private static final int UNSETTLED = 16;

    private final List<Run> over = new ArrayList<>();
    private final TreeSet<Instant> asked = new TreeSet<>();
    private final TreeSet<Instant> answered = new TreeSet<>();
    private final TreeSet<Instant> aside = new TreeSet<>();
    private final Map<String, Instant> replies = new HashMap<>();
    private final Map<String, Instant> answers = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private Instant settled = Instant.MIN;
    private int messages;

    /**
     * What customers asked before belongs to an older ticket; answers may still be to come. A
     * ticket that begins before what is settled is looked at all the same.
     */
    void newTicket(Instant at) {
        over.clear();
        asked.clear();
        Instant first = aside.isEmpty() || at.isBefore(aside.first()) ? at : aside.first();
        if (!first.isAfter(settled)) settled = Instant.MIN;
        messages = 0;
        back();
    }

    /** What was said out of sight belonged to a ticket that nobody ever saw. */
    void forgetAside() {
        aside.clear();
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
        boolean spoken = heard(entry);
        settle();
        return spoken;
    }

    private boolean heard(Entry entry) {
        return switch (entry.body()) {
            case EntryBody.Heard heard -> heard(entry.at(), heard);
            case EntryBody.Reply reply when reply.automatic().isPresent() -> false;
            case EntryBody.Reply _ -> {
                Instant at = entry.at();
                boolean ahead = !asked.isEmpty() && asked.last().isAfter(at);
                Instant answer = ahead ? asked.last() : at;
                replies.put(entry.id(), at);
                answers.put(entry.id(), answer);
                yield canChange(answer) && answered.add(answer);
            }
            case EntryBody.Sent sent -> sent(sent);
            case EntryBody.Handled.SetAside(_, var spam, _, _) -> !spam && back();
            case EntryBody.Note _,
                    EntryBody.Revealed _,
                    EntryBody.Handled.Proposed _,
                    EntryBody.Handled.Declined _,
                    EntryBody.Handled.ApprovalMarked _,
                    EntryBody.Handled.StepTicked _,
                    EntryBody.Handled.Stepped _,
                    EntryBody.Handled.Waited _,
                    EntryBody.Handled.Promised _,
                    EntryBody.Handled.PromiseEnded _,
                    EntryBody.Handled.Reapplied _,
                    EntryBody.Handled.Escalated _,
                    EntryBody.Handled.HandedBack _,
                    EntryBody.Corrected _,
                    EntryBody.Visibility _,
                    EntryBody.VisibilitySent _,
                    EntryBody.Assigned _,
                    EntryBody.Resolved _,
                    EntryBody.ClockVerdict _ ->
                    false;
        };
    }

    /** What was said out of sight counts from when it was said. */
    private boolean back() {
        messages += aside.size();
        boolean changed = asked.addAll(aside.tailSet(settled, false));
        aside.clear();
        return changed;
    }

    private boolean heard(Instant at, EntryBody.Heard heard) {
        return switch (heard.effect()) {
            case OPENED, REOPENED, CONTINUED -> {
                messages++;
                yield canChange(at) && asked.add(at);
            }
            case ASIDE -> {
                aside.add(at);
                yield false;
            }
            case FLOODED -> false;
            case NONE, ANSWERED -> isEcho(heard.event()) && canChange(at) && answered.add(at);
        };
    }

    private boolean isEcho(Inbound event) {
        return event.direction() == Direction.OWN
                && event.content() instanceof Content.Said said
                && event.thread().kind() != ThreadKey.Kind.ACCOUNT
                && !event.kind().startsWith("standby.")
                && !known.contains(event.messageId())
                && !Sending.isNamed(said.payload());
    }

    private boolean sent(EntryBody.Sent sent) {
        switch (sent.state()) {
            case ACCEPTED -> {
                if (!sent.platformMessage().isEmpty()) known.add(sent.platformMessage());
            }
            case FAILED -> {
                Instant replied = replies.get(sent.reply());
                return replied != null && canChange(replied) && takenBack(replied);
            }
            case SENDING, DELIVERED, READ, HELD, UNCERTAIN -> {}
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

    private boolean canChange(Instant at) {
        return at.isAfter(settled);
    }

    private void settle() {
        List<Instant> turns = new ArrayList<>(asked.tailSet(settled, false));
        turns.addAll(answered.tailSet(settled, false));
        if (turns.size() <= UNSETTLED) return;
        Collections.sort(turns);
        List<Run> unsettled = unsettled();
        settled = turns.get(turns.size() - UNSETTLED - 1);
        Optional<Instant> lastAnswer = Optional.ofNullable(answered.floor(settled));
        asked.headSet(settled, true).clear();
        answered.headSet(settled, true).clear();
        lastAnswer.ifPresent(answered::add);
        for (Run run : unsettled) {
            if (run.stop().filter(stop -> !canChange(stop)).isPresent()) {
                over.add(run);
            } else {
                asked.add(run.start());
            }
        }
    }

    /** Each from its first question to the first answer that is no earlier. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>(over);
        runs.addAll(unsettled());
        return runs;
    }

    private List<Run> unsettled() {
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
