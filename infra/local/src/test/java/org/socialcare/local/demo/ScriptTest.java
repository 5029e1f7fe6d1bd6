package org.socialcare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ScriptTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void every_line_is_written_in_the_script_of_its_language(String language) {
        for (String line : texts(Script.of(language))) {
            Set<Character.UnicodeScript> letters =
                    line.codePoints()
                            .filter(Character::isLetter)
                            .mapToObj(Character.UnicodeScript::of)
                            .collect(Collectors.toSet());
            switch (language) {
                case "zh" -> assertThat(letters).as(line).contains(Character.UnicodeScript.HAN);
                case "el" ->
                        assertThat(letters).as(line).containsOnly(Character.UnicodeScript.GREEK);
                default -> assertThat(letters).as(line).containsOnly(Character.UnicodeScript.LATIN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void a_language_has_sixty_lines_and_every_kind_of_scene(String language) {
        Script script = Script.of(language);

        assertThat(texts(script)).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(script.scenes().stream().map(Scene::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Scene.Kind.NUDGE)));
        assertThat(script.nudges()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "el"})
    void edits_recalls_and_pictures_occur_and_every_picture_exists(String language) {
        List<Scene.Step> steps =
                Script.of(language).scenes().stream()
                        .flatMap(scene -> scene.opening().stream())
                        .toList();

        assertThat(steps)
                .hasAtLeastOneElementOfType(Scene.Step.Corrects.class)
                .hasAtLeastOneElementOfType(Scene.Step.TakesBack.class)
                .hasAtLeastOneElementOfType(Scene.Step.Shows.class);
        assertThat(steps)
                .filteredOn(Scene.Step.Shows.class::isInstance)
                .allSatisfy(
                        step ->
                                assertThat(
                                                getClass()
                                                        .getResource(
                                                                "../simulators/pictures/"
                                                                        + ((Scene.Step.Shows) step)
                                                                                .picture()
                                                                        + ".png"))
                                        .isNotNull());
    }

    @Test
    void a_scene_that_begins_with_an_edit_is_refused_by_its_line() {
        assertThatThrownBy(() -> Script.read("en", List.of("[question]", "~ Hello")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Script.read("en", List.of("[no-such-kind]")))
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> Script.read("en", List.of("[question]", "Hi", "> Yes", "More")))
                .hasMessageContaining("line 4");
    }

    private static List<String> texts(Script script) {
        List<String> texts = new ArrayList<>(script.nudges());
        for (Scene scene : script.scenes()) {
            texts.addAll(scene.answers());
            for (Scene.Step step : scene.opening()) {
                switch (step) {
                    case Scene.Step.Says(var text) -> texts.add(text);
                    case Scene.Step.Corrects(var text) -> texts.add(text);
                    case Scene.Step.TakesBack(), Scene.Step.Shows(_) -> {
                        // no words
                    }
                }
            }
        }
        return texts;
    }
}
