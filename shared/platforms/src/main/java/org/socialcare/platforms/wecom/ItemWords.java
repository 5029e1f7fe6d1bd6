package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Content;
import org.socialcare.wire.json.Json;

import java.util.List;

/** What a customer or a servicer said in WeChat customer service; media are named by their id. */
final class ItemWords {
    private ItemWords() {}

    static String kind(String type) {
        return switch (type) {
            case "text", "image", "voice", "video", "file", "location", "link" -> "dm." + type;
            case "business_card" -> "dm.contact";
            case "miniprogram", "channels", "merged_msg", "note" -> "dm.share";
            case "channels_shop_product", "channels_shop_order" -> "dm.share";
            case "msgmenu" -> "dm.template";
            default -> "dm.unsupported";
        };
    }

    static Content.Said content(Json item) {
        String type = item.textOrEmpty("msgtype");
        Json body = item.obj(type);
        String media = body.textOrEmpty("media_id");
        String title = body.textOrEmpty("title");
        return switch (type) {
            case "text" ->
                    new Content.Said(
                            body.textOrEmpty("content"),
                            List.of(),
                            "",
                            body.textOrEmpty("menu_id"));
            case "image", "voice", "video", "file" -> with("", type, media, "");
            case "location" ->
                    with(
                            join(body.textOrEmpty("name"), body.textOrEmpty("address")),
                            type,
                            body.textOrEmpty("latitude") + "," + body.textOrEmpty("longitude"),
                            "");
            case "link" -> with(title, type, body.textOrEmpty("url"), body.textOrEmpty("desc"));
            case "business_card" -> with("", "other", body.textOrEmpty("userid"), "");
            case "miniprogram" -> with(title, "share", body.textOrEmpty("pagepath"), "");
            case "channels" -> with(title, "share", "", body.textOrEmpty("nickname"));
            case "channels_shop_product" ->
                    with(title, "product", body.textOrEmpty("product_id"), price(body));
            case "channels_shop_order" ->
                    with(
                            body.textOrEmpty("product_titles"),
                            "product",
                            body.textOrEmpty("order_id"),
                            price(body));
            case "msgmenu" ->
                    with(
                            join(
                                    body.textOrEmpty("head_content"),
                                    body.textOrEmpty("tail_content")),
                            "template",
                            "",
                            "");
            case "merged_msg", "note" -> with(title, "share", "", "");
            default -> with(title, "other", media, "");
        };
    }

    private static String price(Json body) {
        return body.text("price_wording").orElse(body.textOrEmpty("price"));
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    private static Content.Said with(
            String text, String attachment, String reference, String title) {
        return new Content.Said(
                text, List.of(new Attachment(attachment, reference, title)), "", "");
    }
}
