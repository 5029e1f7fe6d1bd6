package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Colours are named once, have a dark twin, and become black on white on paper. */
class StylesTest {
    private static final String BASE = DeskFiles.read("styles/base.css");
    private static final String REPORTS = DeskFiles.read("styles/reports.css");
    private static final String PRINT = DeskFiles.read("styles/print.css");
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    @Test
    void every_colour_has_a_dark_twin() {
        for (String sheet : List.of(BASE, REPORTS)) {
            var light = colours(sheet.substring(0, sheet.indexOf(DARK)));
            var dark = colours(sheet.substring(sheet.indexOf(DARK)));
            assertThat(light).isNotEmpty();
            assertThat(dark.keySet()).containsAll(light.keySet());
        }
    }

    @Test
    void charts_have_no_colours_but_named_ones() {
        var charts = REPORTS.substring(REPORTS.indexOf(".chart {"));
        assertThat(DeskFiles.findAll("(#[0-9a-f]{3,6})\\b", charts)).isEmpty();
        assertThat(DeskFiles.findAll("(?:fill|stroke): ([^;]+);", charts))
                .isNotEmpty()
                .allMatch(value -> value.equals("none") || value.startsWith("var(--"));
    }

    @Test
    void every_colour_that_a_style_names_is_defined() {
        var known = new TreeSet<>(colours(BASE).keySet());
        known.addAll(colours(REPORTS).keySet());
        DeskFiles.endingWith(".css")
                .forEach(
                        (path, sheet) -> {
                            var own = new TreeSet<>(DeskFiles.findAll("^\\s*(--[a-z-]+):", sheet));
                            own.addAll(known);
                            own.addAll(DeskFiles.findAll("^\\s*(--[a-z-]+):", BASE));
                            assertThat(own)
                                    .as(path)
                                    .containsAll(DeskFiles.findAll("var\\((--[a-z-]+)\\)", sheet));
                        });
    }

    @Test
    void text_on_paper_is_black_on_white_whatever_the_screen() {
        var paper = colours(PRINT);
        assertThat(paper).containsEntry("--ink", "#000");
        for (String ground : List.of("--ground", "--surface", "--raised", "--sunken")) {
            assertThat(paper).containsEntry(ground, "#fff");
        }
        assertThat(paper)
                .containsKeys("--soft", "--line", "--chart", "--chart-grid", "--over-text");
    }

    @Test
    void the_frame_and_the_buttons_stay_off_the_paper_and_nothing_is_cut() {
        var hidden = PRINT.substring(PRINT.indexOf(".rail"), PRINT.indexOf("display: none"));
        assertThat(hidden).contains(".top", ".toasts", "dialog", ".no-print");
        assertThat(PRINT)
                .contains("overflow: visible", "break-inside: avoid", "table-header-group");
        assertThat(DeskFiles.read("index.html"))
                .contains("href=\"styles/print.css\" media=\"print\"");
    }

    private static Map<String, String> colours(String sheet) {
        Map<String, String> colours = new HashMap<>();
        for (String line : DeskFiles.findAll("^\\s*(--[a-z-]+: (?:#[0-9a-f]{3,6}));", sheet)) {
            colours.put(
                    line.substring(0, line.indexOf(':')), line.substring(line.indexOf(' ') + 1));
        }
        return colours;
    }
}
