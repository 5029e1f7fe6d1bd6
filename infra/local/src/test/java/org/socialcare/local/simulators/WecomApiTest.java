package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.List;

class WecomApiTest {
    private final TestStage stage = new TestStage();

    @Test
    void a_callback_says_nothing_of_what_was_written() {
        stage.writes("wecom", "wm1", "m1");

        assertThat(stage.sendings).hasSize(1);
        Signed delivery = stage.sendings.getFirst().delivery();
        assertThat(delivery.query()).contains("msg_signature=", "timestamp=", "nonce=");
        assertThat(delivery.body().text()).contains("<Encrypt>").doesNotContain("hello", "wm1");
    }

    @Test
    void messages_are_fetched_in_pages_until_there_are_no_more() {
        stage.writes("wecom", "wm1", "m1");
        stage.writes("wecom", "wm1", "m2");

        Json first = page("{\"limit\":1,\"open_kfid\":\"wk1\"}");
        Json second = page("{\"limit\":1,\"cursor\":\"" + first.textOrEmpty("next_cursor") + "\"}");

        assertThat(ids(first)).containsExactly("m1");
        assertThat(first.number("has_more")).hasValue(1);
        assertThat(ids(second)).containsExactly("m2");
        assertThat(second.number("has_more")).hasValue(0);
        assertThat(ids(page("{\"cursor\":\"" + second.textOrEmpty("next_cursor") + "\"}")))
                .isEmpty();
    }

    @Test
    void without_a_cursor_the_last_three_days_are_told() {
        stage.writes("wecom", "wm1", "m1");
        stage.pass(Duration.ofDays(4));
        stage.writes("wecom", "wm1", "m2");

        assertThat(ids(page("{}"))).containsExactly("m2");
    }

    @Test
    void a_made_up_token_of_a_callback_and_a_foreign_account_are_refused() {
        assertThat(page("{\"token\":\"ENC1-x\"}").number("errcode")).hasValue(95007);
        assertThat(page("{\"token\":\"x\"}").number("errcode")).hasValue(95007);
        assertThat(page("{\"open_kfid\":\"wk9\"}").number("errcode")).hasValue(95000);
    }

    @Test
    void a_message_sent_twice_under_one_id_is_shown_once() {
        stage.writes("wecom", "wm1", "m1");

        assertThat(send("r-1").textOrEmpty("msgid")).isEqualTo("r-1");
        assertThat(send("r-1").number("errcode")).hasValue(0);

        assertThat(stage.platform("wecom").sent("shop")).hasSize(1);
        assertThat(send("not an id").number("errcode")).hasValue(40058);
    }

    @Test
    void the_sixth_message_and_one_after_two_days_are_refused() {
        stage.writes("wecom", "wm1", "m1");
        for (int i = 0; i < 5; i++) {
            assertThat(send("r-" + i).number("errcode")).hasValue(0);
        }
        assertThat(send("r-6").number("errcode")).hasValue(95018);

        stage.writes("wecom", "wm1", "m2");
        stage.pass(Duration.ofHours(49));
        assertThat(send("r-7").number("errcode")).hasValue(95013);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-limit, 45009",
        "expired-token, 42001",
        "closed-window, 95013",
        "server-error, -1",
        "recipient-gone, 40096"
    })
    void a_scripted_fault_has_wecoms_code(String fault, long code) {
        stage.willFail("wecom", fault);

        assertThat(send("r-1").number("errcode")).hasValue(code);
    }

    @Test
    void tokens_are_issued_for_the_secret_and_run_out() {
        String token = token();
        assertThat(json(stage.get("wecom", "/cgi-bin/gettoken", "corpid=ww1&corpsecret=guess")))
                .extracting(answer -> answer.number("errcode").orElse(0))
                .isEqualTo(40001L);

        stage.pass(Duration.ofHours(3));

        assertThat(sync(token, "{}").number("errcode")).hasValue(42001);
        assertThat(sync("made-up", "{}").number("errcode")).hasValue(40014);
    }

    private Json page(String body) {
        return sync(token(), body);
    }

    private Json sync(String token, String body) {
        return json(stage.post("wecom", "/cgi-bin/kf/sync_msg", "access_token=" + token, body));
    }

    private Json send(String id) {
        String body =
                "{\"touser\":\"wm1\",\"open_kfid\":\"wk1\",\"msgid\":\""
                        + id
                        + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"您好\"}}";
        return json(stage.post("wecom", "/cgi-bin/kf/send_msg", "access_token=" + token(), body));
    }

    private String token() {
        return json(stage.get("wecom", "/cgi-bin/gettoken", "corpid=ww1&corpsecret=shh"))
                .textOrEmpty("access_token");
    }

    private static Json json(ApiAnswer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return TestStage.json(answer);
    }

    private static List<String> ids(Json page) {
        return page.arr("msg_list").stream().map(item -> item.textOrEmpty("msgid")).toList();
    }
}
