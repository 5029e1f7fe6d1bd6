package org.socialcare.desk;

import org.socialcare.domain.conversation.ClockShift;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Runs that apply changed policies, and what one would do, as the API shows them. */
final class ReapplyView {
    private ReapplyView() {}

    /** How far a run has come. */
    static Json of(ReapplyRun run, Brand brand) {
        var progress = run.progress();
        var json =
                Json.object()
                        .put("id", run.id())
                        .put("by", person(run.by(), brand))
                        .put("orderedAt", run.orderedAt().toString())
                        .put("reason", run.reason())
                        .put("policies", Json.texts(run.policies().policies()))
                        .put("status", Shapes.word(run.status()))
                        .put("listed", run.next() > 0 || !run.isRunning())
                        .put("total", progress.total())
                        .put("seen", progress.seen())
                        .put("changed", progress.changed())
                        .put("unchanged", progress.unchanged())
                        .put("failures", progress.failures())
                        .put(
                                "failed",
                                Json.texts(
                                        progress.failed().stream()
                                                .map(ConversationId::text)
                                                .toList()));
        run.end()
                .ifPresent(
                        end -> {
                            json.put("endedAt", end.at().toString());
                            if (!end.by().isEmpty()) json.put("endedBy", person(end.by(), brand));
                        });
        return json.build();
    }

    private static Json person(String id, Brand brand) {
        return Json.object()
                .put("id", id)
                .put("name", brand.agent(id).map(Agent::name).orElse(id))
                .build();
    }

    /**
     * @param more whether others are open that were not looked at
     */
    static Json preview(
            PolicySet policies, List<Conversation> open, Brand brand, Instant now, boolean more) {
        var tickets = new TreeMap<String, Integer>();
        int changed = 0;
        int overdue = 0;
        for (var conversation : open) {
            var shifts = Reapplying.shifts(conversation, brand, now);
            if (!shifts.isEmpty()) changed++;
            if (shifts.stream().anyMatch(shift -> shift.isOverdue(now))) overdue++;
            var ways = new HashSet<String>();
            for (var shift : shifts) ways.add(policy(shift.was()) + " " + policy(shift.now()));
            for (var way : ways) tickets.merge(way, 1, Integer::sum);
        }
        return Json.object()
                .put("policies", Json.texts(policies.policies()))
                .put("open", open.size())
                .put("more", more)
                .put("changed", changed)
                .put("overdue", overdue)
                .put(
                        "moves",
                        tickets.entrySet().stream()
                                .map(each -> move(each.getKey(), each.getValue()))
                                .toList())
                .build();
    }

    private static Json move(String way, int tickets) {
        int between = way.indexOf(' ');
        return Json.object()
                .put("was", told(way.substring(0, between)))
                .put("now", told(way.substring(between + 1)))
                .put("tickets", tickets)
                .build();
    }

    /** Ids have no spaces. */
    private static String policy(Optional<ClockShift.Promised> promised) {
        return promised.map(ClockShift.Promised::policy).orElse("");
    }

    private static Json told(String policy) {
        return Shapes.text(Optional.of(policy).filter(text -> !text.isEmpty()));
    }
}
