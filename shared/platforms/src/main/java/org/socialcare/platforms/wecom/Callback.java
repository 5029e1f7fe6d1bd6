package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.wechatform.Message;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.Locale;

/** What one callback means: a hint, an app's message or event, or word about the company. */
final class Callback {
    /** Whom changes to the company's own data come from. */
    private static final String SYSTEM = "sys";

    private Callback() {}

    static Reading read(Json json, Accounts accounts, Instant received) {
        Part.Parts parts = new Part.Parts();
        if (!json.textOrEmpty("InfoType").isEmpty()) {
            parts.add("InfoType", CompanyNews.ofSuite(json, received));
            return parts.reading();
        }
        Message message = Message.of(json, received);
        if (message.type().isEmpty() || message.account().isEmpty()) {
            return new Reading.Garbled("MsgType or ToUserName is missing");
        }
        if (message.isEvent()) {
            parts.add("Event", event(message, accounts));
        } else if (message.id().isEmpty() || message.customer().isEmpty()) {
            return new Reading.Garbled("a message without MsgId or FromUserName");
        } else {
            parts.add("MsgType", said(message));
        }
        return parts.reading();
    }

    private static Part said(Message message) {
        return new Part.Event(
                message.said(
                        ThreadKey.direct(message.customer()),
                        message.id(),
                        AppMessage.thread(message.json().textOrEmpty("AgentID"))));
    }

    private static Part event(Message message, Accounts accounts) {
        String name = message.event().toLowerCase(Locale.ROOT);
        if (name.equals("kf_msg_or_event")) {
            return hint(message, accounts);
        }
        if (message.customer().isEmpty() || message.customer().equals(SYSTEM)) {
            return CompanyNews.ofCompany(message);
        }
        return EventName.kind(name)
                .<Part>map(kind -> byMember(message, kind))
                .orElseGet(() -> new Part.Odd("an event of unreadable name"));
    }

    private static Part hint(Message message, Accounts accounts) {
        String account = message.json().textOrEmpty("OpenKfId");
        if (account.isEmpty() || !accounts.has(account)) {
            return new Part.Odd("a hint of no or another customer service account");
        }
        return new Part.Waits(
                new Hint(
                        WeComPulling.MESSAGES,
                        account,
                        message.json().textOrEmpty("Token"),
                        message.at()));
    }

    private static Part byMember(Message message, String kind) {
        String id = EventId.of(message.customer(), message.moment(), message.event());
        return new Part.Event(
                message.event(ThreadKey.direct(message.customer()), Direction.IN, kind, id));
    }
}
