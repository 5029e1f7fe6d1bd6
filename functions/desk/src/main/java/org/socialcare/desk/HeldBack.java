package org.socialcare.desk;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.KeepLedger;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.routing.HeldFor;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of tickets that nobody has what routing holds them back for. */
final class HeldBack {
    private final WatchPresence presences;
    private final KeepLedger ledgers;
    private final InstantSource clock;

    HeldBack(WatchPresence presences, KeepLedger ledgers, InstantSource clock) {
        this.presences = presences;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Those that are held back; reads nothing where none of them can be. */
    Map<ConversationId, Json> of(Brand brand, List<TicketCard> cards) {
        var now = clock.instant();
        var doubtful =
                cards.stream()
                        .filter(card -> card.assignee().isEmpty())
                        .map(Job::of)
                        .filter(job -> mayBeHeld(brand, job, brand.serving(job.team(), now)))
                        .toList();
        Map<ConversationId, Json> held = new HashMap<>();
        if (doubtful.isEmpty()) return held;
        var present = presences.presences(brand.id());
        var ledger = ledgers.ledger(brand.id());
        for (var job : doubtful) {
            HeldFor.of(brand, present, ledger, job, now)
                    .ifPresent(why -> held.put(job.conversation(), view(brand, why)));
        }
        return held;
    }

    private static boolean mayBeHeld(Brand brand, Job job, String team) {
        return job.hands().forLeads() || brand.team(team).flatMap(Team::limit).isPresent();
    }

    private static Json view(Brand brand, HeldFor why) {
        var json = Json.object();
        switch (why) {
            case HeldFor.Limit(_, var free) ->
                    json.put("for", "limit").put("until", free.toString());
            case HeldFor.Leads(_, var until) ->
                    json.put("for", "leads").put("until", until.toString());
        }
        return json.put("team", Shapes.team(brand, why.team())).build();
    }
}
