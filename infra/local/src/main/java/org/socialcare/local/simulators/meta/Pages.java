package org.socialcare.local.simulators.meta;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.List;

/** Lists as the Graph API hands them out: a page, and where the next one begins. */
public final class Pages {
    /** What a cursor of ours begins with. */
    private static final String MARK = "QVFI";

    private Pages() {}

    /**
     * A page.
     *
     * @param after the cursor that was shown; empty for the first page
     */
    public static JsonObject of(List<? extends Json> all, long most, String after) {
        int begin = Math.min(place(after), all.size());
        int end = Math.min(all.size(), begin + Math.clamp(most, 1, 100));
        JsonObject page = Json.object().put("data", all.subList(begin, end));
        if (end == begin) {
            return page;
        }
        Json cursors = Json.object().put("before", MARK + begin).put("after", MARK + end).build();
        JsonObject paging = Json.object().put("cursors", cursors);
        if (end < all.size()) {
            paging.put("next", "https://graph.facebook.com/next");
        }
        return page.put("paging", paging.build());
    }

    private static int place(String after) {
        return after.startsWith(MARK)
                ? (int) Json.of(after.substring(MARK.length())).asNumber().orElse(0)
                : 0;
    }
}
