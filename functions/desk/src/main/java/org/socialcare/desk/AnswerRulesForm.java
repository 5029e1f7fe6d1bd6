package org.socialcare.desk;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Wording;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How an admin wants the first answer given; every place that is wrong is told at once. */
final class AnswerRulesForm {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 60;

    private final Form form;

    AnswerRulesForm(Json.Obj body) {
        form = new Form(body);
    }

    AnswerRules rules() {
        var greeting = texts("greeting");
        var outOfHours = texts("outOfHours");
        var handOver = texts("handOver");
        var words = words();
        int gate = form.number("gatePercent", 1, 100);
        form.orRefuse();
        return new AnswerRules(greeting, outOfHours, handOver, words, gate, 0);
    }

    /** A language that is left out hears nothing of the kind. */
    private Map<String, String> texts(String name) {
        Map<String, String> texts = new HashMap<>();
        if (!(form.member(name).orElse(Json.Null.VALUE) instanceof Json.Obj languages)) {
            form.problem("/" + name, "must be texts by language");
            return texts;
        }
        languages
                .members()
                .forEach(
                        (language, each) -> {
                            var text = each instanceof Json.Text(var it) ? it.strip() : "";
                            if (!AnswerRules.LANGUAGES.contains(language)) {
                                form.problem("/" + name + "/" + language, "must be zh, en or el");
                            } else if (text.length() > LONGEST_TEXT) {
                                form.problem(
                                        "/" + name + "/" + language,
                                        "must have at most " + LONGEST_TEXT + " characters");
                            } else if (!text.isEmpty()) {
                                Wording.problem(text)
                                        .ifPresentOrElse(
                                                wrong ->
                                                        form.problem(
                                                                "/" + name + "/" + language, wrong),
                                                () -> texts.put(language, text));
                            }
                        });
        return texts;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (!(form.member("handOffWords").orElse(Json.Null.VALUE) instanceof Json.Arr(var items))
                || items.size() > MOST_WORDS) {
            form.problem("/handOffWords", "must be a list of at most " + MOST_WORDS);
            return words;
        }
        for (int i = 0; i < items.size(); i++) {
            var word = items.get(i) instanceof Json.Text(var text) ? text.strip() : "";
            if (word.isEmpty() || word.length() > LONGEST_WORD) {
                form.problem(
                        "/handOffWords/" + i, "must have 1 to " + LONGEST_WORD + " characters");
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
