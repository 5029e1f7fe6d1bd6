package org.socialcare.wire.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.settings.Channel;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.shape.ShapeProblem;

import java.util.List;
import java.util.Set;

class TemplateJsonTest {
    private static final Channel CHANNEL =
            new Channel(
                    new ChannelId("whatsapp", "b"),
                    "b",
                    "Number",
                    "presales",
                    true,
                    Set.of(),
                    List.of(
                            new Template("closing", "zh_CN", "您好，{{1}} 已送达。"),
                            new Template("closing", "el", "Έφτασε \"το\" {{1}}\nστις {{2}}.")),
                    3);
    private static final String DOCUMENT = JsonWriter.write(ChannelJson.write(CHANNEL));

    @Test
    void a_channels_templates_are_read_back() {
        assertThat(read(DOCUMENT)).isEqualTo(CHANNEL);
    }

    @Test
    void a_channel_from_before_there_were_templates_has_none() {
        var start = DOCUMENT.indexOf(",\"templates\"");
        var end = DOCUMENT.indexOf(",\"version\"");

        var before = read(DOCUMENT.substring(0, start) + DOCUMENT.substring(end));

        assertThat(before.templates()).isEmpty();
        assertThat(before.name()).isEqualTo("Number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{2}}|{{3}}|channel.templates[1] is no template: blank 2 is missing",
                "\"el\"|\"e-l\"|channel.templates[1] is no template: not a template's language:"
                        + " e-l",
                "\"el\"|\"zh_CN\"|channel.templates[1] is there twice",
                "\"words\":\"您|\"word\":\"您|channel.templates[0].words is not a text"
            })
    void a_broken_template_is_named(String was, String broken, String problem) {
        assertThat(DOCUMENT).contains(was);

        assertThatThrownBy(() -> read(DOCUMENT.replace(was, broken)))
                .isInstanceOf(ShapeProblem.class)
                .hasMessage(problem);
    }

    private static Channel read(String document) {
        return ChannelJson.read(JsonReader.read(document));
    }
}
