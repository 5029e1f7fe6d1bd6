package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.rules.RuleDraft;
import org.socialcare.domain.rules.RuleTrial;
import org.socialcare.domain.rules.RuleVersion;
import org.socialcare.domain.rules.Tally;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.rules.RuleJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The brand's rules as the API tells them. */
final class RuleView {
    private final Brand brand;

    RuleView(Brand brand) {
        this.brand = brand;
    }

    /**
     * @param versions newest first
     * @param newest the one that is live, which may be unreadable and so not among them
     */
    Json overview(
            List<RuleVersion> versions,
            int newest,
            Optional<RuleDraft> draft,
            Optional<RuleTrial> trial) {
        var live = versions.stream().filter(it -> it.set().version() == newest).findFirst();
        long edit = draft.map(RuleDraft::edit).orElse(0L);
        return Json.object()
                .put("live", orNull(live.map(this::version)))
                .put("draft", orNull(draft.map(this::draft)))
                .put("trial", orNull(trial.map(it -> trial(it, edit))))
                .put("versions", versions.stream().<Json>map(v -> head(v).build()).toList())
                .put("choices", choices())
                .build();
    }

    Json version(RuleVersion version) {
        return head(version).put("rules", RuleJson.write(version.set().rules())).build();
    }

    Json draft(RuleDraft draft) {
        List<Json> problems = new ArrayList<>();
        for (var fault : RuleForm.faults(draft.rules(), brand)) {
            problems.add(
                    Json.object()
                            .put("pointer", fault.pointer())
                            .put("detail", fault.detail())
                            .build());
        }
        return Json.object()
                .put("edit", draft.edit())
                .put("author", person(draft.author()))
                .put("editedAt", draft.editedAt().toString())
                .put("rules", RuleJson.write(draft.rules()))
                .put("problems", problems)
                .build();
    }

    /**
     * @param edit of the draft as it is now
     */
    Json trial(RuleTrial trial, long edit) {
        List<Json> rules = new ArrayList<>();
        new TreeMap<>(trial.tallies()).forEach((rule, tally) -> rules.add(tally(rule, tally)));
        return Json.object()
                .put("state", Shapes.word(trial.state()))
                .put("edit", trial.edit())
                .put("current", trial.edit() == edit)
                .put("by", person(trial.by()))
                .put("startedAt", trial.startedAt().toString())
                .put("from", trial.from().toString())
                .put("day", trial.at().day().toString())
                .put("read", trial.read())
                .put("rules", rules)
                .build();
    }

    private static Json tally(String rule, Tally tally) {
        List<Json> examples = new ArrayList<>();
        for (var example : tally.examples()) {
            examples.add(
                    Json.object()
                            .put("conversation", example.conversation())
                            .put("entry", example.entry())
                            .put("at", example.at().toString())
                            .build());
        }
        return Json.object()
                .put("id", rule)
                .put("would", tally.would())
                .put("did", tally.did())
                .put("gained", tally.gained())
                .put("lost", tally.lost())
                .put("examples", examples)
                .build();
    }

    private JsonObject head(RuleVersion version) {
        return Json.object()
                .put("version", version.set().version())
                .put("count", version.set().rules().size())
                .put("author", person(version.author()))
                .put("liveBy", person(version.liveBy()))
                .put("liveAt", version.liveAt().toString())
                .put("from", version.from().<Json>map(Json::of).orElse(Json.Null.VALUE));
    }

    /** What the brand has for rules to name. */
    private Json choices() {
        List<Json> channels = new ArrayList<>();
        for (var channel : brand.channels()) {
            channels.add(choice(channel.id().toString(), channel.name()));
        }
        List<Json> teams = new ArrayList<>();
        brand.teams().forEach(team -> teams.add(choice(team.id(), team.name())));
        List<Json> targets = new ArrayList<>();
        brand.targets().forEach(target -> targets.add(choice(target.id(), target.name())));
        return Json.object()
                .put("channels", channels)
                .put("teams", teams)
                .put("calendars", Json.texts(brand.calendars().stream().map(Calendar::id).toList()))
                .put("targets", targets)
                .build();
    }

    private static Json choice(String id, String name) {
        return Json.object().put("id", id).put("name", name).build();
    }

    private Json person(String id) {
        return Shapes.agent(brand, Optional.of(id));
    }

    private static Json orNull(Optional<Json> json) {
        return json.orElse(Json.Null.VALUE);
    }
}
