package org.socialcare.domain.kpi;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a platform's rules, place by place. */
public final class RuleCheck {
    /** The longest window, in days: so far rounds are kept ready to be counted. */
    public static final int LONGEST_WINDOW = 92;

    private static final int MOST_RULES = 100;
    private static final int LONGEST_SOURCE = 1_000;
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int ALL = 1_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final List<PlatformRule> rules;
    private final List<Fault> faults = new ArrayList<>();

    private RuleCheck(List<PlatformRule> rules) {
        this.rules = rules;
    }

    /**
     * One thing that is wrong.
     *
     * @param place as a JSON pointer, such as {@code /rules/2/until}
     * @param reason in words that follow the place
     */
    public record Fault(String place, String reason) {}

    /** Everything that is wrong; nothing where the rules can be lived by. */
    public static List<Fault> faults(List<PlatformRule> rules) {
        RuleCheck check = new RuleCheck(rules);
        if (rules.size() > MOST_RULES) {
            check.faults.add(new Fault("/rules", "must be at most " + MOST_RULES));
        }
        Map<String, List<Integer>> byPlatform = new TreeMap<>();
        for (int i = 0; i < rules.size(); i++) {
            check.alone(i);
            if (!isDated(rules.get(i))) continue;
            byPlatform.computeIfAbsent(rules.get(i).platform(), _ -> new ArrayList<>()).add(i);
        }
        byPlatform.values().forEach(check::together);
        return List.copyOf(check.faults);
    }

    /** Calendars end somewhere; what is beyond them is a slip of the keyboard. */
    private static boolean isDated(PlatformRule rule) {
        return isDay(rule.from()) && rule.until().filter(day -> !isDay(day)).isEmpty();
    }

    private static boolean isDay(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private void alone(int index) {
        PlatformRule rule = rules.get(index);
        if (!isDated(rule)) {
            fault(
                    index,
                    "from",
                    "and the last day must be from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        if (!ZoneId.getAvailableZoneIds().contains(rule.zone().getId())) {
            fault(index, "zone", "must be a time zone such as Asia/Shanghai");
        }
        if (rule.until().filter(rule.from()::isAfter).isPresent()) {
            fault(index, "until", "must not be before the first day, " + rule.from());
        }
        if (!rule.closes().equals(LocalTime.MIDNIGHT) && !rule.closes().isAfter(rule.opens())) {
            fault(index, "closes", "must be after " + rule.opens() + ", or 00:00 for midnight");
        }
        between(index, "within", rule.within());
        if (!rule.nudge().isPositive() || rule.nudge().compareTo(rule.within()) >= 0) {
            fault(index, "nudge", "must be more than nothing and less than " + rule.within());
        }
        if (rule.silence().isNegative() || rule.silence().compareTo(LONGEST) > 0) {
            fault(index, "silence", "must be from nothing to 7 days");
        }
        if (rule.days() < 1 || rule.days() > LONGEST_WINDOW) {
            fault(index, "days", "must be 1 to " + LONGEST_WINDOW);
        }
        if (rule.line() < 0 || rule.line() > ALL) {
            fault(index, "line", "must be 0 to 100 %");
        }
        if (rule.source().isBlank() || rule.source().length() > LONGEST_SOURCE) {
            fault(index, "source", "must say in 1 to " + LONGEST_SOURCE + " characters where");
        }
    }

    private void between(int index, String member, Duration time) {
        if (time.compareTo(Duration.ofSeconds(2)) < 0 || time.compareTo(LONGEST) > 0) {
            fault(index, member, "must be 2 seconds to 7 days");
        }
    }

    /** One rule after the other, without a day on which two hold or none does. */
    private void together(List<Integer> ofOne) {
        List<Integer> inOrder =
                ofOne.stream()
                        .sorted(Comparator.comparing((Integer i) -> rules.get(i).from()))
                        .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            PlatformRule before = rules.get(inOrder.get(i - 1));
            int index = inOrder.get(i);
            LocalDate from = rules.get(index).from();
            LocalDate next = before.until().orElse(LocalDate.MAX.minusDays(1)).plusDays(1);
            if (next.isAfter(from)) {
                fault(
                        index,
                        "from",
                        before.until().isPresent()
                                ? "must be after " + before.until().get() + ", when another ends"
                                : "lies in the time of the rule from "
                                        + before.from()
                                        + ", which has no end");
            } else if (next.isBefore(from)) {
                fault(index, "from", "leaves a gap: from " + next + " on no rule holds");
            }
        }
    }

    private void fault(int index, String member, String reason) {
        faults.add(new Fault("/rules/" + index + "/" + member, reason));
    }
}
