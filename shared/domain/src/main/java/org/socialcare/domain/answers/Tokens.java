package org.socialcare.domain.answers;

import org.socialcare.domain.triage.text.Letters;
import org.socialcare.domain.triage.text.Letters.Script;
import org.socialcare.domain.triage.text.Normaliser;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What is compared of a text: words without their endings, Han characters in pairs and alone,
 * neither with the words that every question has. Immutable, hence safe for any number of threads.
 */
final class Tokens {
    private static final int LONGEST_STEM = 6;
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_NUMBER = 3;
    private static final double ONE_HAN = 0.4;

    private static final String GREEK_ENDINGS = "αεηιουωσν";
    private static final String KEY_ENDINGS = "aeiousn";
    private static final List<String> LATIN_ENDINGS = List.of("ing", "ed", "es", "s", "ly");

    private static final Set<String> COMMON =
            Set.copyOf(
                    List.of(
                            ("a an and any are as at be been but by can could did do does for from"
                                 + " get got had has have hello hey hi how i if im in is it its"
                                 + " just know like may me my need of on one or our please so some"
                                 + " sorry thank thanks that the their them then there these they"
                                 + " this to us want was we were what when where which who will"
                                 + " with would you your yours dear guys question tell ο η το οι τα"
                                 + " του τησ των τον την τη στο στη στην στον στα στισ στουσ και να"
                                 + " θα με μου σου μασ σασ τουσ για απο σε που πωσ ποσο ποσα ποτε"
                                 + " τι ποια ποιο ποιοσ αν ειναι εχω εχετε εχει ενα μια ενασ γεια"
                                 + " καλημερα καλησπερα παρακαλω ευχαριστω μπορω μπορειτε μπορει"
                                 + " θελω θελει ειμαι ειστε αυτο αυτη κι δεν μην ηθελα ερωτηση σασ"
                                 + " χαιρετε")
                                    .split(" ")));

    /** Longest first, so that none of them leaves half of another. */
    private static final List<String> COMMON_HAN =
            List.of(
                    "请问一下", "想问一下", "麻烦问下", "你们家", "请问", "你好", "您好", "可以", "能不能", "可不可以", "是不是",
                    "有没有", "什么", "怎么", "怎样", "如何", "多少", "我想", "我要", "你们", "我们", "谢谢", "一下", "这个",
                    "那个", "在吗", "亲", "吗", "呢", "呀", "啊", "吧", "的", "了", "我", "你", "您", "是", "有",
                    "要", "能", "会", "在", "哪", "么", "就", "都", "也", "请", "想", "这", "那");

    private final Normaliser normaliser;

    Tokens(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    /** The distinct tokens, in the order in which they first appear. */
    Set<String> of(String text) {
        return of(text, Tokens::word);
    }

    /** The same of Greek in whatever letters, as {@link Greeklish} compares it. */
    Set<String> inAnyLetters(String text) {
        return of(text, Tokens::key);
    }

    private Set<String> of(String text, BiConsumer<Set<String>, String> word) {
        String normalised = normaliser.normalise(text).text();
        Set<String> tokens = new LinkedHashSet<>();
        int i = 0;
        while (i < normalised.length()) {
            int end = i;
            if (Letters.isHan(normalised.charAt(i))) {
                while (end < normalised.length() && Letters.isHan(normalised.charAt(end))) end++;
                han(tokens, normalised.substring(i, end));
            } else if (Letters.inSpacedWord(normalised.charAt(i))) {
                while (end < normalised.length() && inWord(normalised.charAt(end))) end++;
                word.accept(tokens, normalised.substring(i, end).replace("'", ""));
            } else {
                end++;
            }
            i = end;
        }
        return tokens;
    }

    private static boolean inWord(char c) {
        return c == '\'' || Letters.inSpacedWord(c);
    }

    private static void key(Set<String> tokens, String word) {
        if (isNumber(word)) {
            word(tokens, word);
            return;
        }
        String key = Greeklish.key(word);
        if (key.length() > 1 && !CommonKeys.ALL.contains(key)) tokens.add(keyStem(key));
    }

    /** What is left of a key without its ending: those of Greek words, as keys. */
    static String keyStem(String key) {
        return cut(without(KEY_ENDINGS, key));
    }

    /** The common words as keys, and their short forms; made where there is Greek to compare. */
    private static final class CommonKeys {
        static final Set<String> ALL = all();

        private static Set<String> all() {
            Set<String> keys = new HashSet<>();
            for (String word : COMMON) keys.add(Greeklish.key(word));
            for (String word : "thn sthn dn mu su tu k gia geia pws".split(" ", -1)) {
                keys.add(Greeklish.key(word));
            }
            return keys;
        }
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static void word(Set<String> tokens, String word) {
        boolean number = isNumber(word);
        if (COMMON.contains(word) || (number && word.length() > LONGEST_NUMBER)) return;
        tokens.add(number ? word : stem(word));
    }

    /** What is left between common characters; a lone character stands for itself. */
    private static void han(Set<String> tokens, String run) {
        String rest = run;
        for (String common : COMMON_HAN) {
            rest = rest.replace(common, " ");
        }
        for (String piece : rest.split(" ", -1)) {
            for (int i = 0; i + 2 <= piece.length(); i++) {
                tokens.add(piece.substring(i, i + 2));
            }
            for (int i = 0; i < piece.length(); i++) {
                tokens.add(piece.substring(i, i + 1));
            }
        }
    }

    /** What a token counts beside others as rare: one Han character tells less than a pair. */
    static double share(String token) {
        return token.length() == 1 && Letters.isHan(token.charAt(0)) ? ONE_HAN : 1;
    }

    /** Those that are no part of another, for people to read. */
    static List<String> longest(List<String> some) {
        return some.stream()
                .filter(
                        token ->
                                share(token) == 1
                                        || some.stream()
                                                .noneMatch(
                                                        other ->
                                                                other.length() > 1
                                                                        && other.contains(token)))
                .toList();
    }

    static String stem(String word) {
        Script script = Letters.script(word.charAt(0));
        String stem =
                switch (script) {
                    case GREEK -> without(GREEK_ENDINGS, word);
                    case LATIN -> latin(word);
                    case HAN, KANA, HANGUL, CYRILLIC, ARABIC, OTHER, NONE -> word;
                };
        return cut(stem);
    }

    private static String cut(String stem) {
        return stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM) : stem;
    }

    private static String without(String endings, String word) {
        int end = word.length();
        while (end > SHORTEST_STEM && endings.indexOf(word.charAt(end - 1)) >= 0) end--;
        return word.substring(0, end);
    }

    private static String latin(String word) {
        String stem = word;
        for (String ending : LATIN_ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        if (last >= SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1)) {
            return stem.substring(0, last);
        }
        return last >= SHORTEST_STEM && stem.charAt(last) == 'e' ? stem.substring(0, last) : stem;
    }
}
