package org.socialcare.local.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialcare.local.extension.DemoChannel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class DialectTest {
    private static final Customer ADA = new Customer("222", "Ada");

    private final TestStage stage = new TestStage();
    private final Instant now = stage.instant();

    @Test
    void facebook_batches_neighbours_and_keeps_their_order() {
        List<Signed> deliveries =
                stage.platform("facebook")
                        .dialect()
                        .tell(
                                TestStage.FACEBOOK,
                                List.of(
                                        new Act.Wrote(ADA, "m_1", now, "Größe? a/b"),
                                        new Act.Edited(ADA, "m_1", now, "Größe M?"),
                                        new Act.Commented(ADA, "9_1", now, "111_9", "", "Ωραίο"),
                                        new Act.TookBack(ADA, "m_1", now)),
                                now);

        String body = deliveries.getFirst().body().text();
        assertThat(deliveries).hasSize(1);
        assertThat(body).contains("Gr\\u00f6\\u00dfe? a\\/b").matches("\\p{ASCII}*");
        List<Json> entries = JsonReader.read(deliveries.getFirst().body().bytes()).arr("entry");
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).arr("messaging")).hasSize(2);
        assertThat(entries.get(1).arr("changes").getFirst().obj("value").textOrEmpty("message"))
                .isEqualTo("Ωραίο");
        assertThat(entries.get(1).number("time")).hasValue(now.getEpochSecond());
        assertThat(entries.get(2).number("time")).hasValue(now.toEpochMilli());
        assertThat(entries.get(2).arr("messaging").getFirst().obj("message").flag("is_deleted"))
                .isTrue();
    }

    @Test
    void instagram_tells_of_comments_by_id_and_of_mentions_elsewhere_without_words() {
        List<Signed> deliveries =
                stage.platform("instagram")
                        .dialect()
                        .tell(
                                TestStage.INSTAGRAM,
                                List.of(
                                        new Act.Commented(ADA, "181", now, "179", "180", "Ωραίο"),
                                        new Act.Removed(ADA, "181", now, "179"),
                                        new Act.Commented(ADA, "182", now, "1701", "", "secret"),
                                        new Act.Saw(ADA, List.of("m_1", "m_2"), now)),
                                now);

        Json envelope = JsonReader.read(deliveries.getFirst().body().bytes());
        assertThat(envelope.textOrEmpty("object")).isEqualTo("instagram");
        List<Json> changes = envelope.arr("entry").getFirst().arr("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).obj("value").textOrEmpty("parent_id")).isEqualTo("180");
        assertThat(changes.get(1).textOrEmpty("field")).isEqualTo("mentions");
        assertThat(changes.get(1).obj("value").members())
                .containsOnlyKeys("media_id", "comment_id");
        Json item = envelope.arr("entry").get(1).arr("messaging").getFirst();
        assertThat(item.obj("read").textOrEmpty("mid")).isEqualTo("m_2");
    }

    @Test
    void whatsapp_tells_of_words_and_receipts_and_of_nothing_else() {
        Customer hidden = new Customer("GR.5", "Eva");
        List<Signed> deliveries =
                stage.platform("whatsapp")
                        .dialect()
                        .tell(
                                TestStage.WHATSAPP,
                                List.of(
                                        new Act.Wrote(ADA, "wamid.1", now, "a/b"),
                                        new Act.Wrote(hidden, "wamid.2", now, "c"),
                                        new Act.TookBack(ADA, "wamid.1", now),
                                        new Act.Saw(hidden, List.of("wamid.9"), now)),
                                now);

        Json entry = JsonReader.read(deliveries.getFirst().body().bytes()).arr("entry").getFirst();
        assertThat(entry.textOrEmpty("id")).isEqualTo("901");
        List<Json> values = entry.arr("changes").stream().map(c -> (Json) c.obj("value")).toList();
        assertThat(values).hasSize(3);
        assertThat(values.get(0).arr("messages").getFirst().textOrEmpty("from")).isEqualTo("222");
        assertThat(values.get(1).arr("messages").getFirst().get("from")).isEmpty();
        assertThat(values.get(1).arr("contacts").getFirst().textOrEmpty("user_id"))
                .isEqualTo("GR.5");
        assertThat(values.get(2).arr("statuses").getFirst().textOrEmpty("recipient_user_id"))
                .isEqualTo("GR.5");
    }

    @Test
    void wechat_sends_one_event_at_a_time_and_knows_no_edits() {
        List<Signed> deliveries =
                stage.platform("wechat")
                        .dialect()
                        .tell(
                                TestStage.WECHAT,
                                List.of(
                                        new Act.Followed(ADA, now),
                                        new Act.Wrote(ADA, "77", now, "]]> & <你好>"),
                                        new Act.Edited(ADA, "77", now, "no")),
                                now);

        assertThat(deliveries).hasSize(2);
        assertThat(deliveries.get(0).body().text()).contains("<![CDATA[subscribe]]>");
        assertThat(deliveries.get(1).body().text())
                .contains("<![CDATA[]]]]><![CDATA[> & <你好>]]>")
                .contains("<MsgId>77</MsgId>");
        assertThat(deliveries.get(1).query())
                .contains("signature=", "timestamp=", "nonce=", "openid=222")
                .doesNotContain("encrypt_type");
    }

    @Test
    void wechat_hides_everything_but_the_account_where_there_is_an_aes_key() {
        DemoChannel safe =
                new DemoChannel(
                        "wechat",
                        "safe",
                        "店",
                        "aftersales",
                        Map.of(
                                "account_id", "gh_1",
                                "app_id", "wx1",
                                "token", "t",
                                "encoding_aes_key", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"));

        Signed delivery =
                stage.platform("wechat")
                        .dialect()
                        .tell(safe, List.of(new Act.Wrote(ADA, "77", now, "秘密")), now)
                        .getFirst();

        assertThat(delivery.query()).contains("encrypt_type=aes", "&msg_signature=");
        assertThat(delivery.body().text())
                .contains("<ToUserName><![CDATA[gh_1]]>", "<Encrypt>")
                .doesNotContain("秘密", "MsgId");
    }

    @Test
    void douyin_repeats_a_delivery_byte_for_byte() {
        Act act = new Act.Wrote(ADA, "@9x", now, "在吗");
        Dialect douyin = stage.platform("douyin").dialect();

        Signed first = douyin.tell(TestStage.DOUYIN, List.of(act), now).getFirst();
        Signed again = douyin.tell(TestStage.DOUYIN, List.of(act), now.plusSeconds(5)).getFirst();

        assertThat(again.headers()).isEqualTo(first.headers());
        assertThat(again.body().text()).isEqualTo(first.body().text());
        assertThat(first.headers()).containsKeys("Msg-Id", "X-Douyin-Signature");
    }
}
