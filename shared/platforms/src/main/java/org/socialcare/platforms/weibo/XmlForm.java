package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.wechatform.Message;

import java.util.Locale;

/** Pushes in WeChat's XML, which an account can choose; ids are optional here as well. */
final class XmlForm {
    private XmlForm() {}

    static Reading read(Message message) {
        boolean nameless = message.account().isEmpty() || message.customer().isEmpty();
        if (nameless || message.type().isEmpty()) {
            return new Reading.Garbled("MsgType, ToUserName or FromUserName is missing");
        }
        Part.Parts parts = new Part.Parts();
        parts.add("MsgType", message.isEvent() ? event(message) : said(message));
        return parts.reading();
    }

    private static Part said(Message message) {
        return new Part.Event(message.said(ThreadKey.direct(message.customer()), id(message), ""));
    }

    private static Part event(Message message) {
        String name = message.event().toLowerCase(Locale.ROOT);
        String kind =
                switch (name) {
                    case "subscribe", "unsubscribe", "follow", "unfollow", "scan" -> name;
                    case "scan_follow" -> "scan";
                    case "click" -> "menu.click";
                    case "view" -> "menu.view";
                    default -> Names.isName(name) ? "event." + name : "";
                };
        return kind.isEmpty()
                ? new Part.Odd("an event of unreadable name")
                : new Part.Event(
                        message.event(
                                ThreadKey.direct(message.customer()),
                                Direction.IN,
                                kind,
                                id(message)));
    }

    private static String id(Message message) {
        return message.id().isEmpty()
                ? EventId.of(
                        message.customer(),
                        message.moment(),
                        message.isEvent() ? message.event() : message.type(),
                        EventId.digest(message.json()))
                : message.id();
    }
}
