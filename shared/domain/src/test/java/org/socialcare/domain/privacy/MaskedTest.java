package org.socialcare.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的手机号是13812345678，谢谢|我的手机号是•••5678，谢谢",
                "call (415) 555-0123 please|call •••0123 please",
                "τηλ. +30 694 123 4567|τηλ. •••4567",
                "一三八一二三四五六七八|•••五六七八",
                "card 4111 1111 1111 1111 exp 12/27|card •••1111 exp 12/27",
                "IBAN GB82 WEST 1234 5698 7654 32|IBAN •••5432",
                "身份证11010519491231002X|身份证•••",
                "mail jane.doe@gmail.com now|mail j•••@gmail.com now",
                "寄到浙江省杭州市西湖区文三路478号3楼|寄到浙江省杭州市•••",
                "寄到上海浦东新区张江路88弄12号501室|寄到上海•••",
                "送到幸福小区3栋2单元501|送到•••",
                "at 12 Baker Street, London NW1 6XE ok|at ••• London ok",
                "Μένω Ερμού 12, Αθήνα 10563|Μένω ••• Αθήνα",
                "订单号240115123456789|订单号240115123456789",
            })
    void what_helps_to_recognise_it_is_kept_and_nothing_else(String words, String masked) {
        assertThat(Masked.words(words)).isEqualTo(masked);
    }

    @Test
    void the_parts_tell_where_the_masks_stand_and_what_they_hide() {
        Masked masked = Masked.of("a 13812345678 b x@y.com");

        assertThat(masked.kinds()).isEqualTo(Set.of(PersonalKind.PHONE, PersonalKind.EMAIL));
        assertThat(masked.parts())
                .extracting(part -> masked.text().substring(part.start(), part.end()))
                .containsExactly("•••5678", "x•••@y.com");
    }

    @Test
    void ordinary_words_are_the_same_words() {
        String words = "买了3件，299元，2024-01-15 到";

        assertThat(Masked.of(words)).isEqualTo(new Masked(words, List.of()));
    }

    /** Rows of the file and odd pieces, glued together by chance. */
    @Test
    void masking_twice_is_masking_once() {
        List<String> pieces =
                new ArrayList<>(
                        List.of(
                                "•", "•••", "1", "12", "138", "@", ".", "-", " ", "+", "路", "号",
                                "3栋", "市", ", ", "(", ")", "A", "St", "ΤΚ", "London", "Αθήνα", "电话",
                                "order "));
        MarkedRow.all()
                .forEach(
                        row -> {
                            pieces.add(row.text());
                            row.marked()
                                    .forEach(
                                            m ->
                                                    pieces.add(
                                                            row.text()
                                                                    .substring(
                                                                            m.start(), m.end())));
                        });
        for (int seed = 0; seed < 20_000; seed++) {
            Random chance = new Random(seed);
            StringBuilder words = new StringBuilder();
            for (int i = chance.nextInt(6); i >= 0; i--) {
                words.append(pieces.get(chance.nextInt(chance.nextBoolean() ? 24 : pieces.size())));
            }
            String once = Masked.words(words.toString());
            assertThat(Masked.words(once)).as("seed %s: %s", seed, words).isEqualTo(once);
        }
    }
}
