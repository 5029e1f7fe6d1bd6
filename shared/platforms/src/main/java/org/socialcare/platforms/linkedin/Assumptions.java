package org.socialcare.platforms.linkedin;

import org.socialcare.wire.json.Json;

import java.util.List;

/** What no page of LinkedIn's that we could read confirms; everything that rests on it is here. */
final class Assumptions {
    /**
     * Signs that mean something in LinkedIn's words, and stand for themselves behind a backslash.
     */
    private static final String SIGNS = "\\|{}@[]()<>#*_~";

    private Assumptions() {}

    /** The body of a post that everybody sees. */
    static Json post(String author, String text) {
        Json distribution =
                Json.object()
                        .put("feedDistribution", "MAIN_FEED")
                        .put("targetEntities", new Json.Arr(List.of()))
                        .put("thirdPartyDistributionChannels", new Json.Arr(List.of()))
                        .build();
        return Json.object()
                .put("author", author)
                .put("commentary", plain(text))
                .put("visibility", "PUBLIC")
                .put("distribution", distribution)
                .put("lifecycleState", "PUBLISHED")
                .build();
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
