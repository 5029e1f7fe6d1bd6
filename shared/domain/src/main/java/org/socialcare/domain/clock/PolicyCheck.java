package org.socialcare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a policy that could never do what it says, beside the others of its brand. */
public final class PolicyCheck {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Policy policy;
    private final List<Fault> faults = new ArrayList<>();

    private PolicyCheck(Policy policy) {
        this.policy = policy;
    }

    /**
     * A reason not to keep a policy.
     *
     * @param place the member that has to change, as a JSON pointer
     */
    public record Fault(String place, String reason) {}

    /**
     * All faults; none where the policy may be kept.
     *
     * @param others the brand's, among which an older version of this one does not matter
     * @param calendar the policy's own; absent where it is open around the clock
     * @param now from when on targets have to be within reach
     */
    public static List<Fault> of(
            Policy policy, List<Policy> others, Optional<Calendar> calendar, Instant now) {
        PolicyCheck check = new PolicyCheck(policy);
        check.beside(others.stream().filter(p -> !p.id().equals(policy.id())).toList());
        calendar.ifPresent(hours -> check.reachable(hours, now));
        check.inOrder();
        check.distinct();
        return List.copyOf(check.faults);
    }

    /**
     * The targets that its hours do not reach, such as after those have changed.
     *
     * @param now from when on targets have to be within reach
     */
    public static List<Fault> unreachable(Policy policy, Calendar hours, Instant now) {
        PolicyCheck check = new PolicyCheck(policy);
        check.reachable(hours, now);
        return List.copyOf(check.faults);
    }

    /**
     * The member that holds this target.
     *
     * @throws IllegalArgumentException if policies have none for such clocks
     */
    public static String member(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> "firstResponse";
            case NEXT_RESPONSE -> "nextResponse";
            case RESOLUTION -> "resolution";
            case UPDATE -> "update";
            case PROMISE -> throw new IllegalArgumentException(kind + " is not for policies");
        };
    }

    private void beside(List<Policy> others) {
        if (!policy.isFallback() && others.stream().noneMatch(Policy::isFallback)) {
            fault(
                    "/order",
                    "no policy of the brand is without conditions, so that what matches none"
                            + " would be promised nothing: keep such a fallback first");
        }
        for (Policy other : others) {
            boolean first = Policy.ORDER.compare(other, policy) < 0;
            if (first && other.when().cover(policy.when())) {
                fault("/order", "is never reached: " + other.id() + " matches all of it before");
            }
            if (!first && policy.when().cover(other.when())) {
                fault("/order", "comes before " + other.id() + ", which would never be reached");
            }
        }
    }

    private void reachable(Calendar hours, Instant now) {
        for (ClockKind kind : ClockKind.values()) {
            if (kind.isOfPolicies()) reachable(kind, hours, now);
        }
    }

    private void reachable(ClockKind kind, Calendar hours, Instant now) {
        Target target = policy.targets().of(kind);
        if (target.business() && hours.plus(now, target.time()).isAfter(now.plus(LONGEST))) {
            fault(
                    "/" + member(kind),
                    "is not over within a year: " + hours.id() + " opens too rarely");
        }
    }

    private void inOrder() {
        Target first = policy.targets().firstResponse();
        Target whole = policy.targets().resolution();
        if (first.business() == whole.business() && first.time().compareTo(whole.time()) > 0) {
            fault("/resolution", "is over before the first response has to be given");
        }
    }

    private void distinct() {
        Set<String> seen = new HashSet<>();
        for (PolicyStep step : policy.steps()) {
            if (!seen.add(step.percent() + " " + step.act())) {
                fault("/steps", "takes a step twice at " + step.percent() + " %");
            }
        }
    }

    private void fault(String place, String reason) {
        faults.add(new Fault(place, reason));
    }
}
