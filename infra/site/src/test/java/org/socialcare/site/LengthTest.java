package org.socialcare.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.WeightedLength;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** The page counts a post as the server does, which decides. */
class LengthTest {
    private static final List<String> PARTS =
            List.of(
                    "a",
                    " ",
                    "é",
                    "e\u0301",
                    "ά",
                    "中",
                    "の",
                    "한",
                    "✓",
                    "…",
                    "’",
                    "😀",
                    "👨‍👩‍👧",
                    "👍🏽",
                    "🇬🇷",
                    "1️⃣",
                    "❤️",
                    "https://example.com/a?b=c",
                    "HTTP://x",
                    "https://",
                    "http://é中",
                    "\n",
                    "ก็",
                    "क्षि");

    @Test
    void every_text_has_the_length_the_server_counts() throws IOException {
        try (var engine =
                        Engine.newBuilder("js")
                                .option("engine.WarnInterpreterOnly", "false")
                                .build();
                var context =
                        Context.newBuilder("js")
                                .engine(engine)
                                .allowExperimentalOptions(true)
                                .option("js.esm-eval-returns-exports", "true")
                                .option("js.intl-402", "true")
                                .build()) {
            var page =
                    context.eval(
                                    Source.newBuilder(
                                                    "js",
                                                    DeskFiles.read("app/length.js"),
                                                    "length.mjs")
                                            .mimeType("application/javascript+module")
                                            .build())
                            .getMember("weightedLength");
            var random = new Random(7);
            for (int i = 0; i < 2_000; i++) {
                var text = new StringBuilder();
                for (int parts = random.nextInt(12); parts >= 0; parts--) {
                    text.append(PARTS.get(random.nextInt(PARTS.size())));
                }
                assertThat(page.execute(text.toString()).asInt())
                        .as(text.toString())
                        .isEqualTo(WeightedLength.of(text.toString()));
            }
        }
    }
}
