package org.socialcare.wire.settings;

import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.acting.EscalationTexts;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.acting.PlanStep;
import org.socialcare.domain.triage.Ground;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How a brand acts on what triage understands, as JSON. */
public final class HandlingJson {
    private static final int VERSION = 1;

    private HandlingJson() {}

    /** As it is stored. */
    public static Json.Obj write(Handling it) {
        JsonObject json = Json.object().put("v", VERSION).put("id", it.id());
        return putDecisions(json, it).put("version", it.version()).build();
    }

    /** What the brand has decided, without its id and version. */
    public static JsonObject putDecisions(JsonObject json, Handling it) {
        JsonObject guidance = Json.object();
        for (Ground ground : Ground.values()) {
            String words = it.guidance().get(ground);
            if (words != null) guidance.put(word(ground), words);
        }
        JsonObject plans = Json.object();
        for (Emergency kind : Emergency.values()) {
            List<PlanStep> steps = it.plans().get(kind);
            if (steps != null) {
                plans.put(kind.word(), steps.stream().map(HandlingJson::write).toList());
            }
        }
        return json.put("surePercent", it.surePercent())
                .put("approval", it.approval())
                .put("guidance", guidance.build())
                .put("plans", plans.build())
                .put("calming", it.calming())
                .put("thanks", texts(it.thanks()))
                .put("floodFrom", it.floodFrom())
                .put("floodWithin", it.floodWithin().toString())
                .put("questionEvery", it.questionEvery())
                .put("superiorWords", texts(it.escalations().superior()))
                .put("departmentWords", texts(it.escalations().department()));
    }

    private static Json texts(Map<String, String> byLanguage) {
        JsonObject texts = Json.object();
        new TreeMap<>(byLanguage).forEach(texts::put);
        return texts.build();
    }

    public static Handling read(Json document) {
        Members json = Members.of(document, "handling").atVersion(VERSION);
        Map<Ground, String> guidance = new EnumMap<>(Ground.class);
        Members texts = json.object("guidance");
        for (Ground ground : Ground.values()) {
            texts.maybeText(word(ground)).ifPresent(words -> guidance.put(ground, words));
        }
        Map<Emergency, List<PlanStep>> plans = new EnumMap<>(Emergency.class);
        Members kinds = json.object("plans");
        for (Emergency kind : Emergency.values()) {
            List<PlanStep> steps =
                    kinds.objectsOrNone(kind.word()).stream().map(HandlingJson::step).toList();
            if (!steps.isEmpty()) plans.put(kind, steps);
        }
        return new Handling(
                json.text("id"),
                json.integer("surePercent"),
                json.flag("approval"),
                guidance,
                plans,
                json.text("calming"),
                json.textsByName("thanks"),
                json.integer("floodFrom"),
                json.duration("floodWithin"),
                json.integer("questionEvery"),
                new EscalationTexts(
                        textsOrNone(json, "superiorWords"), textsOrNone(json, "departmentWords")),
                json.number("version"));
    }

    private static Map<String, String> textsOrNone(Members json, String name) {
        return json.json().get(name).isPresent() ? json.textsByName(name) : Map.of();
    }

    private static String word(Ground ground) {
        return ground.name().toLowerCase(Locale.ROOT);
    }

    private static Json write(PlanStep step) {
        return Json.object()
                .put("id", step.id())
                .put("words", step.words())
                .put("owner", step.owner())
                .build();
    }

    private static PlanStep step(Members json) {
        return new PlanStep(json.text("id"), json.text("words"), json.text("owner"));
    }
}
