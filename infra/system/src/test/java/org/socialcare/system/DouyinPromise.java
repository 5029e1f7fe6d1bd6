package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Map;

/**
 * A first answer on Douyin is promised within five seconds, so that a test can wait for it to
 * break.
 */
final class DouyinPromise {

    private DouyinPromise() {}

    static void make(Suite suite) {
        var policy =
                Json.object()
                        .put("name", "Soon")
                        .put("order", 0)
                        .put("channels", Json.texts(List.of("douyin.olive")))
                        .put("categories", List.of())
                        .put("priorities", List.of())
                        .put("calendar", "")
                        .put("firstResponse", "PT5S")
                        .put("nextResponse", "PT1H")
                        .put("resolution", "PT8H")
                        .put("warnPercent", 60)
                        .build();
        var reply =
                suite.api(
                        "admin",
                        "PUT",
                        "/settings/policies/soon-on-douyin",
                        policy,
                        Map.of("if-none-match", "*"));
        // one that is kept already serves as well; a second would never be reached
        assertThat(reply.status()).as(reply.toString()).isIn(201, 409);
    }
}
