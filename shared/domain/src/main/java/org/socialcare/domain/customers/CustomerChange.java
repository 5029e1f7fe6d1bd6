package org.socialcare.domain.customers;

import java.util.Optional;

/** What somebody at the desk wants to change about a customer; what is absent stays. */
public record CustomerChange(
        Optional<String> name,
        Optional<String> contact,
        Optional<String> company,
        Optional<String> industry,
        Optional<String> note,
        Optional<String> tier) {
    /** The customer with these changes, one version on. */
    public Customer of(Customer before) {
        CustomerFields fields = before.fields();
        return new Customer(
                before.id(),
                before.brand(),
                new CustomerFields(
                        name.orElse(fields.name()),
                        contact.orElse(fields.contact()),
                        company.orElse(fields.company()),
                        industry.orElse(fields.industry()),
                        note.orElse(fields.note()),
                        tier.orElse(fields.tier())),
                before.identities(),
                before.tickets(),
                before.firstSeen(),
                before.lastSeen(),
                before.version() + 1);
    }
}
