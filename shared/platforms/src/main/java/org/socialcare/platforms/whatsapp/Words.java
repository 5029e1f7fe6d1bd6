package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message says, by its type.
 *
 * @param kind such as {@code dm.text}
 */
record Words(String kind, Content.Said said) {
    static Words of(Json message) {
        String type = message.textOrEmpty("type");
        Json body = message.obj(type);
        return switch (type) {
            case "text" -> words("dm.text", message, body.textOrEmpty("body"), List.of(), "");
            case "image", "video", "sticker" -> media(type, message, body);
            case "audio" -> media("voice", message, body);
            case "document" -> media("file", message, body);
            case "location" ->
                    words("dm.location", message, "", List.of(Things.location(body)), "");
            case "contacts" ->
                    words("dm.contact", message, "", Things.contacts(message.arr("contacts")), "");
            case "order" -> {
                List<Attachment> products = Things.products(body.arr("product_items"));
                yield words("dm.template", message, body.textOrEmpty("text"), products, "");
            }
            case "button" -> tapped(message, body.textOrEmpty("text"), body.textOrEmpty("payload"));
            case "interactive" -> interactive(message, body);
            default -> unsupported(message);
        };
    }

    private static Words media(String kind, Json message, Json body) {
        Attachment media =
                new Attachment(kind, body.textOrEmpty("id"), body.textOrEmpty("filename"));
        return words("dm." + kind, message, body.textOrEmpty("caption"), List.of(media), "");
    }

    /** A tap on a button or in a list of ours, or a form of ours that was filled in. */
    private static Words interactive(Json message, Json body) {
        String type = body.textOrEmpty("type");
        Json reply = body.obj(type);
        return switch (type) {
            case "button_reply", "list_reply" ->
                    tapped(message, reply.textOrEmpty("title"), reply.textOrEmpty("id"));
            case "nfm_reply" ->
                    tapped(message, reply.textOrEmpty("body"), reply.textOrEmpty("response_json"));
            default -> unsupported(message);
        };
    }

    private static Words tapped(Json message, String title, String payload) {
        return words("dm.quick_reply", message, title, List.of(), payload);
    }

    /** Something was sent, and more than that nobody tells us. */
    private static Words unsupported(Json message) {
        List<Json> errors = message.arr("errors");
        String why = errors.isEmpty() ? "" : errors.getFirst().textOrEmpty("title");
        return words("dm.unsupported", message, "", List.of(new Attachment("other", "", why)), "");
    }

    /** Whoever came through an advertisement has it beside their first words. */
    private static Words words(
            String kind, Json message, String text, List<Attachment> sent, String payload) {
        List<Attachment> attachments = new ArrayList<>(sent);
        Json advertisement = message.obj("referral");
        advertisement
                .text("source_url")
                .ifPresent(
                        url ->
                                attachments.add(
                                        new Attachment(
                                                "link",
                                                url,
                                                advertisement.textOrEmpty("headline"))));
        String replyTo = message.obj("context").textOrEmpty("id");
        return new Words(kind, new Content.Said(text, attachments, replyTo, payload));
    }
}
