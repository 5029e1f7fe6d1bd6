package org.socialcare.local.simulators.facebook;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Counter;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

/** Posts of a Page: {@code /{page}/feed} for words, {@code /{page}/photos} for a picture. */
final class PagePosts {
    private static final int LONGEST = 63_206;

    private PagePosts() {}

    static ApiAnswer write(GraphCall graph, PlayedAccount account, Counter counter) {
        Call call = graph.call();
        boolean photo = graph.edge().equals("photos");
        String text = call.parameter(photo ? "caption" : "message").orElse("");
        Posting posting = Posting.ownPost(account, text, call.raw());
        PostWording wording = new PostWording(photo);
        boolean fits =
                graph.node().equals(account.credential("page_id"))
                        && (!photo || call.parameter("url").orElse("").startsWith("https://"));
        return fits
                ? counter.publish(posting, wording, LONGEST)
                : counter.refuse(posting, wording, Refusal.BAD_REQUEST);
    }

    private static final class PostWording extends GraphErrors {
        private final boolean photo;

        PostWording(boolean photo) {
            this.photo = photo;
        }

        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            String number = Integer.toUnsignedString(messageId.hashCode());
            String post = posting.account().credential("page_id") + "_" + number;
            JsonObject answer = Json.object().put("id", photo ? "9" + number : post);
            return json(200, photo ? answer.put("post_id", post) : answer);
        }
    }
}
