package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Watch;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** What a brand listens for as JSON. */
public final class WatchJson {
    private static final int VERSION = 1;

    private WatchJson() {}

    public static Json.Obj write(Watch watch) {
        return Json.object()
                .put("v", VERSION)
                .put("id", watch.id())
                .put("kind", watch.kind().name())
                .put("label", watch.label())
                .put("words", Json.texts(watch.words()))
                .put("channels", Names.sorted(watch.channels()))
                .build();
    }

    public static Watch read(Json document) {
        Members json = Members.of(document, "watch").atVersion(VERSION);
        return new Watch(
                json.text("id"),
                json.constant("kind", Watch.Kind.values()),
                json.text("label"),
                json.texts("words"),
                json.allParsed("channels", "platform/account", ChannelId::parse));
    }
}
