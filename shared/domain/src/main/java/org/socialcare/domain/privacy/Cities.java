package org.socialcare.domain.privacy;

import org.socialcare.domain.triage.text.Letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cities large enough that naming one points at nobody, as people write them. */
final class Cities {
    private static final Map<Character, List<String>> BY_FIRST = new HashMap<>();

    static {
        for (String city :
                ("北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 成都 武汉 西安 长沙 郑州 青岛 济南 宁波 无锡 佛山 东莞 合肥 福州 厦门 沈阳 大连 哈尔滨 长春"
                     + " 石家庄 太原 昆明 贵阳 南宁 南昌 温州 海口 兰州 珠海 常州 香港 澳门 台北 高雄 london manchester birmingham"
                     + " leeds glasgow edinburgh liverpool bristol sheffield cardiff belfast"
                     + " nottingham leicester brighton oxford cambridge dublin brooklyn chicago"
                     + " houston phoenix philadelphia dallas austin seattle denver boston atlanta"
                     + " miami portland detroit toronto vancouver montreal sydney melbourne"
                     + " brisbane perth auckland singapore beijing shanghai shenzhen guangzhou"
                     + " hangzhou nicosia limassol αθηνα αθηνων θεσσαλονικη θεσσαλονικησ πατρα"
                     + " πατρασ ηρακλειο ηρακλειου λαρισα λαρισασ βολοσ βολου ιωαννινα ιωαννινων"
                     + " πειραιασ πειραια χανια χανιων ροδοσ ροδου καβαλα καβαλασ καλαματα λευκωσια"
                     + " λεμεσοσ λεμεσου athina thessaloniki patra peiraias athens heraklion larisa"
                     + " volos ioannina")
                        .split(" ")) {
            BY_FIRST.computeIfAbsent(city.charAt(0), _ -> new ArrayList<>()).add(city);
        }
    }

    private Cities() {}

    /** Where the city's name ends that begins here; less than 0 if none does. */
    static int end(String text, int at) {
        if (at < 0 || at >= text.length()) return -1;
        char first = Chars.plain(text.charAt(at));
        for (String city : BY_FIRST.getOrDefault(first, List.of())) {
            boolean han = Letters.isHan(first);
            if (han ? Chars.reads(text, at, city) : Chars.readsWord(text, at, city)) {
                return at + city.length();
            }
        }
        return -1;
    }

    /** The first city named within; absent as an empty text. */
    static String within(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            int end = end(text, at);
            if (end > 0 && end <= to) return text.substring(at, end);
        }
        return "";
    }
}
