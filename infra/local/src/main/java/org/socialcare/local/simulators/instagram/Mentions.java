package org.socialcare.local.simulators.instagram;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.local.simulators.meta.MetaTime;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.util.Optional;

/** The words of mentions, which are asked of the account by the comment's id. */
final class Mentions {
    private static final String FIELD = "mentioned_comment.comment_id(";

    private Mentions() {}

    static ApiAnswer read(GraphCall graph, PlayedAccount account) {
        String fields = graph.call().query().textOrEmpty("fields");
        int end = fields.indexOf(')');
        if (!fields.startsWith(FIELD) || end < 0) {
            return GraphErrors.UNKNOWN_PATH;
        }
        String id = fields.substring(FIELD.length(), end);
        JsonObject answer = Json.object().put("id", graph.node());
        Optional<Act.Commented> mention =
                account.comment(id).filter(said -> Elsewhere.isPost(said.post()));
        mention.ifPresent(said -> answer.put("mentioned_comment", words(said)));
        return GraphErrors.json(200, answer);
    }

    private static Json words(Act.Commented said) {
        return Json.object()
                .put("id", said.id())
                .put("text", said.text())
                .put("username", said.who().name())
                .put("timestamp", MetaTime.of(said.at()))
                .build();
    }
}
