package org.socialcare.desk;

import org.socialcare.domain.alerts.Indicator;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.Ladder;
import org.socialcare.domain.settings.Watch;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an admin decides about alerts: what is watched, declared, escalated and when. */
final class AlertSettingForm {
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_STEPS = 10;
    private static final int MOST_TARGETS = 50;
    private static final int MOST_MESSAGES = 1_000_000;
    private static final double MOST_FACTOR = 1_000;
    private static final Duration LONGEST_EVENT = Duration.ofDays(366);
    private static final Duration LONGEST_STEP = Duration.ofDays(7);

    private final Form form;

    AlertSettingForm(Form form) {
        this.form = form;
    }

    Watch watch(String id, Set<ChannelId> channels) {
        return new Watch(id, kind(), label(), words(), channels);
    }

    DeclaredEvent event(String id, Set<ChannelId> channels) {
        var from = instant("from");
        var to = instant("to");
        if (!from.isBefore(to) || from.plus(LONGEST_EVENT).isBefore(to)) {
            form.problem("/to", "must be after its beginning, by at most 366 days");
            to = from.plus(LONGEST_EVENT);
        }
        var factor = decimal("factor", 1, MOST_FACTOR, "must be a number from 1 to 1000");
        return new DeclaredEvent(id, form.name(), from, to, factor, channels);
    }

    Ladder ladder(String id) {
        var steps = new ArrayList<Ladder.Step>();
        if (form.member("steps").orElse(Json.Null.VALUE) instanceof Json.Arr(var items)
                && items.size() <= MOST_STEPS) {
            for (int i = 0; i < items.size(); i++) {
                steps.add(step(items.get(i), "/steps/" + i));
            }
        } else {
            form.problem("/steps", "must be a list of at most " + MOST_STEPS);
        }
        return new Ladder(id, steps);
    }

    AlertRule rule(String id, Set<ChannelId> channels) {
        if (Indicator.of(id).filter(Indicator::hasRules).isEmpty()) {
            form.problem("/id", "is no indicator that has rules");
        }
        return new AlertRule(
                id,
                form.number("minimum", 1, MOST_MESSAGES),
                decimal("usual", 0.001, 1, "must be a share from 0.001 to 1"),
                form.flag("enabled"),
                channels);
    }

    private Watch.Kind kind() {
        for (var kind : Watch.Kind.values()) {
            if (text("kind").equals(Shapes.word(kind))) {
                return kind;
            }
        }
        form.problem("/kind", "must be product, carrier or keyword");
        return Watch.Kind.KEYWORD;
    }

    private String label() {
        var label = text("label").strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            form.problem("/label", "must have 1 to " + LONGEST_LABEL + " characters");
        }
        return label;
    }

    private List<String> words() {
        var words = new LinkedHashSet<String>();
        if (form.member("words").orElse(Json.Null.VALUE) instanceof Json.Arr(var items)
                && !items.isEmpty()
                && items.size() <= MOST_WORDS) {
            for (int i = 0; i < items.size(); i++) {
                words.add(word(items.get(i), "/words/" + i));
            }
        } else {
            form.problem("/words", "must be a list of 1 to " + MOST_WORDS);
        }
        return words.isEmpty() ? List.of("-") : List.copyOf(words);
    }

    private String word(Json item, String pointer) {
        var word = item.asText().orElse("").strip();
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            form.problem(pointer, "must have 1 to " + LONGEST_WORD + " characters");
            return "-";
        }
        return word;
    }

    private Ladder.Step step(Json item, String pointer) {
        return new Ladder.Step(
                after(item, pointer + "/after"),
                minimum(item, pointer + "/minimum"),
                targets(item, pointer + "/targets"));
    }

    private Duration after(Json item, String pointer) {
        try {
            var after = Duration.parse(item.textOrEmpty("after"));
            if (after.isPositive() && after.compareTo(LONGEST_STEP) <= 0) {
                return after;
            }
        } catch (DateTimeException unreadable) {
            // Told below, with what is expected.
        }
        form.problem(pointer, "must be a time such as PT15M, of at most 7 days");
        return LONGEST_STEP;
    }

    private Level minimum(Json item, String pointer) {
        var word = item.textOrEmpty("minimum");
        return level(word)
                .orElseGet(
                        () -> {
                            form.problem(pointer, "must be notice, warning or crisis");
                            return Level.CRISIS;
                        });
    }

    private Set<String> targets(Json item, String pointer) {
        var targets = new LinkedHashSet<String>();
        for (var target : item.arr("targets")) {
            var id = target.asText().orElse("");
            if (id.isEmpty() || id.length() > LONGEST_LABEL || targets.size() == MOST_TARGETS) {
                form.problem(pointer, "must be a list of at most " + MOST_TARGETS + " ids");
                return Set.of();
            }
            targets.add(id);
        }
        return targets;
    }

    private static Optional<Level> level(String word) {
        for (var level : Level.values()) {
            if (Shapes.word(level).equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException unreadable) {
            form.problem("/" + name, "must be an instant such as 2026-11-11T00:00:00Z");
            return Instant.EPOCH;
        }
    }

    private double decimal(String name, double least, double most, String otherwise) {
        var value = form.member(name).orElse(Json.Null.VALUE).asDecimal();
        if (value.isPresent() && value.getAsDouble() >= least && value.getAsDouble() <= most) {
            return value.getAsDouble();
        }
        form.problem("/" + name, otherwise);
        return least;
    }

    private String text(String name) {
        return form.member(name).orElse(Json.Null.VALUE).asText().orElse("");
    }
}
