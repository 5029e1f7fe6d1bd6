package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.Conditions;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.clock.PolicyCheck;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.PolicyStep.Act;
import org.socialcare.domain.clock.Target;
import org.socialcare.domain.clock.Targets;
import org.socialcare.domain.triage.Priority;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an admin promises; every place that is wrong, or could never be kept, is noted. */
final class PolicyForm {
    private static final int LAST_ORDER = 10_000;
    private static final int MOST_STEPS = 10;
    private static final int LONGEST_TIER = 60;
    private static final int LONGEST_LANGUAGE = 35;
    private static final long ANY_VERSION = 0;
    private static final Set<String> PRIORITIES =
            Arrays.stream(Priority.values()).map(Priority::name).collect(Collectors.toSet());
    private static final Set<String> ACTS =
            Arrays.stream(Act.values()).map(Shapes::word).collect(Collectors.toSet());
    private static final Set<String> TARGETS =
            Arrays.stream(ClockKind.values())
                    .filter(ClockKind::isOfPolicies)
                    .map(PolicyCheck::member)
                    .collect(Collectors.toSet());

    private final Form form;
    private final KnownSettings known;

    PolicyForm(Form form, KnownSettings known) {
        this.form = form;
        this.known = known;
    }

    /**
     * @param now from when on its targets have to be within reach of its calendar
     */
    Policy read(String id, Set<ChannelId> channels, String calendar, Instant now) {
        var anyHour = maybe("aroundTheClock", TARGETS::contains, Function.identity());
        var policy =
                new Policy(
                        id,
                        ANY_VERSION,
                        form.number("order", 0, LAST_ORDER),
                        conditions(channels),
                        calendar,
                        new Targets(
                                target("firstResponse", anyHour),
                                target("nextResponse", anyHour),
                                target("resolution", anyHour),
                                update(anyHour)),
                        form.number("warnPercent", 1, 99),
                        steps());
        if (form.isSound()) {
            var hours = known.calendar(calendar);
            for (var fault : PolicyCheck.of(policy, known.policies(), hours, now)) {
                form.problem(fault.place(), fault.reason());
            }
        }
        return policy;
    }

    private Conditions conditions(Set<ChannelId> channels) {
        return new Conditions(
                channels,
                CategoriesForm.read(form),
                form.all("priorities", PRIORITIES::contains, Priority::valueOf),
                maybe(
                        "tiers",
                        tier -> !tier.isBlank() && tier.length() <= LONGEST_TIER,
                        String::strip),
                maybe("languages", PolicyForm::isLanguage, Function.identity()),
                maybe("campaigns", known.events()::contains, Function.identity()));
    }

    private Target target(String name, Set<String> anyHour) {
        return new Target(form.duration(name), !anyHour.contains(name));
    }

    /** Nothing is promised where it is null, or left out as older clients do. */
    private Target update(Set<String> anyHour) {
        boolean none =
                form.member("update").filter(member -> !(member instanceof Json.Null)).isEmpty();
        return none ? new Target(Duration.ZERO, true) : target("update", anyHour);
    }

    /** None where it is left out, as older clients do. */
    private <T> Set<T> maybe(String name, Predicate<String> isKnown, Function<String, T> meaning) {
        return form.member(name).isEmpty() ? Set.of() : form.all(name, isKnown, meaning);
    }

    private List<PolicyStep> steps() {
        var steps = new ArrayList<PolicyStep>();
        if (form.member("steps").isEmpty()) {
            return steps;
        }
        if (form.member("steps").get() instanceof Json.Arr(var items)
                && items.size() <= MOST_STEPS) {
            for (int i = 0; i < items.size(); i++) {
                step(items.get(i), "/steps/" + i, steps);
            }
        } else {
            form.problem("/steps", "must be a list of at most " + MOST_STEPS);
        }
        return steps;
    }

    private void step(Json item, String pointer, List<PolicyStep> steps) {
        long percent = item.number("percent").orElse(0);
        var act = item.textOrEmpty("act");
        var targets = targets(item, pointer);
        boolean near = percent >= 1 && percent <= PolicyStep.LAST;
        if (!near) {
            form.problem(pointer + "/percent", "must be a whole number from 1 to 1000");
        }
        if (!ACTS.contains(act)) {
            form.problem(pointer + "/act", "must be one of " + String.join(", ", sorted(ACTS)));
            return;
        }
        var does = Act.valueOf(act.toUpperCase(Locale.ROOT));
        if (does.tells() == targets.isEmpty()) {
            form.problem(
                    pointer + "/targets",
                    does.tells() ? "must name who is told" : "must be empty: it tells nobody");
            return;
        }
        if (near) {
            steps.add(new PolicyStep((int) percent, does, targets));
        }
    }

    private Set<String> targets(Json item, String pointer) {
        var targets = new HashSet<String>();
        if (item.get("targets").isEmpty()) {
            return targets;
        }
        if (!(item.get("targets").get() instanceof Json.Arr(var ids))) {
            form.problem(pointer + "/targets", "must be a list");
            return targets;
        }
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i).asText().orElse("");
            if (!known.targets().contains(id)) {
                form.problem(pointer + "/targets/" + i, "is not known");
            }
            targets.add(id);
        }
        return targets;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private static boolean isLanguage(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_LANGUAGE
                && text.chars().allMatch(c -> Texts.isLetterOrDigit(c) || c == '-');
    }
}
