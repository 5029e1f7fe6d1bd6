package org.socialcare.domain.privacy;

import org.socialcare.domain.triage.text.Letters;

import java.util.ArrayList;
import java.util.List;

/** What the words right before a number call it. */
enum Label {
    NONE,
    /** Orders, parcels, models: numbers of things. */
    THING(
            "订单",
            "单号",
            "运单",
            "快递",
            "编号",
            "物流",
            "追踪",
            "货号",
            "型号",
            "流水",
            "取件码",
            "验证码",
            "工单",
            "優惠碼",
            "訂單",
            "單號",
            "orders",
            "order",
            "tracking",
            "parcel",
            "invoice",
            "reference",
            "ref",
            "ticket",
            "case",
            "serial",
            "imei",
            "sku",
            "model",
            "code",
            "voucher",
            "awb",
            "shipment",
            "booking",
            "barcode",
            "παραγγελια",
            "παραγγελιασ",
            "αποστολη",
            "αποστολησ",
            "δεμα",
            "δεματοσ",
            "τιμολογιο",
            "κωδικο",
            "κωδικοσ",
            "σειριακο",
            "paraggelia",
            "paraggelias",
            "apostoli",
            "apostolis",
            "kodikos"),
    PHONE(
            "电话",
            "電話",
            "手机",
            "手機",
            "联系",
            "聯繫",
            "号码",
            "打给",
            "致电",
            "座机",
            "微信",
            "whatsapp",
            "viber",
            "telephone",
            "tel",
            "phone",
            "mobile",
            "cell",
            "call",
            "text",
            "contact",
            "reach",
            "ring",
            "sms",
            "τηλ",
            "τηλεφωνο",
            "τηλεφωνα",
            "κινητο",
            "σταθερο",
            "καλεστε",
            "παρτε",
            "til",
            "thl",
            "tilefono",
            "thlefwno",
            "tilephono",
            "kinito",
            "kinhto"),
    CARD(
            "卡号",
            "卡號",
            "银行卡",
            "信用卡",
            "储蓄卡",
            "card",
            "visa",
            "mastercard",
            "amex",
            "καρτα",
            "καρτασ",
            "karta"),
    ACCOUNT("账号", "帐号", "账户", "賬號", "account", "iban", "λογαριασμο", "λογαριασμοσ", "logariasmos"),
    IDENTITY(
            "身份证", "身份證", "证件号", "passport", "ssn", "social security", "αμκα", "amka", "ταυτοτητα"),
    TAX("αφμ", "α.φ.μ", "afm", "tax number", "vat");

    private static final int WITHIN = 28;

    /** How many letters may stand between the name of a thing and its number. */
    private static final int THING_WITHIN = 16;

    private static final int CHINESE_THING_WITHIN = 4;
    private static final int BUCKETS = 128;
    private static final List<List<Word>> BY_FIRST = index();

    private final String[] words;

    Label(String... words) {
        this.words = words;
    }

    private record Word(String text, Label label, boolean han) {}

    private static List<List<Word>> index() {
        List<List<Word>> index = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            index.add(new ArrayList<>());
        }
        for (Label label : values()) {
            for (String word : label.words) {
                char first = word.charAt(0);
                index.get(first % BUCKETS).add(new Word(word, label, Letters.isHan(first)));
            }
        }
        return index;
    }

    /** The name nearest before, in the same sentence and not beyond another number. */
    static Label before(String text, int number) {
        int from = number;
        while (from > 0 && number - from < WITHIN && !ends(text, from - 1)) from--;
        Label found = NONE;
        int foundEnd = from;
        for (int at = from; at < number; at++) {
            for (Word word : BY_FIRST.get(Chars.plain(text.charAt(at)) % BUCKETS)) {
                int end = at + word.text.length();
                if (end <= number && end >= foundEnd && isAt(text, at, word)) {
                    found = word.label == THING && isFar(word, number - end) ? found : word.label;
                    foundEnd = end;
                }
            }
        }
        return found;
    }

    private static boolean isFar(Word word, int letters) {
        return letters > (word.han ? CHINESE_THING_WITHIN : THING_WITHIN);
    }

    private static boolean isAt(String text, int at, Word word) {
        return word.han ? Chars.reads(text, at, word.text) : Chars.readsWord(text, at, word.text);
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return Chars.digit(c) >= 0
                || switch (c) {
                    case '。', '！', '？', '；', '\n', '!', '?', ';', Chars.MASK -> true;
                    case '.' ->
                            at + 1 < text.length()
                                    && text.charAt(at + 1) == ' '
                                    && isLong(text, at);
                    default -> false;
                };
    }

    /** A full stop, not what shortens a word such as {@code tel.} */
    private static boolean isLong(String text, int at) {
        int letters = 0;
        while (letters < 5 && Chars.inWord(text, at - 1 - letters)) letters++;
        return letters >= 5;
    }
}
