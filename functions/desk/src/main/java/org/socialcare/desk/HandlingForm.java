package org.socialcare.desk;

import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.acting.EscalationTexts;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.acting.PlanStep;
import org.socialcare.domain.triage.Ground;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an admin says is done about messages that need more than an answer. */
final class HandlingForm {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_WORDS = 300;
    private static final int MOST_STEPS = 20;
    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_ASSIGNMENTS = 100;
    private static final Set<String> LANGUAGES = Set.of("zh", "en", "el");

    private final Form form;
    private final Set<String> steps = new HashSet<>();

    HandlingForm(Form form) {
        this.form = form;
    }

    Handling read(String brand, long version) {
        return new Handling(
                brand,
                form.number("surePercent", 1, 100),
                form.flag("approval"),
                guidance(),
                plans(),
                text(form.member("calming"), "/calming", LONGEST_TEXT),
                texts("thanks"),
                form.number("floodFrom", 2, MOST_MESSAGES),
                form.duration("floodWithin"),
                form.number("questionEvery", 1, MOST_ASSIGNMENTS),
                new EscalationTexts(
                        escalation("superiorWords", false), escalation("departmentWords", true)),
                version);
    }

    private Map<Ground, String> guidance() {
        Map<Ground, String> guidance = new EnumMap<>(Ground.class);
        var texts = object("guidance");
        for (var ground : Ground.values()) {
            var words =
                    text(
                            texts.get(Shapes.word(ground)),
                            "/guidance/" + Shapes.word(ground),
                            LONGEST_TEXT);
            if (!words.isEmpty()) {
                guidance.put(ground, words);
            }
        }
        return guidance;
    }

    private Map<Emergency, List<PlanStep>> plans() {
        Map<Emergency, List<PlanStep>> plans = new EnumMap<>(Emergency.class);
        var kinds = object("plans");
        for (var kind : Emergency.values()) {
            var steps = steps(kinds.get(kind.word()), "/plans/" + kind.word());
            if (!steps.isEmpty()) {
                plans.put(kind, steps);
            }
        }
        return plans;
    }

    private List<PlanStep> steps(Optional<Json> given, String place) {
        if (given.isEmpty()) {
            return List.of();
        }
        if (!(given.get() instanceof Json.Arr(var items)) || items.size() > MOST_STEPS) {
            form.problem(place, "must be a list of at most " + MOST_STEPS + " steps");
            return List.of();
        }
        var steps = new ArrayList<PlanStep>();
        for (int i = 0; i < items.size(); i++) {
            step(items.get(i), place + "/" + i).ifPresent(steps::add);
        }
        return steps;
    }

    /** A step that has no id yet, or another one's, is given one of its own. */
    private Optional<PlanStep> step(Json item, String place) {
        if (!(item instanceof Json.Obj step)) {
            form.problem(place, "must be a step with words and owner");
            return Optional.empty();
        }
        var words = text(step.get("words"), place + "/words", LONGEST_WORDS);
        var owner = text(step.get("owner"), place + "/owner", LONGEST_WORDS);
        if (words.isEmpty()) {
            form.problem(place + "/words", "must have 1 to " + LONGEST_WORDS + " characters");
            return Optional.empty();
        }
        var wanted = text(step.get("id"), place + "/id", LONGEST_WORDS);
        int number = steps.size() + 1;
        var id = wanted.isEmpty() ? Integer.toString(number) : wanted;
        while (!steps.add(id)) {
            number++;
            id = Integer.toString(number);
        }
        return Optional.of(new PlanStep(id, words, owner));
    }

    /** Left out by whoever knows nothing of them. */
    private Map<String, String> escalation(String name, boolean names) {
        if (form.member(name).isEmpty()) {
            return Map.of();
        }
        var texts = texts(name);
        texts.forEach(
                (language, words) ->
                        EscalationTexts.problem(words, names)
                                .ifPresent(why -> form.problem("/" + name + "/" + language, why)));
        return texts;
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .members()
                .forEach(
                        (language, words) -> {
                            var place = "/" + name + "/" + language;
                            if (!LANGUAGES.contains(language)) {
                                form.problem(place, "must be zh, en or el");
                            }
                            var text = text(Optional.of(words), place, LONGEST_TEXT);
                            if (!text.isEmpty()) {
                                texts.put(language, text);
                            }
                        });
        return texts;
    }

    private Json.Obj object(String name) {
        if (form.member(name).orElse(Json.Null.VALUE) instanceof Json.Obj object) {
            return object;
        }
        form.problem("/" + name, "must be an object, perhaps an empty one");
        return Json.object().build();
    }

    private String text(Optional<Json> given, String place, int longest) {
        if (given.isEmpty()) {
            return "";
        }
        if (given.get() instanceof Json.Text(var words) && words.length() <= longest) {
            return words.strip();
        }
        form.problem(place, "must be a text of at most " + longest + " characters");
        return "";
    }
}
