package org.socialcare.domain.answers;

import java.util.HashSet;
import java.util.Set;

/**
 * Words of something that went wrong. An article that does not have them answers a question about
 * the same thing, and not this customer: {@code the invoice is wrong} wants a person.
 */
final class Trouble {
    private static final String SPACED =
            "wrong mistake typo error broken broke break crack cracked missing fail failed failing"
                    + " invalid damaged damage fault faulty charged twice work works working never"
                    + " nothing problem issue late";
    private static final String GREEK =
            "λάθος χαλασμένο χάλασε σπασμένο έσπασε ράγισε λείπει δουλεύει απέτυχε χρεώθηκα"
                    + " χρεώθηκε πρόβλημα ελαττωματικό τίποτα ακόμα κλειστό";
    private static final Set<String> HAN_PAIRS =
            Set.of("失败", "不了", "扣钱", "少了", "没收", "没到", "没消", "查不", "登不");
    private static final String HAN = "错坏裂破漏锈";

    private final Set<String> words = new HashSet<>();

    Trouble(Tokens tokens) {
        words.addAll(tokens.of(SPACED));
        words.addAll(tokens.of(GREEK));
        words.addAll(tokens.inAnyLetters(GREEK));
    }

    boolean isTold(String token) {
        if (words.contains(token) || HAN_PAIRS.contains(token)) return true;
        for (int i = 0; i < token.length(); i++) {
            if (HAN.indexOf(token.charAt(i)) >= 0) return true;
        }
        return false;
    }
}
