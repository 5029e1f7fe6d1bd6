package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.kpi.DayCount;
import org.socialcare.domain.kpi.DayCounts;
import org.socialcare.domain.kpi.Judged;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.kpi.PlatformRule;
import org.socialcare.domain.ports.FindConversation;
import org.socialcare.domain.ports.FindKpiRules;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How channels stand to their platforms' rules: all of them for leads, their own for agents. */
final class KpiApi {
    /** Beside the window so many days tell what to expect. */
    private static final int LOOK_BACK = 28;

    private static final int MOST_OPEN = 50;
    private static final int PAGE = 100;
    private static final int LONGEST_CURSOR = 12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final FindKpiRules rules;
    private final DayCounts counts;
    private final FindConversation conversations;
    private final InstantSource clock;

    KpiApi(
            FindKpiRules rules,
            DayCounts counts,
            FindConversation conversations,
            InstantSource clock) {
        this.rules = rules;
        this.counts = counts;
        this.conversations = conversations;
        this.clock = clock;
    }

    Answer list(Caller caller) {
        var now = clock.instant();
        var brand = caller.brand();
        var known = rules.kpiRules(brand.id());
        var items = new ArrayList<Json>();
        for (var channel : brand.channels()) {
            if (!mayHave(caller, channel)) {
                continue;
            }
            known.at(channel.id().platform(), now)
                    .ifPresent(rule -> items.add(item(caller, channel, known, rule, now)));
        }
        return Answer.ok(Json.object().put("at", now.toString()).put("items", items).build());
    }

    /** The rounds behind a day's number, each with what the rule makes of it and why. */
    Answer rounds(Request request, Caller caller, String address) {
        var channel =
                SettingForm.channelId(address)
                        .flatMap(caller.brand()::channel)
                        .filter(it -> mayHave(caller, it))
                        .orElseThrow(() -> new Refusal(Problem.notFound()));
        var now = clock.instant();
        var day = day(request);
        var look = look(caller, channel, rules.kpiRules(caller.brand().id()), now);
        var page = Slice.of(look.rounds(day), Paging.cursor(request, LONGEST_CURSOR), PAGE);
        return Answer.ok(
                Json.object()
                        .put("day", day.toString())
                        .put(
                                "items",
                                page.items().stream().map(it -> KpiView.round(it, now)).toList())
                        .put("cursor", Shapes.text(page.next()))
                        .build());
    }

    private Json item(
            Caller caller, Channel channel, KpiRules known, PlatformRule rule, Instant now) {
        var look = look(caller, channel, known, now);
        var today = rule.day(now);
        var first = today.minusDays(Math.max(rule.days() - 1L, LOOK_BACK));
        List<DayCount> days = look.days(first, today);
        return new KpiView(rule, days, now)
                .members(Shapes.channel(caller.brand(), channel.id()))
                .put("protected", known.protect().contains(channel.id()))
                .put("waiting", waiting(caller, rule, look, today))
                .build();
    }

    /** Those that still can be in time, the nearest limit first, as they stand this moment. */
    private List<Json> waiting(
            Caller caller, PlatformRule rule, DayCounts.Look look, LocalDate today) {
        var open = new ArrayList<Judged>();
        for (var day : begun(rule, today)) {
            look.rounds(day).stream()
                    .filter(it -> it.verdict() == Judged.Verdict.OPEN)
                    .forEach(open::add);
        }
        open.sort(Comparator.comparing(Judged::due));
        var items = new ArrayList<Json>();
        for (var judged : open.subList(0, Math.min(MOST_OPEN, open.size()))) {
            conversations
                    .find(judged.round().conversation())
                    .filter(it -> stillWaits(it) && sees(caller, it))
                    .ifPresent(it -> items.add(waiting(caller, rule, judged, it)));
        }
        return items;
    }

    /** Yesterday too, as long as what began at its end can still be answered in time. */
    private List<LocalDate> begun(PlatformRule rule, LocalDate today) {
        boolean both = clock.instant().minus(rule.within()).isBefore(rule.begin(today));
        return both ? List.of(today.minusDays(1), today) : List.of(today);
    }

    private static Json waiting(
            Caller caller, PlatformRule rule, Judged judged, Conversation conversation) {
        var round = judged.round();
        return Json.object()
                .put("conversation", conversation.id().text())
                .put("customer", CustomerView.name(conversation.channel(), conversation.customer()))
                .put(
                        "assignee",
                        Shapes.agent(
                                caller.brand(), conversation.ticket().flatMap(Ticket::assignee)))
                .put("start", round.start().toString())
                .put("nudge", round.start().plus(rule.nudge()).toString())
                .put("due", judged.due().toString())
                .build();
    }

    /** The facts behind the rounds are a few seconds old. */
    private static boolean stillWaits(Conversation conversation) {
        return conversation.running().flatMap(Ticket::waitingSince).isPresent();
    }

    private static boolean sees(Caller caller, Conversation conversation) {
        return conversation.ticket().filter(ticket -> caller.sees(ticket.team())).isPresent();
    }

    private static boolean mayHave(Caller caller, Channel channel) {
        if (caller.seesBrand()) {
            return true;
        }
        var own = caller.agent().channels();
        return caller.sees(channel.team()) && (own.isEmpty() || own.contains(channel.id()));
    }

    private DayCounts.Look look(Caller caller, Channel channel, KpiRules known, Instant now) {
        ChannelId id = channel.id();
        var hours = caller.brand().ownHours(id, channel.team()).orElse(Calendar.ALWAYS);
        return counts.look(id, known, hours, now);
    }

    private static LocalDate day(Request request) {
        try {
            return request.query("day")
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                    .orElseThrow(() -> new Refusal(invalidDay()));
        } catch (DateTimeParseException noDay) {
            throw new Refusal(invalidDay());
        }
    }

    private static Problem invalidDay() {
        return Problem.invalid("/day", "must be a day such as 2026-03-02");
    }
}
