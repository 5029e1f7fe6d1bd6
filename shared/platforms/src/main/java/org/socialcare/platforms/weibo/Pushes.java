package org.socialcare.platforms.weibo;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.util.List;

/** What each JSON push means. */
final class Pushes {
    private Pushes() {}

    static Part part(Push push) {
        return switch (push.type()) {
            case "text" -> push.said("dm.text", Content.Said.text(push.text()));
            case "image", "voice" -> media(push, push.type());
            case "position" ->
                    with(
                            push,
                            "location",
                            push.data().textOrEmpty("latitude")
                                    + ","
                                    + push.data().textOrEmpty("longitude"));
            case "event" -> event(push);
            case Mention.TYPE -> Mention.read(push);
            default -> other(push);
        };
    }

    /** {@code tovfid} is the receiver's copy; the sender's opens for the sender alone. */
    private static Part media(Push push, String kind) {
        return with(push, kind, push.data().text("tovfid").orElse(push.data().textOrEmpty("vfid")));
    }

    private static Part with(Push push, String kind, String reference) {
        return push.said(
                "dm." + kind,
                new Content.Said(
                        push.text(), List.of(new Attachment(kind, reference, "")), "", ""));
    }

    private static Part event(Push push) {
        String kind =
                switch (push.subtype()) {
                    case "follow", "unfollow", "subscribe", "unsubscribe", "scan" -> push.subtype();
                    case "scan_follow" -> "scan";
                    case "click" -> "menu.click";
                    case "view" -> "menu.view";
                    default -> Names.isName(push.subtype()) ? "event." + push.subtype() : "";
                };
        return kind.isEmpty()
                ? new Part.Odd("an event of unreadable name")
                : push.inbound(ThreadKey.direct(push.sender()), kind, "", "", happened(push));
    }

    /** Words of a kind that is new to us are words all the same. */
    private static Part other(Push push) {
        if (!Names.isName(push.type())) {
            return new Part.Odd("a push of unreadable type");
        }
        return push.text().isEmpty()
                ? push.inbound(
                        ThreadKey.direct(push.sender()),
                        "event." + push.type(),
                        "",
                        "",
                        happened(push))
                : push.said(
                        "dm.unsupported",
                        new Content.Said(
                                push.text(), List.of(new Attachment("other", "", "")), "", ""));
    }

    private static Content happened(Push push) {
        return new Content.Happened(
                Details.of(
                        Json.object()
                                .put("type", push.type())
                                .putUnlessEmpty("text", push.text())
                                .put("data", push.data())
                                .build()));
    }
}
