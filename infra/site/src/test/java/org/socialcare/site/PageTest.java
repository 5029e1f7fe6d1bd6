package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * The content security policy allows own files only; the page and its modules must not need more.
 */
class PageTest {
    private static final String PAGE = DeskFiles.read("index.html");
    private static final String MARKUP_FROM_TEXT =
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|srcdoc|\\beval\\b|new"
                + " Function|javascript:";
    private static final String STYLE_ATTRIBUTE =
            "setAttribute\\(\\w+, 'style'|\\bstyle: ['`][^'`]*:|cssText";
    private static final String FOREIGN_ADDRESS =
            "(?:https?:)?//(?!www\\.w3\\.org/)[a-z0-9-]+\\.[a-z]";

    @Test
    void the_page_has_no_inline_script_style_or_event_handler() {
        assertThat(PAGE)
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\sstyle\\s*=")
                .doesNotContainPattern("\\son[a-z]+\\s*=");
    }

    @Test
    void every_file_the_page_names_exists() {
        List<String> named = new ArrayList<>(DeskFiles.findAll("href=\"([^\"]+)\"", PAGE));
        named.addAll(DeskFiles.findAll("src=\"([^\"]+)\"", PAGE));
        assertThat(named).hasSizeGreaterThan(5).allMatch(DeskFiles::exists);
    }

    @Test
    void modules_never_turn_text_into_markup_or_code() {
        assertThat(matches(".js", MARKUP_FROM_TEXT)).isEmpty();
        assertThat(matches(".js", STYLE_ATTRIBUTE)).isEmpty();
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        for (String suffix : List.of(".html", ".css", ".js", ".svg")) {
            assertThat(matches(suffix, FOREIGN_ADDRESS)).isEmpty();
        }
    }

    private static List<String> matches(String suffix, String pattern) {
        List<String> found = new ArrayList<>();
        DeskFiles.endingWith(suffix)
                .forEach(
                        (path, text) ->
                                DeskFiles.findAll("(" + pattern + ")", text)
                                        .forEach(match -> found.add(path + ": " + match)));
        return found;
    }
}
