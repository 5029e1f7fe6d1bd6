package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import javax.imageio.ImageIO;

/** An agent who sends pictures, in a real browser. Skipped where {@link Chromium} is not found. */
final class FileBrowserTest {
    /** One more than Messenger takes of a picture. */
    private static final int TOO_LARGE = 8_000_001;

    @RegisterExtension static final InChromium BROWSER = new InChromium();

    private final Suite suite = Suite.running();

    @Test
    void an_agent_chooses_a_picture_and_drops_another_and_each_arrives_once_and_unchanged()
            throws IOException {
        try (var page = BROWSER.newPage()) {
            var complaints = Chromium.listen(page);
            openConversation(page);

            var chosen = picture();
            choose(page, "lamp.png", "image/png", chosen);
            send(page, "lamp.png");
            arrives(page, "lamp.png", chosen);

            var dropped = picture();
            drop(page, "socket.png", dropped);
            send(page, "socket.png");
            arrives(page, "socket.png", dropped);

            assertThat(taken(chosen)).isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void what_the_platform_does_not_take_is_refused_in_words_before_a_byte_is_sent() {
        try (var page = BROWSER.newPage()) {
            var complaints = Chromium.listen(page);
            openConversation(page);

            choose(page, "lamp.webp", "image/webp", new byte[20]);
            says(page, "The platform does not take such a file.");
            choose(page, "lamp.png", "image/png", new byte[TOO_LARGE]);
            says(page, "The file is too large: at most 8 MB.");

            assertThat(page.locator("[data-test=chosen-file]").isVisible()).isFalse();
            assertThat(page.locator("[data-test=send]").isDisabled()).isTrue();
            assertThat(complaints).isEmpty();
        }
    }

    private void openConversation(Page page) {
        Chromium.signIn(page, suite, "Sofia");
        var person = Made.digits();
        var text = "What does it look like? " + person;
        page.locator("[data-test=tab-team]").click();
        new Senders(suite).facebook(person, Made.id("m_mid"), text);
        page.locator("[data-test=queue-row]").filter(has(text)).click();
        page.locator("[data-test=entry-text]").filter(has(text)).first().waitFor();
    }

    private static void choose(Page page, String name, String type, byte[] bytes) {
        var button = page.locator("[data-test=attach]");
        var chooser = page.waitForFileChooser(button::click);
        chooser.setFiles(new FilePayload(name, type, bytes));
    }

    private static void drop(Page page, String name, byte[] bytes) {
        page.locator("[data-test=composer]")
                .evaluate(
                        """
                        (composer, { name, base64 }) => {
                          const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
                          const dataTransfer = new DataTransfer();
                          dataTransfer.items.add(new File([bytes], name, { type: 'image/png' }));
                          composer.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                        }
                        """,
                        Map.of("name", name, "base64", Base64.getEncoder().encodeToString(bytes)));
    }

    private static void send(Page page, String name) {
        page.locator("[data-test=chosen-file]").filter(has(name)).waitFor();
        page.locator("[data-test=send]").click();
    }

    /** It stands in the timeline, can be looked at, and is with the customer. */
    private void arrives(Page page, String name, byte[] bytes) {
        var shown = page.locator("[data-test=sent-picture][alt='" + name + "']");
        shown.waitFor();
        Eventually.holds(
                "the picture is seen", () -> (boolean) shown.evaluate("it => it.naturalWidth > 0"));
        page.locator("[data-test=entry][data-delivery=read]")
                .filter(new Locator.FilterOptions().setHas(shown))
                .waitFor();
        assertThat(taken(bytes)).as(name).isEqualTo(1);
    }

    /**
     * A notice stays while the pointer rests on it, and hides what it covers until it is closed.
     */
    private static void says(Page page, String words) {
        var notice = page.locator("[data-test=toast]").filter(has(words));
        notice.waitFor();
        notice.locator("button").last().click();
        notice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private long taken(byte[] bytes) {
        return TakenPictures.count(suite, "facebook", "olive", bytes);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, ThreadLocalRandom.current().nextInt(0x1000000));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
