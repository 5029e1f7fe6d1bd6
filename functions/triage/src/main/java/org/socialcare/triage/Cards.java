package org.socialcare.triage;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.customers.CustomerFields;
import org.socialcare.domain.ports.FindCustomer;
import org.socialcare.domain.rules.RuleSet;
import org.socialcare.domain.settings.Brand;

/** What agents keep about whoever writes; looked up only where a rule or a policy asks for it. */
final class Cards {
    private final FindCustomer customers;

    Cards(FindCustomer customers) {
        this.customers = customers;
    }

    CustomerFields asked(RuleSet rules, Brand brand, Received received) {
        var event = received.event();
        boolean said = event.direction() == Direction.IN && event.content() instanceof Content.Said;
        return said && (rules.asksForCustomer() || asksForTier(brand))
                ? customers.card(received.channel(), event.customer().id())
                : CustomerFields.UNKNOWN;
    }

    private static boolean asksForTier(Brand brand) {
        return brand.policies().stream().anyMatch(policy -> !policy.when().tiers().isEmpty());
    }
}
