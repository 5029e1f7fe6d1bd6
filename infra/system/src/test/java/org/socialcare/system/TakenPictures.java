package org.socialcare.system;

import org.socialcare.wire.json.Json;

import java.util.Map;

/** Pictures that a platform's simulator has taken, which notes what it got of each. */
final class TakenPictures {
    private TakenPictures() {}

    /** How often the platform has taken exactly these bytes of a PNG. */
    static long count(Suite suite, String platform, String account, byte[] bytes) {
        var note = "[png " + bytes.length + " bytes sha256:" + Made.digest(bytes) + "]";
        var path = "/local/sent/" + platform + "/" + account;
        var sent = suite.call("GET", path, new byte[0], Map.of()).body();
        return sent instanceof Json.Arr(var items)
                ? items.stream()
                        .filter(it -> it.textOrEmpty("text").equals(note))
                        .filter(it -> !it.textOrEmpty("messageId").isEmpty())
                        .count()
                : 0;
    }
}
