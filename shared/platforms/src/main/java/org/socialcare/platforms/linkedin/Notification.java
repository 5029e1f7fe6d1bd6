package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One notification: somebody did something about a page. */
record Notification(Json json, Instant received) {
    private static final int LONGEST_NAME = 60;

    String page() {
        return json.textOrEmpty("organizationalEntity");
    }

    private Instant at() {
        return PlatformTime.of(json.number("lastModifiedAt")).orElse(received);
    }

    private String post() {
        return Urns.whole(json.textOrEmpty("sourcePost"));
    }

    /** What the deed brought about: a comment, a share, a like. */
    private String deed() {
        return Urns.whole(json.textOrEmpty("generatedActivity"));
    }

    private Json decoration(String kind) {
        return json.obj("decoratedGeneratedActivity").obj(kind);
    }

    Part read() {
        if (page().isEmpty()) {
            return new Part.Odd("a notification without a page");
        }
        String action = json.textOrEmpty("action");
        return switch (action) {
            case "COMMENT", "ADMIN_COMMENT" -> comment("comment.add");
            case "COMMENT_MENTION" -> comment("mention.comment");
            case "COMMENT_EDIT" -> comment("comment.edit");
            case "COMMENT_DELETE" -> removed();
            case "LIKE" -> liked();
            case "SHARE" -> shared();
            case "SHARE_MENTION" -> mentioned();
            default -> other(action);
        };
    }

    private Part comment(String kind) {
        Comment comment = Comment.decorated(decoration("comment"), deed(), post());
        if (comment.urn().isEmpty()) {
            return new Part.Odd("a comment without an id");
        }
        if (comment.isTold()) {
            return comment.event(kind, page(), at());
        }
        return Urns.isComment(comment.urn())
                ? new Part.Waits(new Hint(kind, comment.urn(), "", at()))
                : new Part.Odd("a comment that can not be looked up");
    }

    private Part removed() {
        Comment comment = Comment.decorated(decoration("comment"), deed(), post());
        return comment.urn().isEmpty()
                ? new Part.Odd("a removal that does not say of what")
                : comment.removed(page(), at());
    }

    private Part liked() {
        Json like = json.obj("decoratedGeneratedActivity").obj("like");
        String person = like.text("owner").orElse(Urns.actorOf(deed()));
        if (post().isEmpty()) {
            return new Part.Odd("a like of nothing");
        }
        String id =
                deed().isEmpty()
                        ? EventId.of("like", json.textOrEmpty("notificationId"), post())
                        : EventId.of(deed());
        return event(
                person.isEmpty() ? ThreadKey.account() : ThreadKey.post(post(), person),
                "like.add",
                id,
                post(),
                post(),
                person,
                new Content.Reacted(post(), "like", true));
    }

    /** Passed on without words it is a deed; with words it is said, and can be answered. */
    private Part shared() {
        Json share = decoration("share");
        String text = share.textOrEmpty("text");
        String person = share.textOrEmpty("owner");
        String urn = share.text("entity").orElse(deed());
        if (urn.isEmpty()) {
            return new Part.Odd("a share without an id");
        }
        if (text.isEmpty() && post().isEmpty()) {
            return new Part.Odd("a share of nothing");
        }
        return text.isEmpty()
                ? event(
                        ThreadKey.post(post(), person.isEmpty() ? urn : person),
                        "share.add",
                        EventId.of(urn),
                        urn,
                        post(),
                        person,
                        new Content.Reacted(post(), "share", true))
                : words("share.add", urn, person, text);
    }

    private Part mentioned() {
        Json share = decoration("share");
        String urn = share.text("entity").orElse(deed());
        return urn.isEmpty()
                ? new Part.Odd("a mention without an id")
                : words("mention.post", urn, share.textOrEmpty("owner"), share.textOrEmpty("text"));
    }

    /** Where LinkedIn leaves the words out, the post itself can still be opened. */
    private Part words(String kind, String urn, String person, String text) {
        List<Attachment> open =
                text.isEmpty() ? List.of(new Attachment("share", urn, "")) : List.of();
        return event(
                ThreadKey.post(urn, person.isEmpty() ? urn : person),
                kind,
                EventId.of(urn),
                urn,
                urn,
                person,
                new Content.Said(text, open, kind.equals("share.add") ? post() : "", ""));
    }

    private Part other(String action) {
        if (!isName(action)) {
            return new Part.Odd("a notification of unknown action");
        }
        String number = json.textOrEmpty("notificationId");
        return event(
                ThreadKey.account(),
                "event." + action.toLowerCase(Locale.ROOT),
                number.isEmpty() ? EventId.of(action, EventId.digest(json)) : EventId.of(number),
                deed(),
                "",
                "",
                new Content.Happened(Details.of(json)));
    }

    private Part event(
            ThreadKey thread,
            String kind,
            String id,
            String messageId,
            String platformThread,
            String person,
            Content content) {
        Direction direction = person.equals(page()) ? Direction.OWN : Direction.IN;
        return new Part.Event(
                new Inbound(
                        thread,
                        content instanceof Content.Happened ? Direction.SYSTEM : direction,
                        id,
                        kind,
                        messageId,
                        platformThread,
                        at(),
                        "",
                        page(),
                        new Person(person, ""),
                        content));
    }

    private static boolean isName(String action) {
        if (action.isEmpty() || action.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < action.length(); i++) {
            char c = action.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && c != '_') {
                return false;
            }
        }
        return true;
    }
}
