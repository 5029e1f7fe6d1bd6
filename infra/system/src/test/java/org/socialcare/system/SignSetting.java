package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.system.EveryChannel.Channel;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;

/** Sets what customers of a channel are shown of agents at work, as an admin does. */
final class SignSetting {
    private final Suite suite;

    SignSetting(Suite suite) {
        this.suite = suite;
    }

    /** The channel shows these signs meanwhile, and none afterwards. */
    void during(Channel channel, List<String> signs, Runnable meanwhile) {
        set(channel, signs);
        try {
            meanwhile.run();
        } finally {
            set(channel, List.of());
        }
    }

    private void set(Channel channel, List<String> signs) {
        var id = channel.platform() + "." + channel.account();
        var before =
                suite.get("admin", "/settings").arr("channels").stream()
                        .filter(each -> each.textOrEmpty("id").equals(id))
                        .findFirst()
                        .orElseThrow();
        var body =
                Json.object()
                        .put("name", before.textOrEmpty("name"))
                        .put("team", before.textOrEmpty("team"))
                        .put("active", before.flag("active"))
                        .put("signs", Json.texts(signs))
                        .put("templates", before.arr("templates"))
                        .build();
        var version = "\"" + before.number("version").orElseThrow() + "\"";
        var path = "/settings/channels/" + id;
        var saved = suite.api("admin", "PUT", path, body, Map.of("if-match", version));
        assertThat(saved.status()).as(id).isEqualTo(200);
    }
}
