package org.socialcare.system;

import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers who write, as their platforms tell it. */
final class Senders {
    private static final String RANDOM = "0123456789abcdef";

    private final Suite suite;

    Senders(Suite suite) {
        this.suite = suite;
    }

    /** A Messenger text. */
    Suite.Reply facebook(String person, String message, String text) {
        return facebook(facebookBody(person, message, text, Instant.now().toEpochMilli()));
    }

    Suite.Reply facebook(byte[] body) {
        var secret = suite.credentials("facebook", "olive").get("app_secret");
        return suite.call(
                "POST", "/webhooks/facebook/olive", body, new FacebookSigner(secret).headers(body));
    }

    static byte[] facebookBody(String person, String message, String text, long millis) {
        return bytes(
                """
                {"object":"page","entry":[{"id":"500100","time":%d,"messaging":[{"sender":{"id":"%s"},
                "recipient":{"id":"500100"},"timestamp":%d,"message":{"mid":"%s","text":"%s"}}]}]}\
                """
                        .formatted(millis, person, millis, message, text));
    }

    /** Words below a post of the Page. */
    Suite.Reply facebookComment(String person, String comment, String text) {
        long seconds = Instant.now().getEpochSecond();
        return facebook(
                bytes(
                        """
                        {"object":"page","entry":[{"id":"500100","time":%d,"changes":[{"field":"feed","value":{
                        "item":"comment","verb":"add","post_id":"500100_77","parent_id":"500100_77","comment_id":"%s",
                        "from":{"id":"%s","name":"A customer"},"message":"%s","created_time":%d}}]}]}\
                        """
                                .formatted(seconds, comment, person, text, seconds)));
    }

    /** A WhatsApp text, said at that instant and told of only now. */
    Suite.Reply whatsapp(String person, String text, Instant at) {
        var body =
                bytes(
                        """
                        {"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"messages","value":{
                        "messaging_product":"whatsapp","metadata":{"phone_number_id":"300400"},
                        "messages":[{"from":"%s","id":"%s","timestamp":"%d","type":"text","text":{"body":"%s"}}]}}]}]}\
                        """
                                .formatted(person, Made.id("wamid."), at.getEpochSecond(), text));
        var secret = suite.credentials("whatsapp", "olive").get("app_secret");
        return suite.call(
                "POST", "/webhooks/whatsapp/olive", body, new FacebookSigner(secret).headers(body));
    }

    /** A text to the official account, in clear. */
    Suite.Reply wechat(String person, String message, String text) {
        var signer = new WeChatSigner(suite.credentials("wechat", "olive").get("token"));
        var query = signer.query(Long.toString(Instant.now().getEpochSecond()), Made.id("n"));
        return suite.call(
                "POST",
                "/webhooks/wechat/olive?" + encoded(query),
                wechatXml(person, message, text).getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "text/xml"));
    }

    /** The same, sealed. */
    Suite.Reply wechatSafe(String person, String message, String text) {
        var secrets = suite.credentials("wechat", "olive-safe");
        var seal =
                new WeChatSafeMode(
                        new WeChatSigner(secrets.get("token")),
                        secrets.get("encoding_aes_key"),
                        secrets.get("app_id"));
        var sealed =
                seal.encrypt(
                        wechatXml(person, message, text),
                        RANDOM.getBytes(StandardCharsets.US_ASCII));
        var query = seal.query(sealed, Long.toString(Instant.now().getEpochSecond()), Made.id("n"));
        return suite.call(
                "POST",
                "/webhooks/wechat/olive-safe?" + encoded(query),
                bytes(
                        "<xml><ToUserName>gh_test</ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
                                .formatted(sealed)),
                Map.of("content-type", "text/xml"));
    }

    private static String wechatXml(String person, String message, String text) {
        return """
        <xml><ToUserName><![CDATA[gh_test]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>
        <CreateTime>%d</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[%s]]></Content>
        <MsgId>%s</MsgId></xml>\
        """
                .formatted(person, Instant.now().getEpochSecond(), text, message);
    }

    /** A private message on Douyin. */
    Suite.Reply douyin(String person, String message, String text) {
        return douyin(person, message, text, Instant.now());
    }

    /** The same, written at an instant that may lie back. */
    Suite.Reply douyin(String person, String message, String text, Instant at) {
        var secret = suite.credentials("douyin", "olive").get("client_secret");
        var account = suite.credentials("douyin", "olive").get("open_id");
        long written = at.toEpochMilli();
        var body =
                bytes(
                        """
                        {"event":"im_receive_msg","client_key":"k","from_user_id":"%s","to_user_id":"%s","log_id":"l",
                        "content":{"conversation_short_id":"c-%s","server_message_id":"%s","conversation_type":1,
                        "create_time":%d,"message_type":"text","text":"%s","user_infos":[]}}\
                        """
                                .formatted(person, account, person, message, written, text));
        return suite.call(
                "POST",
                "/webhooks/douyin/olive",
                body,
                new DouyinSigner(secret).headers(body, Made.id("msg")));
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(
                        e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
