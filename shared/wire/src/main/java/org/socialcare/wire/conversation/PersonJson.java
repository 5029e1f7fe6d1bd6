package org.socialcare.wire.conversation;

import org.socialcare.domain.channel.Person;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** Somebody on a platform, as JSON. */
public final class PersonJson {
    private PersonJson() {}

    public static Json.Obj write(Person person) {
        return Json.object().put("id", person.id()).put("name", person.name()).build();
    }

    public static Person read(Members json) {
        return new Person(json.text("id"), json.text("name"));
    }
}
