package org.socialcare.domain.reapply;

import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.settings.Brand;

import java.util.List;

/**
 * The policies of a brand by which whoever orders a run has looked ahead.
 *
 * @param policies id and version of each, in the order in which they are looked at
 */
public record PolicySet(List<String> policies) {
    public PolicySet {
        policies = List.copyOf(policies);
    }

    /** Those of now. */
    public static PolicySet of(Brand brand) {
        return new PolicySet(
                brand.policies().stream()
                        .sorted(Policy.ORDER)
                        .map(policy -> policy.id() + "@" + policy.version())
                        .toList());
    }
}
