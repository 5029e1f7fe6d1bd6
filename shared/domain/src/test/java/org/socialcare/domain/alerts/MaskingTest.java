package org.socialcare.domain.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call me: +44 20 7946 0958 now | Call me: [number] now",
                "电话13800138000，快 | 电话[number]，快",
                "order 4006-1234-5678 broke | order [number] broke",
                "１３８００１３８０００ | [number]",
                "mail a.b+c@shop.example.org please | mail [e-mail] please",
                "hey @maria_k look | hey @[name] look",
                "@张伟 你看 | @[name] 你看",
                "see https://x.example/u/ann?t=1 ok | see [link] ok",
                "my name is Anna Petrou, help | my name is [name], help",
                "我叫李小明，快递没到 | 我叫[name]，快递没到",
                "με λένε Μαρία Παππά και | με λένε [name] και",
                "my address is 5 Elm Road. Late! | my address is [address]. Late!",
                "Μένω Ερμού 5. Αργεί! | Μένω [address]. Αργεί!",
                "寄到杭州市西湖区文三路478号就行 | 寄到杭州市•••就行",
                "微信号: wang_1988x 加我 | 微信号: [account] 加我",
            })
    void what_could_name_a_person_is_taken_out(String words, String masked) {
        assertThat(Masking.mask(words)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It cost 1299 and broke after 3 days",
                "第三个坏了，100元",
                "Το προϊόν χάλασε στις 12/3",
                "Περιμένω ακόμη απάντηση"
            })
    void what_names_nobody_stays(String words) {
        assertThat(Masking.mask(words)).isEqualTo(words);
    }

    @Test
    void it_is_one_line_and_not_long() {
        String masked = Masking.mask("  a\n\n b\t" + "😀".repeat(500));

        assertThat(masked).startsWith("a b 😀").endsWith("…").doesNotContain("\n");
        assertThat(masked).hasSizeLessThanOrEqualTo(Masking.LONGEST);
        assertThat(Character.isHighSurrogate(masked.charAt(masked.length() - 2))).isFalse();
        assertThat(Masking.mask(" \u0000 ")).isEmpty();
    }

    @Test
    void hostile_text_is_masked_in_no_time() {
        assertThat(Masking.mask("1 ".repeat(400) + "a@".repeat(300))).isNotEmpty();
    }
}
