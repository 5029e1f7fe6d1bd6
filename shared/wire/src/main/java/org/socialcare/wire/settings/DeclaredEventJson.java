package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** A declared event as JSON. */
public final class DeclaredEventJson {
    private static final int VERSION = 1;

    private DeclaredEventJson() {}

    public static Json.Obj write(DeclaredEvent event) {
        return Json.object()
                .put("v", VERSION)
                .put("id", event.id())
                .put("name", event.name())
                .put("from", event.from().toString())
                .put("to", event.to().toString())
                .put("factor", new Json.Num(Double.toString(event.factor())))
                .put("channels", Names.sorted(event.channels()))
                .build();
    }

    public static DeclaredEvent read(Json document) {
        Members json = Members.of(document, "event").atVersion(VERSION);
        return new DeclaredEvent(
                json.text("id"),
                json.text("name"),
                json.instant("from"),
                json.instant("to"),
                json.decimal("factor"),
                json.allParsed("channels", "platform/account", ChannelId::parse));
    }
}
