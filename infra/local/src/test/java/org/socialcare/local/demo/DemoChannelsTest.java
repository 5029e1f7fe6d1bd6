package org.socialcare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcare.local.extension.DemoChannel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class DemoChannelsTest {
    @TempDir private Path folder;

    @Test
    void secrets_are_drawn_once_and_found_again() {
        List<DemoChannel> first = Demo.channels(folder.resolve("new"));

        assertThat(Demo.channels(folder.resolve("new"))).isEqualTo(first);
        assertThat(first)
                .extracting(DemoChannel::id)
                .contains(
                        "facebook/olive",
                        "instagram/olive",
                        "whatsapp/olive",
                        "wechat/olive",
                        "wechat/olive-safe",
                        "wecom/olive",
                        "weibo/olive",
                        "douyin/olive")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_account_that_a_folder_lacks_is_added_and_kept_and_the_others_stay() throws IOException {
        Path file = folder.resolve("channels.json");
        Files.writeString(
                file,
                """
                {"channels":[{"platform":"facebook","account":"olive","name":"O","team":"t",\
                "credentials":{"app_secret":"old"}},
                {"platform":"facebook","account":"second","name":"S","team":"t",\
                "credentials":{"app_secret":"mine"}}]}
                """);

        List<DemoChannel> first = Demo.channels(folder);

        assertThat(first)
                .extracting(DemoChannel::id)
                .startsWith("facebook/olive", "facebook/second")
                .contains("instagram/olive", "whatsapp/olive")
                .doesNotHaveDuplicates();
        assertThat(first.getFirst().credentials()).isEqualTo(Map.of("app_secret", "old"));
        assertThat(Demo.channels(folder)).isEqualTo(first);
    }

    @Test
    void two_folders_share_no_secret() {
        List<DemoChannel> one = Demo.channels(folder.resolve("one"));
        List<DemoChannel> other = Demo.channels(folder.resolve("other"));

        assertThat(one.getFirst().credentials().get("app_secret"))
                .isNotEqualTo(other.getFirst().credentials().get("app_secret"));
    }

    @Test
    void one_wechat_channel_is_plain_and_one_has_a_key_of_43_characters() {
        assertThat(Demo.channels(folder))
                .filteredOn(channel -> channel.platform().equals("wechat"))
                .extracting(
                        channel ->
                                channel.credentials().getOrDefault("encoding_aes_key", "").length())
                .containsExactly(0, 43);
    }

    @Test
    void a_damaged_file_is_named_and_left_alone() throws IOException {
        Path file = folder.resolve("channels.json");
        Files.writeString(file, "{\"channels\":");

        assertThatThrownBy(() -> Demo.channels(folder)).hasMessageContaining(file.toString());
        assertThat(file).hasContent("{\"channels\":");
    }
}
