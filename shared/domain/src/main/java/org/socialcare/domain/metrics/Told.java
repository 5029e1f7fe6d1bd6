package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Measured;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.TicketFact.State;
import org.socialcare.domain.metrics.TicketFact.What;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reports hear of an entry.
 *
 * @param after the latest ticket right after it
 */
public record Told(
        ConversationId conversation,
        String brand,
        ChannelId channel,
        long version,
        Instant at,
        Ticket after,
        Optional<Measured> measured,
        What what) {
    /** Longer than this back, a failed reply changes nothing any more. */
    private static final int LONGEST = 60;

    /** What an entry tells reports; absent where that is nothing. */
    public static Optional<Told> of(Entry entry) {
        var context = entry.context();
        if (context.ticket().isEmpty()) return Optional.empty();
        Ticket ticket = context.ticket().get();
        return what(entry, ticket)
                .map(
                        what ->
                                new Told(
                                        entry.conversation(),
                                        context.brand(),
                                        context.channel(),
                                        context.version(),
                                        entry.at(),
                                        ticket,
                                        context.measured(),
                                        what));
    }

    /** The facts it is kept as: one, mostly. */
    public List<TicketFact> facts(ZoneId zone) {
        LocalDate day = day(at, zone);
        LocalDate since = day(after.openedAt(), zone);
        TicketFact fact =
                fact(
                        after.number(),
                        day,
                        since,
                        what,
                        Optional.of(State.of(after, measured.map(this::kept))));
        List<TicketFact> facts = new ArrayList<>();
        facts.add(fact);
        switch (what) {
            case What.Opened opened when opened.again() && after.number() > 1 ->
                    facts.add(
                            fact(
                                    after.number() - 1,
                                    day,
                                    day,
                                    new What.Followed(),
                                    Optional.empty()));
            case What.Failed _ -> earlier(since, day).forEach(d -> facts.add(fact.on(d)));
            default -> {
                // everything else concerns its own day only
            }
        }
        return facts;
    }

    /** A close changes no round; that the entry names the latest one again need not be kept. */
    private Measured kept(Measured told) {
        return what instanceof What.Resolved ? new Measured(List.of(), told.resolveBy()) : told;
    }

    /** A failed reply changes figures of the days on which it counted as an answer. */
    private static List<LocalDate> earlier(LocalDate since, LocalDate day) {
        LocalDate limit = day.minusDays(LONGEST);
        LocalDate first = since.isBefore(limit) ? limit : since;
        return first.isBefore(day) ? first.datesUntil(day).toList() : List.of();
    }

    private TicketFact fact(
            int ticket, LocalDate day, LocalDate since, What told, Optional<State> state) {
        return new TicketFact(
                conversation, ticket, brand, channel, day, since, at, version, told, state);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static Optional<What> what(Entry entry, Ticket ticket) {
        boolean measured = entry.context().measured().isPresent();
        return switch (entry.body()) {
            case EntryBody.Heard heard -> heard(entry, heard, measured);
            case EntryBody.Reply reply when reply.automatic().isPresent() ->
                    Optional.of(new What.Automated(entry.id(), reply.automatic().get().article()));
            case EntryBody.Reply reply -> Optional.of(new What.Replied(entry.id(), reply.agent()));
            case EntryBody.Sent sent when sent.state() == EntryBody.SendState.FAILED ->
                    Optional.of(new What.Failed(sent.reply()));
            case EntryBody.Corrected(var _, var message, var change) ->
                    Optional.of(new What.Corrected(message, change));
            case EntryBody.Assigned _, EntryBody.Handled.HandedBack _ ->
                    Optional.of(new What.Assigned());
            case EntryBody.Handled.Escalated(var by, var escalation) ->
                    Optional.of(new What.Escalated(by, escalation.fromTeam()));
            case EntryBody.Resolved(var by, var outcome) ->
                    Optional.of(new What.Resolved(by, outcome));
            case EntryBody.Handled.SetAside act -> Optional.of(turned(entry, act));
            case EntryBody.Handled.Reapplied _ ->
                    measured ? Optional.of(new What.Reapplied()) : Optional.empty();
            case EntryBody.ClockVerdict verdict ->
                    verdict.verdict() == EntryBody.Verdict.BREACHED
                                    && verdict.ticket() == ticket.number()
                            ? Optional.of(new What.Breached())
                            : Optional.empty();
            case EntryBody.Sent _,
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
                    EntryBody.Visibility _,
                    EntryBody.VisibilitySent _ ->
                    Optional.empty();
        };
    }

    /** Out of sight a ticket is closed as spam; what comes back for the first time opens. */
    private static What turned(Entry entry, EntryBody.Handled.SetAside act) {
        if (act.spam()) return new What.Resolved(act.by(), What.SPAM);
        return act.opens()
                ? new What.Opened(
                        TicketFact.person(
                                entry.context().channel(), entry.conversation(), Optional.empty()),
                        false)
                : new What.Assigned();
    }

    private static Optional<What> heard(Entry entry, EntryBody.Heard heard, boolean measured) {
        return switch (heard.effect()) {
            case OPENED, REOPENED ->
                    Optional.of(
                            new What.Opened(
                                    TicketFact.person(
                                            entry.context().channel(),
                                            entry.conversation(),
                                            Optional.of(heard.event().customer())),
                                    heard.effect() == EntryBody.TicketEffect.REOPENED));
            case ASIDE, FLOODED -> Optional.empty();
            case NONE, CONTINUED, ANSWERED ->
                    measured
                            ? Optional.of(
                                    heard.event().direction() == Direction.IN
                                            ? new What.Asked()
                                            : new What.Echoed())
                            : Optional.empty();
        };
    }
}
