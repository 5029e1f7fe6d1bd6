package org.socialcare.platforms.wechat;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.wechatform.Message;

import java.util.Optional;

/** What one delivery's message or event means. */
final class Events {
    private Events() {}

    static Reading read(Message message) {
        boolean nameless = message.account().isEmpty() || message.customer().isEmpty();
        if (nameless || message.type().isEmpty()) {
            return new Reading.Garbled("MsgType, ToUserName or FromUserName is missing");
        }
        Part.Parts parts = new Part.Parts();
        if (message.isEvent()) {
            parts.add("Event", event(message));
        } else if (message.id().isEmpty()) {
            return new Reading.Garbled("a message without MsgId, as answers have none");
        } else {
            ThreadKey thread = ThreadKey.direct(message.customer());
            parts.add("MsgType", new Part.Event(message.said(thread, message.id(), "")));
        }
        return parts.reading();
    }

    private static Part event(Message message) {
        Optional<EventKind> kind = EventKind.of(message.event());
        if (kind.isEmpty()) {
            return new Part.Odd("an event of unknown name");
        }
        String id =
                message.id().isEmpty()
                        ? EventId.of(message.customer(), message.moment(), message.event())
                        : message.id();
        boolean account = kind.get().account();
        return new Part.Event(
                message.event(
                        account ? ThreadKey.account() : ThreadKey.direct(message.customer()),
                        account ? Direction.SYSTEM : Direction.IN,
                        kind.get().kind(),
                        id));
    }
}
