package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;

import java.util.List;

/** What a customer does that makes a platform take our answers for a while. */
final class CustomerActs {
    private static final List<String> KINDS =
            List.of("follow", "scan", "menu", "session.enter", "postback");

    private CustomerActs() {}

    static boolean allowAnswers(Inbound event) {
        if (event.direction() != Direction.IN) return false;
        return switch (event.content()) {
            case Content.Said _ -> true;
            case Content.Happened _ -> isSuchAct(event.kind());
            case Content.Edited _, Content.TakenBack _, Content.Receipt _, Content.Reacted _ ->
                    false;
        };
    }

    private static boolean isSuchAct(String kind) {
        for (String act : KINDS) {
            if (kind.equals(act)) return true;
            if (kind.startsWith(act + ".")) return !kind.endsWith(".unfollow");
        }
        return false;
    }
}
