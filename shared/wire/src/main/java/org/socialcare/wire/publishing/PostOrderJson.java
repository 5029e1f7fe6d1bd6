package org.socialcare.wire.publishing;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.Members;

/** An order to carry a post on, as the queue carries it. */
public final class PostOrderJson {
    private static final int VERSION = 1;

    private PostOrderJson() {}

    public static String write(PostOrder order) {
        return JsonWriter.write(
                Json.object()
                        .put("v", VERSION)
                        .put("brand", order.brand())
                        .put("post", order.post())
                        .put("channel", order.channel().toString())
                        .put("due", order.due().toString())
                        .build());
    }

    /**
     * @throws org.socialcare.wire.json.JsonProblem if it is not JSON
     * @throws org.socialcare.wire.shape.ShapeProblem if it is another document
     */
    public static PostOrder read(String body) {
        Members order = Members.of(JsonReader.read(body), "postOrder").atVersion(VERSION);
        return new PostOrder(
                order.text("brand"),
                order.text("post"),
                order.parsed("channel", "a channel", ChannelId::parse),
                order.instant("due"));
    }
}
