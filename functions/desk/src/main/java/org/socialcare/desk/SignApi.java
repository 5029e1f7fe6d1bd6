package org.socialcare.desk;

import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Signs;
import org.socialcare.domain.ports.OrderSign;
import org.socialcare.domain.ports.OrderSign.SignOrder;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.time.InstantSource;

/** What customers are shown of an agent at work. It is no act: nothing is stored or told of it. */
final class SignApi {
    private final Conversations conversations;
    private final OrderSign orders;
    private final InstantSource clock;

    SignApi(Conversations conversations, OrderSign orders, InstantSource clock) {
        this.conversations = conversations;
        this.orders = orders;
        this.clock = clock;
    }

    /** Whoever may read the conversation may have it shown. */
    Answer show(Request request, Caller caller, String id) {
        var sign =
                Sign.of(request.json().textOrEmpty("kind"))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Problem.invalid(
                                                        "/kind", "must be seen or typing")));
        var conversation = conversations.open(caller, id);
        var now = clock.instant();
        var silence = Signs.whyNot(conversation, caller.brand(), sign, now);
        if (silence.isEmpty()) {
            orders.order(order(conversation, sign, now));
        }
        return Answer.with(
                silence.isEmpty() ? 202 : 200,
                Json.object()
                        .put("ordered", silence.isEmpty())
                        .put("reason", Shapes.text(silence.map(Shapes::word)))
                        .build());
    }

    private static SignOrder order(Conversation conversation, Sign sign, Instant now) {
        return new SignOrder(
                conversation.channel(),
                sign,
                conversation.customer().id(),
                conversation.allowance().lastCustomerMessage(),
                now);
    }
}
