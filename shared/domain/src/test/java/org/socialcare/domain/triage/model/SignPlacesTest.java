package org.socialcare.domain.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

class SignPlacesTest {
    private final SignPlaces places =
            new SignPlaces(
                    List.of("bad", "good", "asks"),
                    List.of("zh", "el"),
                    List.of("KID", "BATTERY", "SWALLOW"));

    @Test
    void a_sign_has_a_place_for_all_languages_and_one_for_each() {
        assertThat(places.size()).isEqualTo(9 + 3 + 3);
        assertThat(list(places.of(Set.of("good")))).containsExactly(1);
        assertThat(list(places.of(Set.of("good"), "zh"))).containsExactly(1, 4);
        assertThat(list(places.of(Set.of("good"), "el"))).containsExactly(1, 7);
    }

    @Test
    void unknown_signs_and_languages_say_nothing() {
        var found = new LinkedHashSet<>(List.of("new", "asks"));
        assertThat(list(places.of(found, "en", List.of("WAR")))).containsExactly(2);
        assertThat(list(places.of(Set.of(), "zh"))).isEmpty();
    }

    @Test
    void scenes_have_places_and_so_has_every_pair_of_them() {
        assertThat(list(places.of(Set.of(), "", List.of("SWALLOW")))).containsExactly(11);
        var all = new HashSet<Integer>();
        for (var two :
                List.of(
                        List.of("KID", "BATTERY"),
                        List.of("KID", "SWALLOW"),
                        List.of("SWALLOW", "BATTERY"))) {
            var there = list(places.of(Set.of(), "", two));
            var back = list(places.of(Set.of(), "", two.reversed()));
            assertThat(there).hasSize(3).containsExactlyInAnyOrderElementsOf(back);
            all.addAll(there);
        }
        assertThat(all).containsExactlyInAnyOrder(9, 10, 11, 12, 13, 14);
    }

    private static List<Integer> list(SparseVector vector) {
        var list = new ArrayList<Integer>();
        for (int i = 0; i < vector.size(); i++) {
            assertThat(vector.value(i)).isOne();
            list.add(vector.place(i));
        }
        return list;
    }
}
