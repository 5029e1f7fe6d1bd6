package org.socialcare.desk;

import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.ports.SaveSetting;
import org.socialcare.domain.ports.SaveSetting.Saved;
import org.socialcare.domain.settings.Setting;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What a brand has decided: to read for leads, to change for admins. Secrets are not among it. */
final class SettingsApi {
    private static final int LONGEST_ID = 128;

    private final ReadSettings settings;
    private final SaveSetting changes;
    private final InstantSource clock;

    SettingsApi(ReadSettings settings, SaveSetting changes, InstantSource clock) {
        this.clock = clock;
        this.settings = settings;
        this.changes = changes;
    }

    Answer read(Caller caller) {
        caller.mustSeeBrand();
        var channels = new ArrayList<Json>();
        var teams = new ArrayList<Json>();
        var agents = new ArrayList<Json>();
        var calendars = new ArrayList<Json>();
        var policies = new ArrayList<Json>();
        var watches = new ArrayList<Json>();
        var events = new ArrayList<Json>();
        var ladders = new ArrayList<Json>();
        var alertRules = new ArrayList<Json>();
        var costs = new ArrayList<Json>();
        var handling = new ArrayList<Json>();
        var kpiRules = new ArrayList<Json>();
        var targets = new ArrayList<Json>();
        for (var versioned : settings.settings(caller.brand().id())) {
            var view = SettingView.of(versioned.setting(), versioned.version());
            switch (versioned.setting()) {
                case Setting.OfBrand _,
                        Setting.OfRoster _ -> {} // Rosters have a page of their own.
                case Setting.OfChannel _ -> channels.add(view);
                case Setting.OfTeam _ -> teams.add(view);
                case Setting.OfAgent _ -> agents.add(view);
                case Setting.OfCalendar _ -> calendars.add(view);
                case Setting.OfPolicy _ -> policies.add(view);
                case Setting.OfWatch _ -> watches.add(view);
                case Setting.OfEvent _ -> events.add(view);
                case Setting.OfLadder _ -> ladders.add(view);
                case Setting.OfAlertRule _ -> alertRules.add(view);
                case Setting.OfCosts _ -> costs.add(view);
                case Setting.OfHandling _ -> handling.add(view);
                case Setting.OfKpiRules _ -> kpiRules.add(view);
                case Setting.OfTarget _ -> targets.add(view);
            }
        }
        var brand = caller.brand();
        if (kpiRules.isEmpty()) {
            kpiRules.add(SettingView.of(new Setting.OfKpiRules(KpiRules.shipped(brand.id())), 0));
        }
        var body =
                Json.object()
                        .put(
                                "brand",
                                Json.object()
                                        .put("id", brand.id())
                                        .put("name", brand.name())
                                        .build())
                        .put("channels", channels)
                        .put("teams", teams)
                        .put("agents", agents)
                        .put("calendars", calendars)
                        .put("policies", policies)
                        .put("watches", watches)
                        .put("events", events)
                        .put("ladders", ladders)
                        .put("alertrules", alertRules)
                        .put("costs", costs)
                        .put("handling", handling)
                        .put("kpirules", kpiRules)
                        .put("targets", targets)
                        .build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    /** A thousand special days with their names are longer than anything else here. */
    private static Json.Obj body(Request request, String kind) {
        return kind.equals("calendars") ? request.json(Request.LONG_BODY) : request.json();
    }

    /** An account is closed, and opened again, by its handover alone. */
    private static Setting asClosed(Setting setting, List<Versioned> stored) {
        if (!(setting instanceof Setting.OfAgent(var agent))) {
            return setting;
        }
        boolean closed =
                stored.stream()
                        .anyMatch(
                                it ->
                                        it.setting() instanceof Setting.OfAgent(var known)
                                                && known.id().equals(agent.id())
                                                && known.closed());
        return new Setting.OfAgent(agent.closed(closed));
    }

    Answer save(Request request, Caller caller, String kind, String id) {
        caller.mustBeAdmin();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Refusal(Problem.notFound());
        }
        long expected = request.creates() ? 0 : request.requiredVersion();
        var brand = caller.brand().id();
        var stored = settings.settings(brand);
        var known = KnownSettings.of(stored);
        var setting =
                asClosed(
                        SettingForm.read(
                                kind, id, brand, known, body(request, kind), clock.instant()),
                        stored);
        return switch (changes.save(brand, setting, expected)) {
            case Saved.Done(long version) ->
                    Answer.with(expected == 0 ? 201 : 200, SettingView.of(setting, version));
            case Saved.Overtaken(long current) ->
                    throw new Refusal(Problem.conflict(expected, current));
        };
    }
}
