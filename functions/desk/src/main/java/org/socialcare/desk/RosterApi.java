package org.socialcare.desk;

import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.roster.RosterCheck;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.settings.RosterJson;
import org.socialcare.wire.shape.Members;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** When agents are meant to work: to read and to change for leads, one agent at a time. */
final class RosterApi {
    private static final int MOST_LINES = 1_000;

    private final ReadSettings settings;
    private final SaveSetting changes;

    RosterApi(ReadSettings settings, SaveSetting changes) {
        this.settings = settings;
        this.changes = changes;
    }

    Answer read(Caller caller) {
        caller.mustSeeBrand();
        var rosters = new ArrayList<Json>();
        for (var versioned : settings.settings(caller.brand().id())) {
            if (versioned.setting() instanceof Setting.OfRoster) {
                rosters.add(SettingView.of(versioned.setting(), versioned.version()));
            }
        }
        var agents = new ArrayList<Json>();
        for (var agent : caller.brand().agents()) {
            agents.add(Json.object().put("username", agent.id()).put("name", agent.name()).build());
        }
        var body =
                Json.object()
                        .put("zone", caller.brand().zone().getId())
                        .put("agents", agents)
                        .put("rosters", rosters)
                        .build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    Answer save(Request request, Caller caller, String agent) {
        caller.mustSeeBrand();
        long expected = request.creates() ? 0 : request.requiredVersion();
        var roster = roster(request, agent);
        var brand = caller.brand().id();
        var agents = caller.brand().agents().stream().map(Agent::id).collect(Collectors.toSet());
        var faults = RosterCheck.faults(roster, agents, others(brand));
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Problem.invalid(
                            faults.stream()
                                    .map(it -> new Problem.Fault(it.pointer(), it.reason()))
                                    .toList()));
        }
        var setting = new Setting.OfRoster(roster);
        return switch (changes.save(brand, setting, expected)) {
            case Saved.Done(long version) ->
                    Answer.with(expected == 0 ? 201 : 200, SettingView.of(setting, version));
            case Saved.Overtaken(long current) ->
                    throw new Refusal(Problem.conflict(expected, current));
        };
    }

    private static Roster roster(Request request, String agent) {
        try {
            var roster = RosterJson.read(Members.of(request.json(), "body"), agent, 0);
            int lines = roster.days().size() + roster.leaves().size();
            if (lines > MOST_LINES) {
                throw new Refusal(
                        Problem.invalid(
                                "/days", "and leaves must be at most " + MOST_LINES + " together"));
            }
            return roster;
        } catch (ShapeProblem problem) {
            var words = String.valueOf(problem.getMessage());
            int end = words.indexOf(' ');
            throw new Refusal(Problem.invalid(pointer(words.substring(0, end)), words));
        }
    }

    /** {@code body.week.MONDAY[0].from} as a pointer. */
    private static String pointer(String place) {
        return place.replaceFirst("^body", "").replace(".", "/").replace("[", "/").replace("]", "");
    }

    private List<Roster> others(String brand) {
        var rosters = new ArrayList<Roster>();
        for (var versioned : settings.settings(brand)) {
            if (versioned.setting() instanceof Setting.OfRoster(var roster)) {
                rosters.add(roster);
            }
        }
        return rosters;
    }
}
