package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.customers.CustomerId;
import org.socialcare.wire.json.Json;

/** A customer as answers name one. */
final class CustomerView {
    private CustomerView() {}

    static Json name(ChannelId channel, Person person) {
        return Json.object()
                .put("id", CustomerId.of(channel, person).text())
                .put("name", person.name())
                .build();
    }
}
