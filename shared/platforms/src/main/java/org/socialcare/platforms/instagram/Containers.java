package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Posting;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.List;

/**
 * What Instagram is told to fetch: a picture, a video (a reel, where it stands alone), an album.
 */
final class Containers {
    private Containers() {}

    /** A picture or video of an album. */
    static Json item(PublishCall call, int index) {
        var item = shown(call, index);
        if (isVideo(call.posting().media().get(index))) {
            item.put("media_type", "VIDEO");
        }
        return item.put("is_carousel_item", true).build();
    }

    /**
     * What is published.
     *
     * @param items the containers of an album; none where a picture or video stands alone
     */
    static Json whole(PublishCall call, List<String> items) {
        Posting posting = call.posting();
        if (!items.isEmpty()) {
            return Json.object()
                    .put("media_type", "CAROUSEL")
                    .put("children", String.join(",", items))
                    .put("caption", posting.text())
                    .build();
        }
        var alone = shown(call, 0).put("caption", posting.text());
        return isVideo(posting.media().getFirst())
                ? alone.put("media_type", "REELS").build()
                : alone.build();
    }

    static boolean hasVideo(Posting posting) {
        return posting.media().stream().anyMatch(Containers::isVideo);
    }

    /** Instagram takes a description of pictures, and of nothing else. */
    private static JsonObject shown(PublishCall call, int index) {
        PostMedia one = call.posting().media().get(index);
        String address = call.addresses().get(index);
        return isVideo(one)
                ? Json.object().put("video_url", address)
                : Json.object()
                        .put("image_url", address)
                        .putUnlessEmpty("alt_text", one.description());
    }

    private static boolean isVideo(PostMedia one) {
        return one.media().kind().equals("video");
    }
}
