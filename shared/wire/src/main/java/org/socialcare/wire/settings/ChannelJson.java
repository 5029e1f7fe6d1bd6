package org.socialcare.wire.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.conversation.Names;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.Set;

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
                .put("signs", Names.of(channel.signs()))
                .put("templates", TemplateJson.write(channel.templates()))
                .put("answers", channel.answers())
                .put("calendar", channel.calendar())
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
                signs(json),
                TemplateJson.readAll(json),
                json.json().get("answers").isPresent() && json.flag("answers"),
                json.maybeText("calendar").orElse(""),
                json.number("version"));
    }

    /** Channels from before there were signs show none. */
    private static Set<Sign> signs(Members json) {
        return json.json().get("signs").isPresent()
                ? Set.copyOf(json.constants("signs", Sign.values()))
                : Set.of();
    }
}
