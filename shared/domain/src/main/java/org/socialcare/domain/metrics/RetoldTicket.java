package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.Person;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.SendState;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.TicketStory.Automated;
import org.socialcare.domain.metrics.TicketStory.Close;
import org.socialcare.domain.metrics.TicketStory.Escalation;
import org.socialcare.domain.metrics.TicketStory.Holding;
import org.socialcare.domain.metrics.TicketStory.Opening;
import org.socialcare.domain.metrics.TicketStory.Promise;
import org.socialcare.domain.metrics.TicketStory.Reply;
import org.socialcare.domain.metrics.TicketStory.Round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One ticket while its conversation is told again. */
final class RetoldTicket {
    private final Entry first;
    private final String person;
    private final boolean again;
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<String, Automated> automated = new LinkedHashMap<>();
    private final Map<Instant, String> answerers = new HashMap<>();
    private final Map<Instant, Instant> dues = new HashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final List<Close> closes = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private List<Round> rounds = List.of();
    private Optional<String> holder = Optional.empty();
    private Optional<Instant> followedAt = Optional.empty();

    RetoldTicket(Entry first, Optional<Person> customer, boolean again) {
        this.first = first;
        this.person = TicketFact.person(first.context().channel(), first.conversation(), customer);
        this.again = again;
    }

    int number() {
        return first.context().ticket().orElseThrow().number();
    }

    void followed(Instant at) {
        followedAt = Optional.of(at);
    }

    TicketStory story() {
        Ticket opened = first.context().ticket().orElseThrow();
        return new TicketStory(
                first.conversation(),
                opened.number(),
                first.context().brand(),
                first.context().channel(),
                person,
                new Opening(rounds.getFirst().start(), again, Traits.of(opened)),
                rounds,
                List.copyOf(replies.values()),
                List.copyOf(automated.values()),
                holdings,
                escalations,
                closes,
                promises,
                followedAt);
    }

    /**
     * Adds what the next entry tells.
     *
     * @param spoken whether it changed who spoke when
     */
    void add(Entry entry, Ticket after, Voices voices, boolean spoken) {
        Traits traits = Traits.of(after);
        boolean replying = false;
        switch (entry.body()) {
            case EntryBody.Reply reply when reply.automatic().isPresent() ->
                    automated.put(
                            entry.id(),
                            new Automated(entry.at(), reply.automatic().get().article(), traits));
            case EntryBody.Reply reply -> {
                replying = true;
                replies.put(entry.id(), new Reply(entry.at(), reply.agent(), traits));
                answerers.putIfAbsent(entry.at(), reply.agent());
                voices.answer(entry.id()).ifPresent(at -> answerers.putIfAbsent(at, reply.agent()));
            }
            case EntryBody.Sent sent when sent.state() == SendState.FAILED -> failed(sent);
            case EntryBody.Resolved(var by, var outcome) ->
                    closes.add(close(entry, by, outcome, voices, traits));
            case EntryBody.Handled.SetAside(var by, var spam, _, _) -> {
                if (spam) closes.add(close(entry, by, TicketFact.What.SPAM, voices, traits));
            }
            case EntryBody.Handled.Escalated(var by, var what) ->
                    escalations.add(new Escalation(entry.at(), by, traits.inTeam(what.fromTeam())));
            case EntryBody.Heard _,
                    EntryBody.Sent _,
                    EntryBody.Note _,
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
                    EntryBody.Handled.HandedBack _,
                    EntryBody.Corrected _,
                    EntryBody.Visibility _,
                    EntryBody.VisibilitySent _,
                    EntryBody.Assigned _,
                    EntryBody.ClockVerdict _ -> {}
        }
        entry.context().measured().ifPresent(measured -> promised(entry.at(), measured));
        boolean promisedAnew = entry.context().measured().isPresent();
        if (spoken || promisedAnew) rounds = rounds(voices.runs(), traits);
        if (!after.assignee().equals(holder)) {
            holder = after.assignee();
            holdings.add(new Holding(entry.at(), holder, replying, traits));
        }
        boolean closed =
                after.status() == Ticket.Status.RESOLVED || after.care().aside().isOutOfSight();
        if (!closed) goesOn(entry.at());
    }

    private static Close close(
            Entry entry, String by, String outcome, Voices voices, Traits traits) {
        return new Close(entry.at(), by, outcome, voices.messages(), traits, Optional.empty());
    }

    private void failed(EntryBody.Sent sent) {
        automated.remove(sent.reply());
        Reply reply = replies.remove(sent.reply());
        if (reply != null) answerers.remove(reply.at(), reply.agent());
    }

    private void promised(Instant at, Measured measured) {
        for (var stretch : measured.rounds()) {
            stretch.due().ifPresent(due -> dues.put(stretch.start(), due));
        }
        if (promises.isEmpty() || !promises.getLast().due().equals(measured.resolveBy())) {
            promises.add(new Promise(at, measured.resolveBy()));
        }
    }

    private void goesOn(Instant at) {
        if (closes.isEmpty() || closes.getLast().undoneAt().isPresent()) return;
        Close c = closes.removeLast();
        closes.add(new Close(c.at(), c.by(), c.outcome(), c.asked(), c.traits(), Optional.of(at)));
    }

    private List<Round> rounds(List<Voices.Run> runs, Traits traits) {
        List<Round> now = new ArrayList<>();
        for (Voices.Run run : runs) {
            Optional<Round> before =
                    rounds.stream().filter(r -> r.start().equals(run.start())).findFirst();
            now.add(round(run, before, traits));
        }
        return now;
    }

    private Round round(Voices.Run run, Optional<Round> known, Traits traits) {
        Optional<Instant> due = Optional.ofNullable(dues.get(run.start()));
        Optional<Instant> stop = run.stop();
        if (known.isEmpty()) {
            return stop.isEmpty()
                    ? new Round(run.start(), stop, due, Dimension.NOBODY, traits, traits)
                    : new Round(run.start(), stop, due, answerer(stop.get()), traits, traits);
        }
        Round before = known.get();
        if (stop.isEmpty()) {
            Traits begun = before.due().equals(due) ? before.begun() : traits;
            return new Round(run.start(), stop, due, Dimension.NOBODY, begun, begun);
        }
        return before.stop().equals(stop)
                ? new Round(run.start(), stop, due, before.by(), before.begun(), before.ended())
                : new Round(run.start(), stop, due, answerer(stop.get()), before.begun(), traits);
    }

    private String answerer(Instant stop) {
        return answerers.getOrDefault(stop, Dimension.OUTSIDE);
    }
}
