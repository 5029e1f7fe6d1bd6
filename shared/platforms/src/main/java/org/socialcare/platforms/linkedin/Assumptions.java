package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

/** What no page of LinkedIn's that we could read confirms; everything that rests on it is here. */
final class Assumptions {
    /**
     * Signs that mean something in LinkedIn's words, and stand for themselves behind a backslash.
     */
    private static final String SIGNS = "\\|{}@[]()<>#*_~";

    private Assumptions() {}

    /**
     * The body of a post that everybody sees.
     *
     * @param pictures by their ids, in the order of the posting
     */
    static Json post(String author, Posting posting, List<String> pictures) {
        Json distribution =
                Json.object()
                        .put("feedDistribution", "MAIN_FEED")
                        .put("targetEntities", new Json.Arr(List.of()))
                        .put("thirdPartyDistributionChannels", new Json.Arr(List.of()))
                        .build();
        var post =
                Json.object()
                        .put("author", author)
                        .put("commentary", plain(posting.textAndLink()))
                        .put("visibility", "PUBLIC")
                        .put("distribution", distribution);
        if (!pictures.isEmpty()) {
            post.put("content", content(posting.media(), pictures));
        }
        return post.put("lifecycleState", "PUBLISHED").build();
    }

    /** One picture is a medium; several are a kind of content of their own. */
    private static Json content(List<PostMedia> media, List<String> ids) {
        List<Json> pictures = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            pictures.add(
                    Json.object()
                            .put("id", ids.get(i))
                            .putUnlessEmpty("altText", media.get(i).description())
                            .build());
        }
        return pictures.size() == 1
                ? Json.object().put("media", pictures.getFirst()).build()
                : Json.object()
                        .put("multiImage", Json.object().put("images", pictures).build())
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
