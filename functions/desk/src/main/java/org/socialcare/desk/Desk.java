package org.socialcare.desk;

import java.util.List;

/** The API as a whole: finds who answers a call, and turns every refusal into a problem. */
final class Desk {
    private final Callers callers;
    private final Heartbeat heartbeat;
    private final MeApi me;
    private final GoalApi goals;
    private final PresenceApi presence;
    private final RosterApi rosters;
    private final CoverageApi coverage;
    private final QueueApi queue;
    private final ConversationApi conversations;
    private final WorkApi work;
    private final CommentApi comments;
    private final SignApi signs;
    private final RevealApi reveals;
    private final CorrectionApi corrections;
    private final LearningApi learning;
    private final AttachmentApi attachments;
    private final CustomerApi customers;
    private final SettingsApi settings;
    private final TrialApi trials;
    private final CalendarApi calendars;
    private final ChannelApi channels;
    private final AlertApi alerts;
    private final ReportApi reports;
    private final FigureApi figures;
    private final PostRoutes posts;
    private final KnowledgeRoutes knowledge;
    private final RuleRoutes rules;
    private final WhyApi why;
    private final CareApi care;
    private final CaseApi cases;
    private final KpiApi kpis;
    private final HandoverRoutes handovers;
    private final ReapplyApi reapplies;

    Desk(
            Callers callers,
            Heartbeat heartbeat,
            MeApi me,
            GoalApi goals,
            PresenceApi presence,
            RosterApi rosters,
            CoverageApi coverage,
            QueueApi queue,
            ConversationApi conversations,
            WorkApi work,
            CommentApi comments,
            SignApi signs,
            RevealApi reveals,
            CorrectionApi corrections,
            LearningApi learning,
            AttachmentApi attachments,
            CustomerApi customers,
            SettingsApi settings,
            TrialApi trials,
            CalendarApi calendars,
            ChannelApi channels,
            AlertApi alerts,
            ReportApi reports,
            FigureApi figures,
            PostApi posts,
            KnowledgeRoutes knowledge,
            RuleApi rules,
            WhyApi why,
            CareApi care,
            CaseApi cases,
            KpiApi kpis,
            HandoverRoutes handovers,
            ReapplyApi reapplies) {
        this.callers = callers;
        this.heartbeat = heartbeat;
        this.me = me;
        this.goals = goals;
        this.presence = presence;
        this.rosters = rosters;
        this.coverage = coverage;
        this.queue = queue;
        this.conversations = conversations;
        this.work = work;
        this.comments = comments;
        this.signs = signs;
        this.reveals = reveals;
        this.corrections = corrections;
        this.learning = learning;
        this.attachments = attachments;
        this.customers = customers;
        this.settings = settings;
        this.trials = trials;
        this.calendars = calendars;
        this.channels = channels;
        this.alerts = alerts;
        this.reports = reports;
        this.figures = figures;
        this.posts = new PostRoutes(posts);
        this.knowledge = knowledge;
        this.rules = new RuleRoutes(rules);
        this.why = why;
        this.care = care;
        this.cases = cases;
        this.kpis = kpis;
        this.handovers = handovers;
        this.reapplies = reapplies;
    }

    Answer answer(Request request, Token token) {
        try {
            return route(request, callers.caller(token));
        } catch (Refusal refusal) {
            var problem = refusal.problem();
            return Answer.with(problem.status(), problem.json(request.address()));
        }
    }

    private Answer route(Request request, Caller caller) {
        var path = request.path();
        var first = path.isEmpty() ? "" : path.getFirst();
        var rest = path.isEmpty() ? path : path.subList(1, path.size());
        return switch (first) {
            case "me", "colleagues" -> person(request, caller, path);
            case "queue" -> {
                only(request, "GET", rest.isEmpty());
                heartbeat.beat(caller);
                yield queue.read(request, caller);
            }
            case "conversations" -> conversation(request, caller, rest);
            case "cases" -> {
                only(request, "GET", rest.size() == 1);
                yield cases.read(request, caller, rest.getFirst());
            }
            case "escalations" -> {
                only(request, "GET", rest.isEmpty());
                yield cases.escalations(request, caller);
            }
            case "rosters" -> {
                only(request, rest.isEmpty() ? "GET" : "PUT", rest.size() <= 1);
                yield rest.isEmpty()
                        ? rosters.read(caller)
                        : rosters.save(request, caller, rest.getFirst());
            }
            case "coverage" -> {
                only(request, "GET", rest.isEmpty());
                yield coverage.read(request, caller);
            }
            case "customers" -> customer(request, caller, rest);
            case "settings" -> setting(request, caller, rest);
            case "calendars" -> calendar(request, caller, rest);
            case "channels" -> channel(request, caller, rest);
            case "alerts" -> alert(request, caller, rest);
            case "reports" -> report(request, caller, rest);
            case "corrections" -> learning(request, caller, rest);
            case "kpis" -> kpi(request, caller, rest);
            case "posts" -> posts.answer(request, caller, rest);
            case "knowledge" -> knowledge.answer(request, caller, rest);
            case "rules" -> rules.answer(request, caller, rest);
            case "handovers" -> handovers.answer(request, caller, rest);
            case "reapplies" -> reapplies.answer(request, caller, rest);
            default -> throw new Refusal(Problem.notFound());
        };
    }

    private Answer person(Request request, Caller caller, List<String> path) {
        if (path.equals(List.of("me", "status"))) {
            only(request, "PUT", true);
            return presence.choose(request, caller);
        }
        if (path.equals(List.of("me", "goals"))) {
            only(request, "GET", true);
            return goals.read(caller);
        }
        if (path.size() == 4
                && path.get(0).equals("colleagues")
                && path.get(2).equals("presence")) {
            only(request, "GET", true);
            return presence.day(caller, path.get(1), path.get(3));
        }
        only(request, "GET", path.size() == 1);
        return path.getFirst().equals("me") ? me.read(caller) : me.colleagues(caller);
    }

    private Answer conversation(Request request, Caller caller, List<String> path) {
        if (path.size() == 1) {
            only(request, "GET", true);
            return conversations.read(request, caller, path.getFirst());
        }
        if (path.size() == 4 && path.get(1).equals("replies") && path.get(3).equals("retry")) {
            only(request, "POST", true);
            return work.retry(request, caller, path.getFirst(), path.get(2));
        }
        if (path.size() == 3 && path.get(1).equals("attachments")) {
            only(request, "GET", true);
            return attachments.show(request, caller, path.getFirst(), path.get(2));
        }
        if (path.size() == 2 && path.get(1).equals("rules")) {
            only(request, "GET", true);
            return why.read(request, caller, path.getFirst());
        }
        if (path.size() == 4 && path.get(1).equals("comments")) {
            return comment(request, caller, path);
        }
        if (CareApi.owns(path)) {
            return care.answer(request, caller, path);
        }
        only(request, "POST", path.size() == 2);
        return switch (path.get(1)) {
            case "replies" -> work.reply(request, caller, path.getFirst());
            case "attachments" -> attachments.offer(request, caller, path.getFirst());
            case "signs" -> signs.show(request, caller, path.getFirst());
            case "reveals" -> reveals.reveal(request, caller, path.getFirst());
            case "exports" -> reveals.export(request, caller, path.getFirst());
            case "corrections" -> corrections.correct(request, caller, path.getFirst());
            case "notes" -> work.note(request, caller, path.getFirst());
            case "assignment" -> work.assign(request, caller, path.getFirst());
            case "resolution" -> work.resolve(request, caller, path.getFirst());
            default -> throw new Refusal(Problem.notFound());
        };
    }

    private Answer comment(Request request, Caller caller, List<String> path) {
        var act = path.get(3);
        only(request, "POST", act.equals("hide") || act.equals("show"));
        return act.equals("hide")
                ? comments.hide(request, caller, path.getFirst(), path.get(2))
                : comments.show(request, caller, path.getFirst(), path.get(2));
    }

    private Answer customer(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            only(request, "GET", true);
            return customers.list(request, caller);
        }
        if (path.size() == 1 && request.method().equals("PATCH")) {
            return customers.edit(request, caller, path.getFirst());
        }
        only(request, "GET", path.size() == 1);
        return customers.read(caller, path.getFirst());
    }

    private Answer setting(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            only(request, "GET", true);
            return settings.read(caller);
        }
        if (path.size() == 3 && path.get(0).equals("targets") && path.get(2).equals("trial")) {
            only(request, "POST", true);
            return trials.ask(request, caller, path.get(1));
        }
        only(request, "PUT", path.size() == 2);
        return settings.save(request, caller, path.get(0), path.get(1));
    }

    private Answer calendar(Request request, Caller caller, List<String> path) {
        only(request, "POST", path.equals(List.of("walk")) || path.equals(List.of("import")));
        return path.getFirst().equals("walk")
                ? calendars.walk(request, caller)
                : calendars.preview(request, caller);
    }

    private Answer channel(Request request, Caller caller, List<String> path) {
        if (path.size() == 2 && path.get(1).equals("check")) {
            only(request, "POST", true);
            return channels.check(request, caller, path.getFirst());
        }
        boolean failures = path.size() == 2 && path.get(1).equals("failures");
        only(request, "GET", path.isEmpty() || failures);
        return failures ? channels.failures(caller, path.getFirst()) : channels.list(caller);
    }

    private Answer alert(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            only(request, "GET", true);
            return alerts.list(request, caller);
        }
        if (path.size() == 2 && path.get(1).equals("chart")) {
            only(request, "GET", true);
            return alerts.chart(caller, path.getFirst());
        }
        only(request, "POST", path.size() == 2 && path.get(1).equals("acknowledgement"));
        return alerts.acknowledge(request, caller, path.getFirst());
    }

    private Answer learning(Request request, Caller caller, List<String> path) {
        boolean export = path.equals(List.of("export"));
        only(request, "GET", path.isEmpty() || export);
        return export ? learning.export(request, caller) : learning.figures(request, caller);
    }

    private Answer kpi(Request request, Caller caller, List<String> path) {
        boolean rounds = path.size() == 2 && path.get(1).equals("rounds");
        only(request, "GET", path.isEmpty() || rounds);
        return rounds ? kpis.rounds(request, caller, path.getFirst()) : kpis.list(caller);
    }

    private Answer report(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            only(request, request.method().equals("POST") ? "POST" : "GET", true);
            return request.method().equals("POST")
                    ? reports.order(request, caller)
                    : reports.list(request, caller);
        }
        only(request, "GET", path.size() <= 2);
        if (path.equals(List.of("metrics"))) {
            return reports.definitions(caller);
        }
        if (path.size() == 1) {
            return reports.read(caller, path.getFirst());
        }
        return switch (path.get(1)) {
            case "rows" -> figures.rows(request, caller, path.getFirst());
            case "export" -> figures.export(request, caller, path.getFirst());
            default -> throw new Refusal(Problem.notFound());
        };
    }

    /** Refuses another method, and a path that is not known. */
    static void only(Request request, String method, boolean known) {
        if (!known) {
            throw new Refusal(Problem.notFound());
        }
        if (!request.method().equals(method)) {
            throw new Refusal(
                    Problem.of(405, "method_not_allowed", "this address answers " + method));
        }
    }
}
