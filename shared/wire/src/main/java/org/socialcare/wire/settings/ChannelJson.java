package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

/** A channel as JSON. */
public final class ChannelJson {
    private static final int VERSION = 1;

    private ChannelJson() {}

    public static Json.Obj write(Channel channel) {
        return Json.object()
                .put("v", VERSION)
                .put("id", channel.id().toString())
                .put("brand", channel.brand())
                .put("name", channel.name())
                .put("team", channel.team())
                .put("active", channel.active())
                .put("version", channel.version())
                .build();
    }

    public static Channel read(Json document) {
        Members json = Members.of(document, "channel").atVersion(VERSION);
        return new Channel(
                json.parsed("id", "platform/account", ChannelId::parse),
                json.text("brand"),
                json.text("name"),
                json.text("team"),
                json.flag("active"),
                json.number("version"));
    }
}
