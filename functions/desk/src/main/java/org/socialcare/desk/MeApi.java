package org.socialcare.desk;

import org.socialcare.domain.handover.Handover;
import org.socialcare.domain.ports.KeepHandovers;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.ports.WatchPresence;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Presence;
import org.socialcare.domain.settings.Presence.Status;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The signed-in agent, and whom that person can hand a ticket to. */
final class MeApi {
    private static final int MOST_COUNTED = 100;

    private final WatchPresence presences;
    private final ListTickets tickets;
    private final KeepHandovers handovers;
    private final InstantSource clock;

    MeApi(
            WatchPresence presences,
            ListTickets tickets,
            KeepHandovers handovers,
            InstantSource clock) {
        this.presences = presences;
        this.tickets = tickets;
        this.handovers = handovers;
        this.clock = clock;
    }

    Answer read(Caller caller) {
        var own =
                presences.presences(caller.brand().id()).stream()
                        .filter(p -> p.agent().equals(caller.agent().id()))
                        .findFirst();
        return Answer.ok(me(caller, own));
    }

    Answer colleagues(Caller caller) {
        var known = presences.presences(caller.brand().id());
        var agents = new ArrayList<Json>();
        for (var agent : caller.brand().agents()) {
            if (!agent.closed() && agent.teams().stream().anyMatch(caller::sees)) {
                var presence = known.stream().filter(p -> p.agent().equals(agent.id())).findFirst();
                agents.add(colleague(agent, presence));
            }
        }
        var teams = new ArrayList<Json>();
        caller.brand().teams().forEach(t -> teams.add(Shapes.team(caller.brand(), t.id())));
        var body = Json.object().put("agents", agents).put("teams", teams).build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private Json colleague(Agent agent, Optional<Presence> presence) {
        var now = clock.instant();
        var status = presence.map(p -> p.effective(now)).orElse(Status.OFFLINE);
        return Json.object()
                .put("username", agent.id())
                .put("name", agent.name())
                .put("teams", Json.texts(agent.teams().stream().sorted().toList()))
                .put("status", Shapes.word(status))
                .put("reason", presence.map(Presence::reason).orElse(""))
                .put("load", tickets.countAssignedTo(agent.id(), MOST_COUNTED))
                .put("capacity", agent.capacity())
                .build();
    }

    private Json me(Caller caller, Optional<Presence> own) {
        var agent = caller.agent();
        var brand = caller.brand();
        var teams = new ArrayList<Json>();
        caller.teams().forEach(team -> teams.add(Shapes.team(brand, team.id())));
        return Json.object()
                .put("username", agent.id())
                .put("name", agent.name())
                .put("groups", Json.texts(caller.groups().stream().sorted().toList()))
                .put(
                        "brand",
                        Json.object()
                                .put("id", brand.id())
                                .put("name", brand.name())
                                .put("zone", brand.zone().getId())
                                .build())
                .put("teams", teams)
                .put("languages", Json.texts(agent.languages().stream().sorted().toList()))
                .put("status", Shapes.word(own.map(Presence::status).orElse(Status.OFFLINE)))
                .put("reason", own.map(Presence::reason).orElse(""))
                .put("capacity", agent.capacity())
                .put("load", tickets.countAssignedTo(agent.id(), MOST_COUNTED))
                .put("locale", locale(agent))
                .put("permissions", Json.texts(permissions(caller)))
                .build();
    }

    /** Whoever is named as somebody's successor has a page to do it on, like leads. */
    private List<String> permissions(Caller caller) {
        var all = new ArrayList<>(caller.permissions());
        boolean takesOver =
                handovers.ofBrand(caller.brand().id()).stream()
                        .filter(Handover::isRunning)
                        .anyMatch(it -> it.concerns(caller.agent().id()));
        if (takesOver) {
            all.add("take_over");
        }
        return all;
    }

    private static String locale(Agent agent) {
        return agent.languages().stream()
                .sorted()
                .findFirst()
                .orElse("en")
                .toLowerCase(Locale.ROOT);
    }
}
