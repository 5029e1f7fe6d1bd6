package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each event of a delivery means. */
final class Events {
    /** The kinds there are, as in {@code docs/signed.schema.json}. */
    static final Set<String> KINDS =
            Set.of(
                    "message",
                    "message.edited",
                    "message.removed",
                    "comment",
                    "comment.edited",
                    "comment.removed",
                    "receipt",
                    "reaction",
                    "follow",
                    "unfollow",
                    "session",
                    "event");

    /** The kinds of attachments there are. */
    static final Set<String> ATTACHMENTS =
            Set.of("image", "voice", "video", "file", "location", "link", "sticker", "product");

    private Events() {}

    static Part part(Fields fields) {
        String kind = fields.text("kind", Limits.NAME);
        if (!KINDS.contains(kind)) {
            return new Part.Odd("kind is unknown");
        }
        Fields customer = fields.part("customer");
        Person person = new Person(customer.id("id"), customer.text("name", Limits.NAME));
        fields.include("customer", customer);
        String post = kind.startsWith("comment") ? fields.id("post") : fields.optionalId("post");
        String id = fields.id("id");
        String target = fields.optionalId("message");
        Instant at = fields.time("at");
        String rank = fields.rank("sequence");
        String account = fields.optionalId("account");
        Direction direction = direction(fields);
        Content content = content(fields, kind, target);
        if (!fields.problem().isEmpty()) {
            return new Part.Odd(fields.problem());
        }
        return new Part.Event(
                new Inbound(
                        post.isEmpty()
                                ? ThreadKey.direct(person.id())
                                : ThreadKey.post(post, person.id()),
                        direction,
                        EventId.of(id),
                        name(kind, content),
                        content instanceof Content.Said && target.isEmpty() ? id : target,
                        post,
                        at,
                        rank,
                        account,
                        person,
                        content));
    }

    private static Direction direction(Fields fields) {
        String from = fields.text("from", Limits.NAME);
        return switch (from) {
            case "", "customer" -> Direction.IN;
            case "shop" -> Direction.OWN;
            case "system" -> Direction.SYSTEM;
            default -> {
                fields.wrong("from", "is neither customer nor shop nor system");
                yield Direction.IN;
            }
        };
    }

    private static Content content(Fields fields, String kind, String target) {
        return switch (kind) {
            case "message", "comment" -> said(fields);
            case "message.edited", "comment.edited" ->
                    new Content.Edited(required(fields, target), fields.text("text", Limits.TEXT));
            case "message.removed", "comment.removed" ->
                    new Content.TakenBack(required(fields, target));
            case "receipt" -> receipt(fields);
            case "reaction" ->
                    new Content.Reacted(
                            required(fields, target),
                            fields.text("reaction", Limits.NAME),
                            fields.flag("given", true));
            default -> happened(fields, kind);
        };
    }

    private static String required(Fields fields, String target) {
        if (target.isEmpty()) {
            fields.wrong("message", "is missing");
        }
        return target;
    }

    private static Content said(Fields fields) {
        Content.Said said =
                new Content.Said(
                        fields.text("text", Limits.TEXT),
                        fields.attachments(),
                        fields.optionalId("reply_to"),
                        fields.text("payload", Limits.PAYLOAD));
        if (said.text().isEmpty() && said.attachments().isEmpty()) {
            fields.wrong("text", "and attachments are both missing");
        }
        return said;
    }

    private static Content receipt(Fields fields) {
        Content.Receipt.Progress progress =
                switch (fields.text("progress", Limits.NAME)) {
                    case "sent" -> Content.Receipt.Progress.SENT;
                    case "delivered" -> Content.Receipt.Progress.DELIVERED;
                    case "read" -> Content.Receipt.Progress.READ;
                    case "failed" -> Content.Receipt.Progress.FAILED;
                    default -> {
                        fields.wrong("progress", "is missing or unknown");
                        yield Content.Receipt.Progress.SENT;
                    }
                };
        List<String> targets = fields.ids("messages");
        Content.Receipt receipt =
                new Content.Receipt(
                        progress,
                        targets,
                        fields.optionalTime("up_to"),
                        fields.text("reason", Limits.REASON));
        if (targets.isEmpty() && receipt.upTo().isEmpty()) {
            fields.wrong("messages", "and up_to are both missing");
        }
        return receipt;
    }

    private static Content happened(Fields fields, String kind) {
        Map<String, String> details = new HashMap<>(fields.details());
        if (kind.equals("event")) {
            details.put("name", fields.name("name"));
        }
        return new Content.Happened(details);
    }

    /** The suite's own word for it. */
    private static String name(String kind, Content content) {
        return switch (content) {
            case Content.Said(_, var attachments, _, _) ->
                    kind.equals("comment") ? "comment.add" : "dm." + first(attachments);
            case Content.Edited _ -> kind.equals("comment.edited") ? "comment.edit" : "dm.edited";
            case Content.TakenBack _ ->
                    kind.equals("comment.removed") ? "comment.remove" : "dm.deleted";
            case Content.Receipt(var progress, _, _, _) ->
                    switch (progress) {
                        case SENT -> "receipt.sent";
                        case DELIVERED -> "receipt.delivered";
                        case READ -> "receipt.read";
                        case FAILED -> "receipt.failed";
                    };
            case Content.Reacted(_, _, var given) -> given ? "reaction.add" : "reaction.remove";
            case Content.Happened(var details) ->
                    switch (kind) {
                        case "session" -> "session.enter";
                        case "event" -> "event." + details.getOrDefault("name", "");
                        default -> kind;
                    };
        };
    }

    private static String first(List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return "text";
        }
        String kind = attachments.getFirst().kind();
        return kind.equals("product") ? "share" : kind;
    }
}
