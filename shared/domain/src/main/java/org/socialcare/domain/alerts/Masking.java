package org.socialcare.domain.alerts;

import org.socialcare.domain.privacy.Masked;

import java.util.regex.Pattern;

/**
 * Shortens a customer's words to what colleagues may read in an alert: without addresses, numbers
 * and names. It rather takes away too much than too little.
 */
public final class Masking {
    /** The longest example, in characters. */
    public static final int LONGEST = 120;

    /** Beyond what an example shows, with room for what is taken out of it. */
    private static final int READ = 1_000;

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s，。、）)]+");
    private static final Pattern MAIL =
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]{1,64}[@＠][\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern HANDLE = Pattern.compile("[@＠][\\p{L}\\p{N}_.-]+");

    /** Five digits or more, however they are grouped: telephones, orders, cards, parcels. */
    private static final Pattern NUMBER =
            Pattern.compile("[+＋]?\\p{Nd}(?:[ \\t\\u00a0().\\-–/]{0,2}\\p{Nd}){4,}");

    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?iu)(wechat|weixin|微信|vx|qq|telegram|viber|whatsapp)"
                            + "((?:\\s*(?:id|号|is|:|：))*\\s*)[a-z0-9_-]{5,}");

    /** Not within a word: who waits, περιμένω, does not say where he lives, μένω. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?iu)((?<!\\p{L})(?:my name is|i am called|με λένε|ονομάζομαι)|我叫|我的名字是|收件人)"
                        + "([\\s:：]*)(?:\\p{IsHan}{1,4}|[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]*)?)");

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?iu)((?<!\\p{L})(?:my address is|address:|i live"
                            + " (?:at|in)|διεύθυνσ\\p{L}*|μένω)|地址|住在)[^.!?;。！？；\\n"
                            + "]+");

    private Masking() {}

    /** At most {@value #LONGEST} characters, on one line. */
    public static String mask(String words) {
        String text = words.length() > READ ? words.substring(0, READ) : words;
        text = LINK.matcher(text).replaceAll("[link]");
        text = MAIL.matcher(text).replaceAll("[e-mail]");
        text = HANDLE.matcher(text).replaceAll("@[name]");
        text = NUMBER.matcher(text).replaceAll("[number]");
        text = ACCOUNT.matcher(text).replaceAll("$1$2[account]");
        text = NAME.matcher(text).replaceAll("$1$2[name]");
        text = PLACE.matcher(text).replaceAll("$1 [address]");
        text = Masked.words(text);
        return shortened(oneLine(text));
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = !line.isEmpty();
            } else {
                if (gap) line.append(' ');
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) return text;
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + "…";
    }
}
