package org.socialcare.platforms.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class WeChatTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final WeChatSigner SIGNER = new WeChatSigner("token");
    private static final String KEY = "kQ3vZt7Lw0Rb5NfYp2Jx8Hc4Gm6Td1Sa9Ue3Ik7Oq5A";
    private static final String OTHER_KEY = "A5qO7kI3eU9aS1dT6mG4cH8xJ2pYfN5bR0wL7tZv3Qk";
    private static final byte[] RANDOM = utf8("0123456789abcdef");
    private static final String TIME = "1763371000";

    private final WeChat wechat = new WeChat();

    @Test
    void what_is_signed_with_the_token_gets_its_echo() {
        assertThat(greet(SIGNER, "4375120948345356249"))
                .isEqualTo(new Reading.Greeting("text/plain", "4375120948345356249"));
        assertThat(greet(new WeChatSigner("another"), "1")).isInstanceOf(Reading.Forged.class);
        assertThat(greet(new WeChatSigner(""), "1")).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void in_plaintext_mode_anybody_who_saw_an_address_can_say_anything() {
        Delivery seen = SIGNER.delivery(utf8(text("hello", "1")), TIME, "n");
        Delivery changed =
                new Delivery("POST", seen.query(), seen.headers(), utf8(text("goodbye", "2")));

        assertThat(said(wechat.read(changed, clear(), RECEIVED))).isEqualTo("goodbye");
    }

    @Test
    void a_retry_with_an_old_time_and_the_same_nonce_is_read_again() {
        Delivery old = SIGNER.delivery(utf8(text("hello", "1")), "1000000000", "n");

        assertThat(said(wechat.read(old, clear(), RECEIVED))).isEqualTo("hello");
    }

    @Test
    void safe_mode_is_not_satisfied_by_the_plaintext_signature() {
        Delivery sealed = seal(KEY, "wx00shop", text("hello", "1"));
        Map<String, String> query = new HashMap<>(sealed.query());
        query.remove("msg_signature");
        assertThat(query).containsKey("signature");

        assertThat(read(query, sealed.body(), KEY, "")).isInstanceOf(Reading.Forged.class);
        query.put("msg_signature", sealed.query().get("signature"));
        assertThat(read(query, sealed.body(), KEY, "")).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void a_channel_with_a_key_takes_nothing_in_clear_text() {
        Delivery clear = SIGNER.delivery(utf8(text("hello", "1")), TIME, "n");

        assertThat(read(clear.query(), clear.body(), KEY, "")).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void in_compatibility_mode_only_what_is_encrypted_is_believed() {
        String sealed = safe(KEY, "wx00shop").encrypt(text("sealed", "1"), RANDOM);
        String body =
                text("in clear", "2").replace("</xml>", "<Encrypt>" + sealed + "</Encrypt></xml>");
        Map<String, String> query = safe(KEY, "wx00shop").query(sealed, TIME, "n");

        assertThat(said(read(query, utf8(body), KEY, ""))).isEqualTo("sealed");
    }

    @Test
    void without_a_key_compatibility_mode_is_read_in_clear() {
        String sealed = safe(KEY, "wx00shop").encrypt(text("sealed", "1"), RANDOM);
        String body =
                text("in clear", "2").replace("</xml>", "<Encrypt>" + sealed + "</Encrypt></xml>");
        Map<String, String> query = safe(KEY, "wx00shop").query(sealed, TIME, "n");

        assertThat(said(wechat.read(post(query, utf8(body)), clear(), RECEIVED)))
                .isEqualTo("in clear");
    }

    @Test
    void without_a_key_what_is_encrypted_waits_for_a_person() {
        Delivery sealed = seal(KEY, "wx00shop", text("hello", "1"));

        assertThat(wechat.read(sealed, clear(), RECEIVED)).isInstanceOf(Reading.Garbled.class);
    }

    @Test
    void an_envelope_in_json_is_opened_too() {
        String sealed = safe(KEY, "wx00shop").encrypt(text("hello", "1"), RANDOM);
        Map<String, String> query = safe(KEY, "wx00shop").query(sealed, TIME, "n");
        byte[] body = utf8(" {\"ToUserName\":\"gh_shop\",\"Encrypt\":\"" + sealed + "\"}");

        assertThat(said(read(query, body, KEY, ""))).isEqualTo("hello");
    }

    @Test
    void what_is_for_another_account_is_refused() {
        Delivery sealed = seal(KEY, "wx99other", text("hello", "1"));

        assertThat(read(sealed.query(), sealed.body(), KEY, "")).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void while_a_key_is_replaced_both_open_and_afterwards_only_the_new_one() {
        Delivery before = seal(OTHER_KEY, "wx00shop", text("before", "1"));
        Delivery after = seal(KEY, "wx00shop", text("after", "2"));

        assertThat(said(read(before.query(), before.body(), KEY, OTHER_KEY))).isEqualTo("before");
        assertThat(said(read(after.query(), after.body(), KEY, OTHER_KEY))).isEqualTo("after");
        assertThat(read(before.query(), before.body(), KEY, ""))
                .isInstanceOf(Reading.Garbled.class);
    }

    @Test
    void while_the_token_is_replaced_both_sign_and_afterwards_only_the_new_one() {
        Credentials both = new Credentials(Map.of("token", "new", "token_previous", "token"));
        Delivery before = SIGNER.delivery(utf8(text("before", "1")), TIME, "n");
        Delivery after = new WeChatSigner("new").delivery(utf8(text("after", "2")), TIME, "n");

        assertThat(said(wechat.read(before, both, RECEIVED))).isEqualTo("before");
        assertThat(said(wechat.read(after, both, RECEIVED))).isEqualTo("after");
        assertThat(wechat.read(before, new Credentials(Map.of("token", "new")), RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void low_bits_that_belong_to_no_byte_of_the_key_do_not_matter() {
        Delivery sealed = seal(KEY, "wx00shop", text("hello", "1"));
        String stray = KEY.substring(0, 42) + "B";

        assertThat(said(read(sealed.query(), sealed.body(), stray, ""))).isEqualTo("hello");
    }

    @Test
    void a_key_that_is_none_opens_nothing_and_breaks_nothing() {
        Delivery sealed = seal(KEY, "wx00shop", text("hello", "1"));
        for (String key : new String[] {"short", KEY + "x", "*".repeat(43), "密".repeat(43)}) {
            assertThat(read(sealed.query(), sealed.body(), key, ""))
                    .as(key)
                    .isInstanceOf(Reading.Garbled.class);
        }
    }

    @Test
    void every_length_of_padding_is_taken_off() {
        for (int length = 0; length < 64; length++) {
            String words = "x".repeat(length);
            Delivery sealed = seal(KEY, "wx00shop", text(words, "1"));

            assertThat(said(read(sealed.query(), sealed.body(), KEY, ""))).isEqualTo(words);
        }
    }

    @Test
    void what_is_signed_but_was_never_encrypted_waits_for_a_person() {
        for (String sealed : new String[] {"AAAA", "AAAAAAAAAAAAAAAAAAAAAA==", "not base64!"}) {
            Map<String, String> query = safe(KEY, "wx00shop").query(sealed, TIME, "n");
            byte[] body = utf8("<xml><Encrypt>" + sealed + "</Encrypt></xml>");

            assertThat(read(query, body, KEY, "")).as(sealed).isInstanceOf(Reading.Garbled.class);
        }
    }

    @Test
    void event_names_are_the_same_in_any_case() {
        for (String name : new String[] {"subscribe", "SUBSCRIBE", "Subscribe"}) {
            String body =
                    "<xml><ToUserName>g</ToUserName><FromUserName>o</FromUserName>"
                            + "<CreateTime>1763371000</CreateTime><MsgType>Event</MsgType><Event>"
                            + name
                            + "</Event></xml>";
            Reading.Events events =
                    (Reading.Events)
                            wechat.read(SIGNER.delivery(utf8(body), TIME, "n"), clear(), RECEIVED);

            assertThat(events.events().getFirst().kind()).isEqualTo("follow");
        }
    }

    private static String text(String words, String id) {
        return "<xml><ToUserName><![CDATA[gh_shop]]></ToUserName>"
                + "<FromUserName><![CDATA[oCustomer]]></FromUserName>"
                + "<CreateTime>1763371000</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + "<Content><![CDATA["
                + words
                + "]]></Content><MsgId>"
                + id
                + "</MsgId></xml>";
    }

    private static String said(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Events.class);
        return ((Content.Said) ((Reading.Events) reading).events().getFirst().content()).text();
    }

    private Reading read(Map<String, String> query, byte[] body, String key, String previousKey) {
        Credentials credentials =
                new Credentials(
                        Map.of(
                                "token",
                                "token",
                                "app_id",
                                "wx00shop",
                                "encoding_aes_key",
                                key,
                                "encoding_aes_key_previous",
                                previousKey));
        return wechat.read(post(query, body), credentials, RECEIVED);
    }

    private Reading greet(WeChatSigner signer, String echo) {
        Map<String, String> query = new HashMap<>(signer.query(TIME, "n"));
        query.put("echostr", echo);
        return wechat.read(
                new Delivery("GET", query, Map.of(), new byte[0]),
                new Credentials(Map.of("token", signer.token().isEmpty() ? "" : "token")),
                RECEIVED);
    }

    private static Delivery seal(String key, String appId, String message) {
        return safe(key, appId).delivery("gh_shop", message, RANDOM, TIME, "n");
    }

    private static WeChatSafeMode safe(String key, String appId) {
        return new WeChatSafeMode(SIGNER, key, appId);
    }

    private static Delivery post(Map<String, String> query, byte[] body) {
        return new Delivery("POST", query, Map.of(), body);
    }

    private static Credentials clear() {
        return new Credentials(Map.of("token", "token"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
