package org.socialcare.platforms.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;

class XmlTest {
    @Test
    void elements_become_members_and_repeated_ones_a_list() {
        assertThat(
                        read(
                                "<xml><a>1</a><b><c>x</c><c>y</c><c><d/></c></b><e></e><f"
                                        + " g='h'>i</f ></xml>"))
                .isEqualTo(
                        "{\"a\":\"1\",\"b\":{\"c\":[\"x\",\"y\",{\"d\":\"\"}]},\"e\":\"\",\"f\":\"i\"}");
    }

    @Test
    void character_data_counts_to_the_letter_and_white_space_around_it_does_not() {
        assertThat(read("<xml>\r\n <a>\r\n <![CDATA[ <b> & \r\n]]>\r\n </a><c> x  y </c></xml>"))
                .isEqualTo("{\"a\":\" <b> & \\n\",\"c\":\"x  y\"}");
        assertThat(read("<xml><a><![CDATA[]]></a><b><![CDATA[x]]]]><![CDATA[>y]]></b></xml>"))
                .isEqualTo("{\"a\":\"\",\"b\":\"x]]>y\"}");
    }

    @Test
    void only_the_five_entities_and_character_references_are_known() {
        assertThat(read("<xml><a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a></xml>"))
                .isEqualTo("{\"a\":\"<>&\\\"'A😀\"}");
    }

    @Test
    void a_mark_a_declaration_and_comments_are_passed_over() {
        assertThat(
                        read(
                                "\uFEFF<?xml version=\"1.0\"?> <!-- a --> <xml><!-- <b>"
                                        + " --><c>1</c></xml> <!-- d -->"))
                .isEqualTo("{\"c\":\"1\"}");
    }

    @Test
    void a_text_alone_is_a_text() {
        assertThat(Xml.read(utf8("<xml> x </xml>"), "xml")).isEqualTo(Json.of("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<xml>",
                "<xml",
                "</xml>",
                "<xml></xml",
                "<xml></xmlx>",
                "<other></other>",
                "<xml></xml><xml></xml>",
                "<xml></xml>x",
                "<xml><a></b></xml>",
                "<xml><a></xml></a>",
                "<xml><a>&b;</a></xml>",
                "<xml><a>&lt</a></xml>",
                "<xml><a>& b;</a></xml>",
                "<xml><a>&#0;</a></xml>",
                "<xml><a>&#xD800;</a></xml>",
                "<xml><a>&#x110000;</a></xml>",
                "<xml><a>&#99999999999;</a></xml>",
                "<xml><a>&#x;</a></xml>",
                "<xml><![CDATA[</xml>",
                "<xml><!-- </xml>",
                "<xml><?php ?></xml>",
                "<xml><1a></1a></xml",
                "<xml>< a></a></xml>",
                "<xml><a <b></b></a></xml>",
                "<!DOCTYPE xml><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><c>&a;</c></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1/x.dtd\"><xml></xml>",
                "<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY % a SYSTEM \"file:///etc/passwd\">"
                        + " %a;]><xml></xml>"
            })
    void what_is_not_plain_xml_is_refused(String document) {
        assertThatThrownBy(() -> Xml.read(utf8(document), "xml")).isInstanceOf(XmlProblem.class);
    }

    @Test
    void depth_and_size_have_limits() {
        assertThat(read("<xml>" + "<a>".repeat(31) + "</a>".repeat(31) + "</xml>")).contains("a");
        assertThatThrownBy(
                        () ->
                                Xml.read(
                                        utf8(
                                                "<xml>"
                                                        + "<a>".repeat(32)
                                                        + "</a>".repeat(32)
                                                        + "</xml>"),
                                        "xml"))
                .hasMessageContaining("too deep");
        assertThatThrownBy(() -> Xml.read(utf8("<a>".repeat(300_000)), "a"))
                .isInstanceOf(XmlProblem.class);
        assertThatThrownBy(() -> Xml.read(new byte[(1 << 20) + 1], "xml"))
                .hasMessageContaining("more than");
    }

    @Test
    void a_quarter_of_a_million_repetitions_are_read_in_one_go() {
        Json read = Xml.read(utf8("<xml>" + "<a/>".repeat(250_000) + "</xml>"), "xml");

        assertThat(read.arr("a")).hasSize(250_000);
    }

    @Test
    void a_problem_never_shows_the_content() {
        assertThatThrownBy(() -> Xml.read(utf8("<xml><secret>&token;</secret></xml>"), "xml"))
                .hasMessage("an unknown entity at character 13");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] latin = "<xml>ä</xml>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Xml.read(latin, "xml")).hasMessageContaining("not UTF-8");
    }

    private static String read(String document) {
        return JsonWriter.write(Xml.read(utf8(document), "xml"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
