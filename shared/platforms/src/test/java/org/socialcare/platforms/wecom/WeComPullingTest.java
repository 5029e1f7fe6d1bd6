package org.socialcare.platforms.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.ThreadKey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WeComPullingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials ALL = new Credentials(Map.of());
    private static final Hint HINT = new Hint("messages", "wk1", "ENC-once", NOW);
    private static final Hint BARE = new Hint("messages", "wk1", "", NOW);

    private final Pulling pulling = new WeComPulling();

    @Test
    void a_page_is_asked_for_by_cursor_and_with_the_token_of_the_callback() {
        PlatformRequest first = pulling.ask(HINT, "", ALL, "t/1");
        PlatformRequest next = pulling.ask(BARE, "cursor-1", ALL, "t/1");

        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.address())
                .hasToString("https://qyapi.weixin.qq.com/cgi-bin/kf/sync_msg?access_token=t%2F1");
        assertThat(first.body())
                .isEqualTo(
                        "{\"token\":\"ENC-once\",\"limit\":1000,\"voice_format\":0,\"open_kfid\":\"wk1\"}");
        assertThat(next.body())
                .isEqualTo(
                        "{\"cursor\":\"cursor-1\",\"limit\":1000,\"voice_format\":0,\"open_kfid\":\"wk1\"}");
    }

    @Test
    void an_empty_page_can_be_followed_by_more() {
        Pulled.Page empty =
                page("{\"errcode\":0,\"next_cursor\":\"c1\",\"has_more\":1,\"msg_list\":[]}");

        assertThat(empty.reading().events()).isEmpty();
        assertThat(empty.cursor()).isEqualTo("c1");
        assertThat(empty.more()).isTrue();
    }

    @Test
    void the_last_page_says_where_to_begin_next_time() {
        Pulled.Page last = page("{\"errcode\":0,\"next_cursor\":\"c2\",\"has_more\":0}");

        assertThat(last.cursor()).isEqualTo("c2");
        assertThat(last.more()).isFalse();
    }

    @Test
    void more_without_a_cursor_would_begin_again_and_is_not_believed() {
        assertThat(page("{\"errcode\":0,\"has_more\":1,\"msg_list\":[]}").more()).isFalse();
    }

    @Test
    void a_token_older_than_ten_minutes_leads_to_asking_without() {
        String refused = "{\"errcode\":95007,\"errmsg\":\"x\"}";

        assertThat(page(refused).reading().hints()).containsExactly(BARE);
        assertThat(page(refused).more()).isFalse();
        assertThat(pulled(200, refused, BARE)).isInstanceOf(Pulled.Refused.class);
    }

    @Test
    void who_said_it_is_told_by_its_origin() {
        Inbound customer = one(text(3, "m1", "你好", ",\"menu_id\":\"101\""));
        Inbound servicer = one(text(5, "m2", "在的", ",\"servicer_userid\":\"WangLi\""));

        assertThat(customer.direction()).isEqualTo(Direction.IN);
        assertThat(customer.kind()).isEqualTo("dm.text");
        assertThat(customer.id()).isEqualTo("m1");
        assertThat(customer.messageId()).isEqualTo("m1");
        assertThat(customer.at()).isEqualTo(Instant.ofEpochSecond(1_763_371_000));
        assertThat(customer.customer().id()).isEqualTo("wm1");
        assertThat(customer.account()).isEqualTo("wk1");
        assertThat(customer.platformThread()).isEqualTo("wk1");
        assertThat(customer.content()).isEqualTo(new Content.Said("你好", List.of(), "", "101"));
        assertThat(servicer.direction()).isEqualTo(Direction.OWN);
        assertThat(servicer.thread()).isEqualTo(customer.thread());
    }

    @Test
    void one_person_at_two_accounts_has_two_conversations() {
        Inbound first = one(text(3, "m1", "a", ""));
        Inbound second = one(text(3, "m2", "a", "").replace("wk1", "wk2"));

        assertThat(first.thread()).isEqualTo(ThreadKey.direct("wk1|wm1"));
        assertThat(second.thread()).isEqualTo(ThreadKey.direct("wk2|wm1"));
        assertThat(second.customer()).isEqualTo(first.customer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "image; {\"media_id\":\"M\"}; dm.image; image; M",
                "voice; {\"media_id\":\"M\"}; dm.voice; voice; M",
                "video; {\"media_id\":\"M\"}; dm.video; video; M",
                "file; {\"media_id\":\"M\"}; dm.file; file; M",
                "location; {\"latitude\":31.2,\"longitude\":121.5}; dm.location; location;"
                        + " 31.2,121.5",
                "link; {\"title\":\"T\",\"url\":\"https://shop.example/1\"}; dm.link; link;"
                        + " https://shop.example/1",
                "business_card; {\"userid\":\"WangLi\"}; dm.contact; other; WangLi",
                "miniprogram; {\"title\":\"T\",\"pagepath\":\"p\"}; dm.share; share; p",
                "channels; {\"title\":\"T\",\"nickname\":\"N\"}; dm.share; share; ''",
                "channels_shop_product; {\"product_id\":\"P\",\"title\":\"T\"}; dm.share; product;"
                        + " P",
                "channels_shop_order; {\"order_id\":\"O\",\"product_titles\":\"T\"}; dm.share;"
                        + " product; O",
                "msgmenu; {\"head_content\":\"H\",\"list\":[]}; dm.template; template; ''",
                "merged_msg; {\"title\":\"T\",\"item\":[]}; dm.share; share; ''",
                "note; {}; dm.share; share; ''",
                "meeting; {}; dm.unsupported; other; ''",
                "schedule; {}; dm.unsupported; other; ''",
                "something_new; {}; dm.unsupported; other; ''"
            })
    void every_type_of_message_is_kept(
            String type, String body, String kind, String attachment, String reference) {
        Inbound event =
                one(
                        "{\"msgid\":\"m1\",\"open_kfid\":\"wk1\",\"external_userid\":\"wm1\","
                                + "\"send_time\":1763371000,\"origin\":3,\"msgtype\":\""
                                + type
                                + "\",\""
                                + type
                                + "\":"
                                + body
                                + "}");

        assertThat(event.kind()).isEqualTo(kind);
        Content.Said said = (Content.Said) event.content();
        assertThat(said.attachments()).hasSize(1);
        assertThat(said.attachments().getFirst().kind()).isEqualTo(attachment);
        assertThat(said.attachments().getFirst().reference()).isEqualTo(reference);
    }

    @Test
    void a_failed_message_says_why() {
        Inbound failed = one(event("msg_send_fail", ",\"fail_msgid\":\"r1\",\"fail_type\":6"));

        assertThat(failed.direction()).isEqualTo(Direction.SYSTEM);
        assertThat(failed.content())
                .isEqualTo(
                        new Content.Receipt(
                                Content.Receipt.Progress.FAILED,
                                List.of("r1"),
                                Optional.empty(),
                                "fail_type 6: more than 5 messages"));
    }

    @Test
    void either_side_can_take_a_message_back() {
        Inbound customer = one(event("user_recall_msg", ",\"recall_msgid\":\"m0\""));
        Inbound servicer = one(event("servicer_recall_msg", ",\"recall_msgid\":\"m0\""));

        assertThat(customer.direction()).isEqualTo(Direction.IN);
        assertThat(servicer.direction()).isEqualTo(Direction.OWN);
        assertThat(customer.content()).isEqualTo(new Content.TakenBack("m0"));
        assertThat(customer.id()).isEqualTo("e1");
    }

    @Test
    void a_session_entered_keeps_where_from_but_no_key_for_a_welcome() {
        Inbound entered =
                one(event("enter_session", ",\"scene\":\"qr\",\"welcome_code\":\"once\""));

        assertThat(entered.kind()).isEqualTo("session.enter");
        assertThat(((Content.Happened) entered.content()).details())
                .containsEntry("scene", "qr")
                .doesNotContainValue("once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session_status_change",
                "servicer_status_change",
                "reject_customer_msg_switch_change",
                "something_new"
            })
    void other_events_are_told_as_they_are(String type) {
        Inbound event = one(event(type, ",\"change_type\":2"));

        assertThat(event.kind()).isEqualTo("event." + type);
        assertThat(event.direction()).isEqualTo(Direction.SYSTEM);
        assertThat(((Content.Happened) event.content()).details())
                .containsEntry("change_type", "2");
    }

    @Test
    void an_event_without_a_customer_concerns_the_account() {
        Inbound event =
                one(
                        event("servicer_status_change", "")
                                .replace("\"external_userid\":\"wm1\",", ""));

        assertThat(event.thread()).isEqualTo(ThreadKey.account());
    }

    @Test
    void an_odd_item_does_not_cost_the_others() {
        Pulled.Page page =
                page(
                        list(
                                "null",
                                "{\"msgid\":\"\"}",
                                text(3, "m1", "a", ""),
                                text(9, "m2", "a", ""),
                                event("msg_send_fail", ""),
                                text(3, "m3", "a", "").replace("wm1", ""),
                                event("Not A Name", ""),
                                text(3, "m4", "b", "")));

        assertThat(page.reading().events()).extracting(Inbound::id).containsExactly("m1", "m4");
        assertThat(page.reading().unread()).hasSize(6);
    }

    @Test
    void what_another_channel_answers_is_not_read_into_this_one() {
        Credentials second = new Credentials(Map.of("open_kfid", "wk2"));
        PlatformResponse response =
                new PlatformResponse(200, Map.of(), list(text(3, "m1", "a", "")));
        Pulled.Page page = (Pulled.Page) pulling.understand(response, BARE, "", second, NOW);

        assertThat(page.reading().events()).isEmpty();
        assertThat(page.reading().unread()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,Retry",
        "45009,Retry",
        "40014,TokenTrouble",
        "41001,TokenTrouble",
        "42001,TokenTrouble",
        "95000,Refused",
        "48002,Refused",
        "40058,Refused"
    })
    void a_code_decides_whether_to_ask_again(long code, String expected) {
        assertThat(pulled(200, "{\"errcode\":" + code + "}", BARE).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"errcode\":\"x\"}"})
    void an_unreadable_answer_is_asked_for_again(String body) {
        assertThat(pulled(200, body, BARE)).isInstanceOf(Pulled.Retry.class);
        assertThat(pulled(502, body, BARE)).isInstanceOf(Pulled.Retry.class);
        assertThat(pulled(403, body, BARE)).isInstanceOf(Pulled.Refused.class);
    }

    @Test
    void history_is_one_hint_without_token_for_each_account() {
        Instant since = NOW.minus(Duration.ofDays(3));

        assertThat(pulling.history(ALL, since, NOW))
                .containsExactly(new Hint("messages", "", "", NOW));
        assertThat(pulling.history(new Credentials(Map.of("open_kfid", "wk1,wk2")), since, NOW))
                .extracting(Hint::of)
                .containsExactly("wk1", "wk2");
    }

    private static String text(int origin, String id, String words, String more) {
        return "{\"msgid\":\""
                + id
                + "\",\"open_kfid\":\"wk1\",\"external_userid\":\"wm1\",\"send_time\":1763371000,"
                + "\"origin\":"
                + origin
                + ",\"msgtype\":\"text\",\"text\":{\"content\":\""
                + words
                + "\""
                + more
                + "}}";
    }

    private static String event(String type, String more) {
        return "{\"msgid\":\"e1\",\"send_time\":1763371000,\"origin\":4,\"msgtype\":\"event\","
                + "\"event\":{\"event_type\":\""
                + type
                + "\",\"external_userid\":\"wm1\",\"open_kfid\":\"wk1\""
                + more
                + "}}";
    }

    private static String list(String... items) {
        return "{\"errcode\":0,\"next_cursor\":\"c\",\"has_more\":0,\"msg_list\":["
                + String.join(",", items)
                + "]}";
    }

    private Inbound one(String item) {
        return page(list(item)).reading().events().getFirst();
    }

    private Pulled.Page page(String body) {
        return (Pulled.Page) pulled(200, body, HINT);
    }

    private Pulled pulled(int status, String body, Hint hint) {
        return pulling.understand(new PlatformResponse(status, Map.of(), body), hint, "", ALL, NOW);
    }
}
