package org.socialcare.domain.metrics;

import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.metrics.Naive.Hold;
import org.socialcare.domain.metrics.Naive.Run;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.Sentiment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every figure of a period worked out from entries by the definitions' words. */
final class NaiveReport {
    /**
     * One thing that counts.
     *
     * @param value milliseconds, 1 or 0, or an amount
     * @param other open milliseconds, or the lower part of a ratio
     * @param kept 1 or 0; -1 where nothing was promised
     */
    record Line(
            Instant at,
            Map<Dimension, String> keys,
            long value,
            long other,
            int kept,
            String person) {
        String key(Dimension by) {
            return keys.getOrDefault(by, "none");
        }
    }

    private record Kept(boolean kept, Instant at, Instant end, String agent, Ticket ticket) {}

    private final Span span;
    private final Instant now;
    private final Map<String, List<Line>> lines = new HashMap<>();
    private final List<Instant[]> questions = new ArrayList<>();
    private final List<Naive> asking = new ArrayList<>();
    private final List<Run> questionRuns = new ArrayList<>();
    private final List<Instant[]> complaints = new ArrayList<>();

    NaiveReport(List<Tale> tales, Span span, Instant now) {
        this.span = span;
        this.now = now;
        for (Tale tale : tales) Naive.tickets(tale.entries()).forEach(this::add);
        starved();
    }

    List<Line> lines(String metric) {
        return lines.getOrDefault(metric, List.of());
    }

    private void add(Naive t) {
        Entry opening = t.opening;
        Ticket first = Naive.ticket(opening);
        boolean again =
                ((EntryBody.Heard) opening.body()).effect() == EntryBody.TicketEffect.REOPENED;
        line("opened", t, opening.at(), first, "", 1);
        if (again) line("reopened", t, opening.at(), first, "", 1);
        line("type_share", t, opening.at(), first, "", 1);
        boolean complaint = first.understanding().category() == Category.COMPLAINT;
        line("complaint_rate", t, opening.at(), first, "", complaint ? 1 : 0);
        boolean negative = first.understanding().sentiment() == Sentiment.NEGATIVE;
        line("negative_share", t, opening.at(), first, "", negative ? 1 : 0);
        Instant then = moment();
        boolean solved = t.close.filter(c -> !c.at().isAfter(then) && solved(c)).isPresent();
        line("solve_rate", t, opening.at(), first, "", solved ? 1 : 0);
        for (Entry said : t.automatic) {
            line("automatic_messages", t, said.at(), Naive.ticket(said), "", 1);
        }
        for (Entry up : t.escalations) put("escalated", passedOn(t, up, up.at()));
        answers(t);
        agents(t);
        queue(t);
        t.close.ifPresent(close -> closed(t, close));
        for (Kept kept : verdicts(t)) verdict(t, kept);
        questions(t);
        live(t);
    }

    private void answers(Naive t) {
        for (Run run : t.runs) {
            if (run.answer().isEmpty()) continue;
            boolean complaint = run.begun().understanding().category() == Category.COMPLAINT;
            Entry answer = run.answer().get();
            if (complaint && span.holds(run.answer().get().at()))
                complaints.add(new Instant[] {run.start(), answer.at()});
            long open = NaiveHours.open(promised(t), run.start(), answer.at());
            long wall = Duration.between(run.start(), answer.at()).toMillis();
            int kept = promised(t) ? (answer.at().isAfter(due(t, run)) ? 0 : 1) : -1;
            Line line =
                    new Line(
                            answer.at(),
                            keys(t, Naive.ticket(answer), Naive.by(answer)),
                            wall,
                            open,
                            kept,
                            person(t));
            put("reply_time", line);
            if (!run.first()) continue;
            put("frt_customer", line);
            put("frt_human", line);
        }
    }

    private void agents(Naive t) {
        Set<String> seen = new HashSet<>();
        for (Entry reply : t.replies) {
            String agent = Naive.by(reply);
            if (!seen.add(agent)) continue;
            Instant given = null;
            for (Hold hold : t.holds) {
                boolean theirs = hold.given() && hold.agent().equals(agent);
                if (theirs && !hold.from().isAfter(reply.at())) given = hold.from();
            }
            if (given == null) continue;
            timed("frt_assigned", t, reply.at(), Naive.ticket(reply), agent, given, reply.at());
        }
    }

    private void queue(Naive t) {
        Instant since = t.opening.at();
        boolean queued = true;
        for (Hold hold : t.holds) {
            if (hold.agent().isEmpty()) {
                since = hold.from();
                queued = true;
            } else if (queued) {
                timed(
                        "queue_time",
                        t,
                        hold.from(),
                        hold.ticket(),
                        hold.agent(),
                        since,
                        hold.from());
                queued = false;
            }
        }
    }

    private void closed(Naive t, Entry close) {
        Ticket ticket = Naive.ticket(close);
        String by = ((EntryBody.Resolved) close.body()).by();
        Instant at = close.at();
        for (String each : List.of("closed_events", "closed_unique", "customers_served")) {
            line(each, t, at, ticket, by, 1);
        }
        line("valid_sessions", t, at, ticket, by, 1);
        boolean broken = resolutionDue(t).filter(at::isAfter).isPresent();
        int kept = promised(t) ? (broken ? 0 : 1) : -1;
        long wall = Duration.between(t.opening.at(), at).toMillis();
        long open = NaiveHours.open(promised(t), t.opening.at(), at);
        Map<Dimension, String> keys = keys(t, ticket, by);
        put("resolve_first", new Line(at, keys, wall, open, kept, ""));
        put("resolve_full", new Line(at, keys, wall, open, kept, ""));
        long netWall = 0;
        long netOpen = 0;
        long waitWall = 0;
        long waitOpen = 0;
        int answered = 0;
        for (Run run : t.runs) {
            Instant end = run.answer().map(Entry::at).orElse(at);
            netWall += Duration.between(run.start(), end).toMillis();
            netOpen += NaiveHours.open(promised(t), run.start(), end);
            if (run.answer().isEmpty()) continue;
            answered++;
            waitWall += Duration.between(run.start(), end).toMillis();
            waitOpen += NaiveHours.open(promised(t), run.start(), end);
        }
        put("resolve_net", new Line(at, keys, netWall, netOpen, kept, ""));
        if (answered > 0) put("total_wait", new Line(at, keys, waitWall, waitOpen, -1, ""));
        String outcome = ((EntryBody.Resolved) close.body()).outcome();
        boolean spam = outcome.equals("spam");
        if (!spam) line("reply_rate", t, at, ticket, by, answered > 0 ? 1 : 0);
        if (!spam && !t.escalations.isEmpty()) {
            put("escalation_rate", passedOn(t, t.escalations.getFirst(), at));
        } else if (!spam) {
            line("escalation_rate", t, at, ticket, by, 0);
        }
        if (outcome.equals("thanked")) line("thanked", t, at, ticket, by, 1);
        if (answered == 0 && !spam) line("queue_abandon", t, at, ticket, by, 1);
        if (!t.automatic.isEmpty()) line("self_served", t, at, ticket, by, answered == 0 ? 1 : 0);
        put("qa_ratio", new Line(at, keys, t.replies.size(), t.asked, -1, ""));
        Instant calm = at.plus(Duration.ofDays(3));
        if (calm.isAfter(now)) return;
        line("reopen_rate", t, calm, ticket, by, t.followed.isPresent() ? 1 : 0);
        boolean one = answered == 1 && t.followed.isEmpty();
        if (solved(close)) line("one_contact", t, calm, ticket, by, one ? 1 : 0);
    }

    private List<Kept> verdicts(Naive t) {
        List<Kept> verdicts = new ArrayList<>();
        if (!promised(t)) return verdicts;
        for (Run run : t.runs) {
            Instant due = due(t, run);
            Instant end = run.answer().map(Entry::at).or(() -> t.close.map(Entry::at)).orElse(now);
            if (end.isAfter(due)) {
                verdicts.add(new Kept(false, due, end, t.holder(due), run.begun()));
            } else if (run.answer().isPresent()) {
                Entry answer = run.answer().get();
                verdicts.add(
                        new Kept(
                                true,
                                answer.at(),
                                answer.at(),
                                Naive.by(answer),
                                Naive.ticket(answer)));
            }
        }
        return verdicts;
    }

    private void questions(Naive t) {
        if (!promised(t)) return;
        for (Run run : t.runs) {
            Instant due = due(t, run);
            Instant end = run.answer().map(Entry::at).or(() -> t.close.map(Entry::at)).orElse(now);
            boolean question = run.begun().understanding().category() == Category.PRODUCT_QUESTION;
            if (!question || !end.isAfter(due)) continue;
            questions.add(new Instant[] {due, end});
            asking.add(t);
            questionRuns.add(run);
        }
    }

    private void verdict(Naive t, Kept v) {
        line("reply_in_X", t, v.at(), v.ticket(), v.agent(), v.kept() ? 1 : 0);
        boolean first = verdicts(t).getFirst().equals(v) && isOfFirstRun(t, v);
        if (first) line("first_in_X", t, v.at(), v.ticket(), v.agent(), v.kept() ? 1 : 0);
        sla(t, v);
    }

    private boolean isOfFirstRun(Naive t, Kept v) {
        Run run = t.runs.getFirst();
        return v.at().equals(due(t, run))
                || run.answer().map(Entry::at).equals(Optional.of(v.at()));
    }

    private void sla(Naive t, Kept v) {
        line("sla_compliance", t, v.at(), v.ticket(), v.agent(), v.kept() ? 1 : 0);
        if (v.kept()) return;
        line("breached_at", t, v.at(), v.ticket(), v.agent(), 1);
        Instant until = now.isBefore(span.end()) ? now : span.end();
        Instant end = v.end().isBefore(until) ? v.end() : until;
        timed("breach_overrun", t, v.at(), v.ticket(), v.agent(), v.at(), end);
    }

    private void live(Naive t) {
        Optional<Instant> whole = resolutionDue(t);
        Instant end = t.close.map(Entry::at).orElse(now);
        if (promised(t)) {
            if (whole.filter(end::isAfter).isPresent()) {
                Instant due = whole.get();
                sla(t, new Kept(false, due, end, t.holder(due), begunBy(t, due)));
            } else if (t.close.isPresent()) {
                Entry close = t.close.get();
                String by = ((EntryBody.Resolved) close.body()).by();
                sla(t, new Kept(true, close.at(), close.at(), by, Naive.ticket(close)));
            }
        }
        Instant at = moment();
        String holder = t.holder(at);
        if (t.openAt(at)) line("backlog", t, at, begunBy(t, at), holder, 1);
        Optional<Run> waiting = t.waitingAt(at);
        if (waiting.isEmpty()) return;
        Ticket begun = waiting.get().begun();
        line("wait_now_count", t, at, begun, holder, 1);
        Instant until = now.isBefore(span.end()) ? now : span.end();
        long waited = Duration.between(waiting.get().start(), until).toMillis();
        line("wait_now_max", t, at, begun, holder, waited);
        if (!holder.isEmpty()) {
            line("load", t, at, begun, holder, begun.priority() == Priority.P0 ? 2 : 1);
        }
        if (!promised(t)) return;
        Instant due = due(t, waiting.get());
        if (!due.isBefore(until)) running(t, begun, due, minutes(t, waiting.get()));
        Optional<Instant> planned = plannedDue(t, until);
        if (planned.filter(p -> !p.isBefore(until)).isPresent()) {
            running(t, begun, planned.get(), NaiveHours.minutes(Naive.ticket(t.opening), 480));
        }
    }

    private void running(Naive t, Ticket begun, Instant due, long target) {
        Instant at = moment();
        Instant until = now.isBefore(span.end()) ? now : span.end();
        line("sla_running", t, at, begun, t.holder(at), 1);
        boolean risk = NaiveHours.open(true, until, due) * 5 < target;
        if (risk) line("at_risk", t, at, begun, t.holder(at), 1);
    }

    private void starved() {
        for (int i = 0; i < questions.size(); i++) {
            Instant due = questions.get(i)[0];
            Instant end = questions.get(i)[1];
            Instant first = Instant.MAX;
            for (Instant[] complaint : complaints) {
                boolean meanwhile = complaint[1].isAfter(due) && complaint[1].isBefore(end);
                boolean younger = complaint[0].isAfter(questionRuns.get(i).start());
                if (meanwhile && younger && complaint[1].isBefore(first)) first = complaint[1];
            }
            if (first.equals(Instant.MAX)) continue;
            Naive t = asking.get(i);
            line("starved_questions", t, first, questionRuns.get(i).begun(), t.holder(first), 1);
        }
    }

    private Instant due(Naive t, Run run) {
        return NaiveHours.due(
                List.<Instant[]>of(new Instant[] {run.start(), Shop.LATER.plusSeconds(9_999_999)}),
                minutes(t, run));
    }

    private static long minutes(Naive t, Run run) {
        return NaiveHours.minutes(Naive.ticket(t.opening), run.first() ? 30 : 60);
    }

    /** When the runs have used up what was promised; absent if they never did. */
    private Optional<Instant> resolutionDue(Naive t) {
        List<Instant[]> stretches = new ArrayList<>();
        for (Run run : t.runs) {
            Instant end = run.answer().map(Entry::at).or(() -> t.close.map(Entry::at)).orElse(now);
            stretches.add(new Instant[] {run.start(), end});
        }
        if (!promised(t)) return Optional.empty();
        Instant due = NaiveHours.due(stretches, NaiveHours.minutes(Naive.ticket(t.opening), 480));
        return due.equals(Instant.MAX) ? Optional.empty() : Optional.of(due);
    }

    /** When it would be due, as known at this instant, if the wait then went on. */
    private Optional<Instant> plannedDue(Naive t, Instant at) {
        List<Instant[]> stretches = new ArrayList<>();
        for (Run run : t.runs) {
            if (run.start().isAfter(at)) continue;
            Instant end = run.answer().map(Entry::at).filter(a -> !a.isAfter(at)).orElse(null);
            stretches.add(
                    new Instant[] {
                        run.start(), end == null ? Shop.LATER.plusSeconds(9_999_999) : end
                    });
        }
        return Optional.of(
                NaiveHours.due(stretches, NaiveHours.minutes(Naive.ticket(t.opening), 480)));
    }

    private Ticket begunBy(Naive t, Instant at) {
        Ticket begun = Naive.ticket(t.opening);
        for (Run run : t.runs) {
            if (!run.start().isAfter(at)) begun = run.begun();
        }
        return begun;
    }

    private static boolean promised(Naive t) {
        return !t.opening.context().channel().equals(Shop.FREE);
    }

    private static boolean solved(Entry close) {
        return ((EntryBody.Resolved) close.body()).outcome().equals("solved");
    }

    private Instant moment() {
        return now.isBefore(span.end()) ? now : span.end().minusNanos(1);
    }

    private void timed(
            String metric,
            Naive t,
            Instant at,
            Ticket ticket,
            String agent,
            Instant from,
            Instant to) {
        long wall = Duration.between(from, to).toMillis();
        long open = NaiveHours.open(promised(t), from, to);
        put(metric, new Line(at, keys(t, ticket, agent), wall, open, -1, ""));
    }

    private void line(String metric, Naive t, Instant at, Ticket ticket, String agent, long value) {
        put(metric, new Line(at, keys(t, ticket, agent), value, 0, -1, person(t)));
    }

    private void put(String metric, Line line) {
        boolean within = !line.at().isBefore(span.start()) && line.at().isBefore(span.end());
        if (within) lines.computeIfAbsent(metric, _ -> new ArrayList<>()).add(line);
    }

    private static Line passedOn(Naive t, Entry up, Instant at) {
        var escalated = (EntryBody.Handled.Escalated) up.body();
        Map<Dimension, String> keys = new HashMap<>(keys(t, Naive.ticket(up), escalated.by()));
        keys.put(Dimension.TEAM, escalated.escalation().fromTeam());
        return new Line(at, keys, 1, 0, -1, person(t));
    }

    private static String person(Naive t) {
        return t.opening.conversation().text();
    }

    private static Map<Dimension, String> keys(Naive t, Ticket ticket, String agent) {
        return Map.of(
                Dimension.CHANNEL,
                t.opening.context().channel().toString(),
                Dimension.TEAM,
                ticket.team(),
                Dimension.AGENT,
                agent,
                Dimension.CATEGORY,
                ticket.understanding().category().name(),
                Dimension.LANGUAGE,
                ticket.understanding().language(),
                Dimension.PRIORITY,
                ticket.priority().name());
    }
}
