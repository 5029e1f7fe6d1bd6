package org.socialcare.domain.triage.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.OurLexicons;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.Reason;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.text.TabbedFileException;

import java.io.StringReader;
import java.util.Random;
import java.util.stream.Collectors;

class LexiconReaderTest {
    private final ReadWords reader = OurLexicons.READER;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What sizes does this jacket come in?             | PRODUCT_QUESTION
                    How much is the blue one?                        | PRODUCT_QUESTION
                    I would like to return these shoes               | AFTER_SALES
                    My parcel never arrived                          | AFTER_SALES
                    The zip broke after one day                      | AFTER_SALES
                    Your support is rude and useless                 | COMPLAINT
                    Absolutely love it, perfect fit                  | PRAISE
                    How do I reset my password                       | OTHER
                    这件有红色的吗？                                   | PRODUCT_QUESTION
                    洗衣机保修多久                                     | PRODUCT_QUESTION
                    收到的杯子碎了，要换货                              | AFTER_SALES
                    快递怎么还没到                                     | AFTER_SALES
                    客服态度太差了                                     | COMPLAINT
                    质量很好，非常满意                                 | PRAISE
                    你好                                              | OTHER
                    Έχετε αυτό το παπούτσι σε μαύρο χρώμα;           | PRODUCT_QUESTION
                    Πόσο κάνει το μεγάλο;                            | PRODUCT_QUESTION
                    Θέλω να επιστρέψω την παραγγελία μου             | AFTER_SALES
                    Το δέμα δεν ήρθε ακόμα                           | AFTER_SALES
                    Απαράδεκτη εξυπηρέτηση, ντροπή σας               | COMPLAINT
                    Εξαιρετικό προϊόν, μπράβο σας                    | PRAISE
                    Ξέχασα τον κωδικό μου                            | OTHER
                    """)
    void a_plain_message_gets_its_category(String text, Category category) {
        assertThat(reader.read(text).category()).as(text).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你们的态度太差了，赶紧给我退款",
                "Terrible service. Give me my money back, refund me now",
                "Απαράδεκτοι! Θέλω τα λεφτά μου πίσω"
            })
    void an_angry_request_is_after_sales_and_negative(String text) {
        var understanding = reader.read(text);
        assertThat(understanding.category()).as(text).isEqualTo(Category.AFTER_SALES);
        assertThat(understanding.sentiment()).as(text).isEqualTo(Sentiment.NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I am not happy with this               | NEGATIVE
                    Not bad at all                         | POSITIVE
                    It came on Tuesday                     | NEUTRAL
                    The colour is great but it is useless  | NEGATIVE
                    一点都不满意                             | NEGATIVE
                    真的很不错                               | POSITIVE
                    明天下午在家                             | NEUTRAL
                    Δεν είμαι καθόλου ικανοποιημένος       | NEGATIVE
                    Πολύ καλή δουλειά                      | POSITIVE
                    Θα είμαι σπίτι αύριο                   | NEUTRAL
                    I want a refund                        | NEUTRAL
                    Where is my order? Thanks              | NEUTRAL
                    """)
    void a_plain_message_gets_its_sentiment(String text, Sentiment sentiment) {
        assertThat(reader.read(text).sentiment()).as(text).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The charger caught fire                          | EMERGENCY
                    Somebody used my card, please freeze my account  | EMERGENCY
                    孩子误吞了零件                                     | EMERGENCY
                    我的卡被盗刷了                                     | EMERGENCY
                    Το σίδερο πήρε φωτιά                             | EMERGENCY
                    Μου έκλεψαν την κάρτα                            | EMERGENCY
                    My lawyer will write to you                      | SENSITIVE
                    再不处理我就打12315                                | SENSITIVE
                    Θα πάω στον συνήγορο του καταναλωτή              | SENSITIVE
                    The cream gave me a rash                         | SENSITIVE
                    You are all idiots                               | ABUSE
                    你们客服是白痴                                     | ABUSE
                    Είστε ηλίθιοι                                    | ABUSE
                    I know where you live                            | ABUSE_THREAT
                    等着瞧                                            | ABUSE_THREAT
                    Θα σε βρω                                        | ABUSE_THREAT
                    I have been waiting for three weeks              | WAITING
                    等了好久都没人理                                   | WAITING
                    Σας πήρα πολλές φορές                            | WAITING
                    """)
    void risky_words_raise_their_flag(String text, RiskFlag flag) {
        assertThat(reader.read(text).flags()).as(text).contains(flag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "热得要命",
                "笑死我了",
                "火锅底料有货吗",
                "想起火锅就流口水",
                "颜值爆炸，爆炸好看",
                "打死也不换别家",
                "跳楼价，赶快来买",
                "煤气灶有货吗",
                "包装的时候小心点哦",
                "你们是全网最低价吗",
                "我的优惠券过期了怎么办",
                "请问这款面霜敏感肌会过敏吗",
                "Hi Sue, is it back in stock?",
                "My coupon expired yesterday",
                "The colour leaked in the wash",
                "Do you sell a garden hoe?",
                "The battery is dying too fast",
                "Shoot you an email tomorrow?",
                "Έχετε κουζίνα γκαζιού;",
                "τροφή για ζώα έχετε;",
                "ύφασμα που αναπνέει το καλοκαίρι",
                "Πόσα κανάλια πιάνει η τηλεόραση;",
                "This deal is fire",
                "Is the fire extinguisher back in stock?",
                "Do you sell smoke detectors?",
                "A smoking deal",
                "φωτιά οι τιμές σας",
                "θέλω παγωτό του θανατά",
                "Έχετε εντομοκτόνο;"
            })
    void a_figure_of_speech_or_a_product_is_not_a_risk(String text) {
        assertThat(reader.read(text).flags()).as(text).isEmpty();
    }

    @Test
    void a_real_fire_is_seen_beside_a_guarded_word() {
        assertThat(reader.read("火锅着火了，救命").has(RiskFlag.EMERGENCY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Where is my order                       | en
                    Refund                                  | en
                    我的iPhone 15 Pro Max屏幕坏了             | zh
                    優惠の活動還有嗎                          | zh
                    いつ届きますか                            | ja
                    주문 취소하고 싶어요                       | ko
                    Το iPhone 15 Pro Max δεν ανοίγει        | el
                    den irthe to dema mou                   | el
                    ¿Dónde está mi pedido?                  | es
                    Où est ma commande ?                    | fr
                    Wo ist meine Bestellung?                | de
                    Dov'è il mio ordine?                    | it
                    Onde está o meu pedido?                 | pt
                    Waar is mijn bestelling?                | nl
                    Siparişim nerede?                       | tr
                    Где мой заказ?                          | ru
                    Де моє замовлення?                      | uk
                    أين طلبي؟                               | ar
                    12345 !!!                               | und
                    😀😀                                    | und
                    qwzx vbnk                               | und
                    """)
    void the_language_is_named(String text, String language) {
        assertThat(reader.read(text).language()).as(text).isEqualTo(language);
    }

    @Test
    void a_message_in_two_languages_is_understood_in_both() {
        var understanding = reader.read("Hello, 我要退款, my lawyer will call");
        assertThat(understanding.category()).isEqualTo(Category.AFTER_SALES);
        assertThat(understanding.has(RiskFlag.SENSITIVE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    我想退貨，衣服壞了    | 我想退货，衣服坏了
                    請問還有現貨嗎       | 请问还有现货吗
                    我要找律師起訴       | 我要找律师起诉
                    Ｒｅｆｕｎｄ ｐｌｅａｓｅ！ | Refund please!
                    ΘΕΛΩ ΕΠΙΣΤΡΟΦΗ      | θέλω επιστροφή
                    """)
    void the_way_of_writing_does_not_change_the_meaning(String one, String other) {
        assertThat(reader.read(one)).isEqualTo(reader.read(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "谢谢",
                "好的，谢谢亲！",
                "嗯嗯 知道了",
                "辛苦了 再见",
                "ok",
                "Thanks!!",
                "Thank you so much for your help 😊",
                "Great, thanks",
                "👍",
                "Σας ευχαριστώ πολύ!",
                "Ευχαριστώ για την άμεση απάντηση, καλό βράδυ",
                "efxaristo poly",
                "merci"
            })
    void a_bare_thanks_or_goodbye_is_a_courtesy(String text) {
        assertThat(reader.read(text).courtesy()).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "谢谢，但是还没收到",
                "好的，什么时候发货",
                "Thanks for nothing",
                "Thanks, and when will it arrive?",
                "thanks?",
                "ok but it is still broken",
                "Ευχαριστώ αλλά δεν ήρθε",
                "😡",
                "hello",
                "你好",
                "no",
                "thanks 4471"
            })
    void a_message_that_says_anything_else_is_not_a_courtesy(String text) {
        assertThat(reader.read(text).courtesy()).as(text).isFalse();
    }

    @Test
    void the_demand_at_the_end_of_a_long_story_is_heard() {
        String story = "I bought it in spring and used it every day in the garden. ".repeat(200);
        assertThat(reader.read(story + "It caught fire.").has(RiskFlag.EMERGENCY)).isTrue();
    }

    @Test
    void reasons_lead_to_the_words_and_do_not_repeat_them() {
        String written = "My lawyer Zebedee wants a REFUND, you idiots";
        var places =
                reader.read(written).reasons().stream()
                        .collect(
                                Collectors.toMap(
                                        Reason::sign,
                                        reason -> written.substring(reason.start(), reason.end())));
        assertThat(places)
                .containsEntry("REFUND", "REFUND")
                .containsEntry("sensitive.legal", "lawyer")
                .containsEntry("abuse.insult", "idiots")
                .doesNotContainValue("Zebedee");
    }

    @Test
    void why_a_message_is_sensitive_is_told() {
        assertThat(reader.read("我要打12315投诉你们，还要找记者曝光").grounds())
                .contains(Ground.REGULATOR, Ground.MEDIA);
        assertThat(reader.read("where is my parcel").grounds()).isEmpty();
    }

    @Test
    void no_text_whatever_makes_it_throw() {
        reader.read("");
        reader.read("a".repeat(10_000));
        reader.read("退".repeat(10_000));
        reader.read("@".repeat(10_000));
        reader.read("http://".repeat(2_000));
        reader.read("\uD83D");
        reader.read("\uDE00\uD83D");
        var random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(900);
            int range = random.nextBoolean() ? 0x10000 : 0x80;
            for (int i = 0; i < length; i++) text.append((char) random.nextInt(range));
            assertThat(reader.read(text.toString()).confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void every_file_it_asks_for_is_announced() {
        var asked = new java.util.ArrayList<String>();
        LexiconReader.from(
                name -> {
                    asked.add(name);
                    return OurLexicons.open(name);
                });
        assertThat(asked).isEqualTo(LexiconReader.FILES);
    }

    @Test
    void a_lexicon_that_names_an_unknown_risk_is_refused() {
        assertThatThrownBy(
                        () ->
                                LexiconReader.from(
                                        name ->
                                                name.equals("risks.tsv")
                                                        ? new StringReader("danger\tfire")
                                                        : OurLexicons.open(name)))
                .isInstanceOf(TabbedFileException.class)
                .hasMessage("risks.tsv, line 1: unknown label danger");
    }
}
