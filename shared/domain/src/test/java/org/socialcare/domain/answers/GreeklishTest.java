package org.socialcare.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class GreeklishTest {
    private static final Tokens TOKENS = new Tokens(Counter.NORMALISER);

    @ParameterizedTest
    @CsvSource({
        "θέλω,thelo|thelw|8elw|8elo|9elw",
        "παραγγελία,paraggelia|paragelia|parangelia|paraggeleia",
        "χρήματα,xrimata|xrhmata|chrimata|hrimata|xrymata",
        "εξωτερικό,eksoteriko|exoteriko|exwteriko|e3wteriko",
        "διεύθυνση,dieuthinsi|diefthinsi|dieythynsh|dievthinsi|dief8insh",
        "τιμολόγιο,timologio|timologhio",
        "αντικαταβολή,antikatavoli|antikatabolh|andikatavoli|adikatavoli",
        "επιστροφή,epistrofi|epistrofh|epistrophi",
        "μπαίνει,mpainei|bainei|mpenei|benei",
        "κατάστημα,katastima|katasthma",
        "Κυριακή,kyriaki|kuriaki|kiriakh|kyriakh",
        "ειδοποίηση,eidopoihsh|eidopoiisi|idopiisi",
        "ευρώ,eurw|euro|evro|efro",
        "έχετε,exete|ehete|echete",
        "αριθμός,arithmos|ari8mos",
        "πουλάτε,poulate|poylate",
        "έρχομαι,erxomai|erhomai|erchomai",
        "ψάχνω,psaxnw|psahno"
    })
    void a_word_is_the_same_however_it_is_typed(String greek, String typed) {
        for (String latin : typed.split("\\|", -1)) {
            assertThat(TOKENS.inAnyLetters(latin)).as(latin).isEqualTo(TOKENS.inAnyLetters(greek));
        }
    }

    @Test
    void common_words_are_left_out_in_either_letters_and_numbers_stay() {
        assertThat(TOKENS.inAnyLetters("thelo na exw thn 24 gia tis meres mou"))
                .isEqualTo(TOKENS.inAnyLetters("θέλω να έχω την 24 για τις μέρες μου"))
                .contains("24")
                .hasSize(2);
    }

    @Test
    void greek_in_latin_letters_finds_the_greek_article_and_other_languages_do_not() {
        var words =
                new ArticleWords(
                        "Επιστροφές",
                        List.of("Πώς επιστρέφω ένα προϊόν;"),
                        "Με κούριερ.",
                        Map.of());
        var article =
                new Article(
                        "returns",
                        1,
                        Article.State.APPROVED,
                        "lin",
                        Optional.of("sofia"),
                        Map.of("el", words),
                        Optional.empty(),
                        Optional.empty());
        var base = new KnowledgeBase(List.of(article), Counter.NORMALISER);

        var found = base.find("pws epistrefw ena proion?", "el", Counter.NOW);

        assertThat(found.getFirst().confidence()).isGreaterThan(0.9);
        assertThat(found.getFirst().phrasing()).isEqualTo("Πώς επιστρέφω ένα προϊόν;");
        assertThat(base.find("pws epistrefw ena proion?", "en", Counter.NOW)).isEmpty();
    }

    @Test
    void a_person_is_asked_for_in_latin_letters_too_by_those_who_speak_greek() {
        var handOff = new HandOff(AnswerRules.USUAL.handOffWords(), Counter.NORMALISER);

        assertThat(handOff.isWanted("thelw na milisw me kapoion", true)).isTrue();
        assertThat(handOff.isWanted("yparxei ypallhlos?", true)).isTrue();
        assertThat(handOff.isWanted("yparxei ypallhlos?", false)).isFalse();
        assertThat(handOff.isWanted("pote anoigete?", true)).isFalse();
    }
}
