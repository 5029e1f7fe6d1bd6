package org.socialcare.platforms.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class WeComTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant AT = Instant.ofEpochSecond(1_763_371_000);
    private static final WeChatSigner SIGNER = new WeChatSigner("token");
    private static final String KEY = "kQ3vZt7Lw0Rb5NfYp2Jx8Hc4Gm6Td1Sa9Ue3Ik7Oq5A";
    private static final byte[] RANDOM = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final WeCom wecom = new WeCom();

    @Test
    void the_answer_to_the_check_is_what_the_echo_holds() {
        Delivery check = check("ww00shop", "8412345678");

        assertThat(wecom.read(check, of("ww00shop"), RECEIVED))
                .isEqualTo(new Reading.Greeting("text/plain", "8412345678"));
        assertThat(wecom.read(check, of("ww00other"), RECEIVED)).isInstanceOf(Reading.Forged.class);
        assertThat(wecom.read(check, of("ww00shop").with("token", "t"), RECEIVED))
                .isInstanceOf(Reading.Forged.class);
        assertThat(wecom.read(check, of("ww00shop").with("encoding_aes_key", ""), RECEIVED))
                .isInstanceOf(Reading.Garbled.class);
    }

    @Test
    void the_receiver_inside_may_be_a_suite_or_nobody_if_it_is_set_so() {
        Delivery suite = sealed("ww00suite", hint("wk00service"));
        Delivery nobody = sealed("", hint("wk00service"));
        Credentials ofSuite = of("ww00shop").with("receive_id", "ww00suite");
        Credentials ofNobody = of("ww00shop").with("receive_id", "");

        assertThat(wecom.read(suite, ofSuite, RECEIVED)).isInstanceOf(Reading.Events.class);
        assertThat(wecom.read(suite, of("ww00shop"), RECEIVED)).isInstanceOf(Reading.Forged.class);
        assertThat(wecom.read(nobody, ofNobody, RECEIVED)).isInstanceOf(Reading.Events.class);
        assertThat(wecom.read(nobody, of("ww00shop"), RECEIVED)).isInstanceOf(Reading.Forged.class);
        assertThat(wecom.read(nobody, of(""), RECEIVED)).isInstanceOf(Reading.Forged.class);
    }

    @Test
    void a_callback_of_customer_service_is_a_hint_and_no_message() {
        assertThat(wecom.read(sealed("ww00shop", hint("wk00service")), of("ww00shop"), RECEIVED))
                .isEqualTo(
                        new Reading.Events(
                                List.of(),
                                List.of(),
                                List.of(new Hint("messages", "wk00service", "ENC-once", AT))));
    }

    @Test
    void a_channel_of_some_accounts_does_not_follow_the_hints_of_others() {
        Credentials two = of("ww00shop").with("open_kfid", "wk00service, wk00second");

        for (String account : new String[] {"wk00service", "wk00second"}) {
            Reading reading = wecom.read(sealed("ww00shop", hint(account)), two, RECEIVED);
            assertThat(((Reading.Events) reading).hints()).hasSize(1);
        }
        Reading other = wecom.read(sealed("ww00shop", hint("wk00other")), two, RECEIVED);
        assertThat(((Reading.Events) other).hints()).isEmpty();
        assertThat(((Reading.Events) other).unread()).hasSize(1);
    }

    @Test
    void two_changes_of_one_second_are_two_events() {
        Inbound added = only(contact("add_external_contact"));
        Inbound deleted = only(contact("del_external_contact"));

        assertThat(added.id()).isNotEqualTo(deleted.id());
        assertThat(added.kind()).isEqualTo(deleted.kind());
        assertThat(added.id()).isEqualTo(only(contact("add_external_contact")).id());
    }

    @Test
    void nothing_is_taken_in_clear() {
        Map<String, String> query = SIGNER.query("1763371000", "n");
        byte[] body = hint("wk00service").getBytes(StandardCharsets.UTF_8);

        assertThat(
                        wecom.read(
                                new Delivery("POST", query, Map.of(), body),
                                of("ww00shop"),
                                RECEIVED))
                .isInstanceOf(Reading.Forged.class);
    }

    private Inbound only(String message) {
        Reading reading = wecom.read(sealed("ww00shop", message), of("ww00shop"), RECEIVED);
        return ((Reading.Events) reading).events().getFirst();
    }

    private static String hint(String account) {
        return "<xml><ToUserName>ww00shop</ToUserName><CreateTime>1763371000</CreateTime>"
                + "<MsgType>event</MsgType><Event>kf_msg_or_event</Event>"
                + "<Token>ENC-once</Token><OpenKfId>"
                + account
                + "</OpenKfId></xml>";
    }

    private static String contact(String change) {
        return "<xml><ToUserName>ww00shop</ToUserName><FromUserName>sys</FromUserName>"
                + "<CreateTime>1763371000</CreateTime><MsgType>event</MsgType>"
                + "<Event>change_external_contact</Event><ChangeType>"
                + change
                + "</ChangeType><ExternalUserID>wm1</ExternalUserID></xml>";
    }

    private static Delivery check(String receiver, String echo) {
        String sealed = new WeChatSafeMode(SIGNER, KEY, receiver).encrypt(echo, RANDOM);
        Map<String, String> query = new HashMap<>();
        query.put("timestamp", "1763371000");
        query.put("nonce", "n");
        query.put("echostr", sealed);
        query.put("msg_signature", SIGNER.signature("1763371000", "n", sealed));
        return new Delivery("GET", query, Map.of(), new byte[0]);
    }

    private static Delivery sealed(String receiver, String message) {
        return new WeChatSafeMode(SIGNER, KEY, receiver)
                .delivery("ww00shop", message, RANDOM, "1763371000", "n");
    }

    private static Credentials of(String corp) {
        return new Credentials(Map.of("token", "token", "encoding_aes_key", KEY, "corp_id", corp));
    }
}
