package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.system.Chromium.barriers;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Approved words in a real browser: sent to a customer who has been silent too long, and kept with
 * their channel. Skipped where {@link Chromium} is not found.
 */
final class TemplateBrowserTest {
    private static final SelectOption ENGLISH =
            new SelectOption().setLabel("parcel_ready · American English");

    @RegisterExtension static final InChromium BROWSER = new InChromium();

    private final Suite suite = Suite.running();

    @Test
    void a_customer_who_was_silent_too_long_is_sent_a_template_with_its_blanks_filled()
            throws IOException {
        try (var page = BROWSER.newPage()) {
            var complaints = Chromium.listen(page);
            var order = Made.digits();
            var text = "Is it packed? " + order;
            Chromium.signIn(page, suite, "Sofia");
            page.locator("[data-test=tab-team]").click();
            new Senders(suite)
                    .whatsapp(Made.digits(), text, Instant.now().minus(Duration.ofHours(25)));
            page.locator("[data-test=queue-row]").filter(has(text)).click();
            page.locator("[data-test=entry-text]").filter(has(text)).first().waitFor();
            page.locator("[data-test=window-meter]").filter(has("window is closed")).waitFor();
            assertThat(page.locator("[data-test=send]").isDisabled()).isTrue();

            page.locator("[data-test=template-instead]").focus();
            page.keyboard().press("Enter");
            var dialog = page.locator("[data-test=template-dialog]");
            dialog.locator("[data-test=template]").selectOption(ENGLISH);
            var blanks = dialog.locator("[data-test=template-blank]");
            blanks.first().fill("Ada");
            blanks.last().fill(order);
            var read = dialog.locator("[data-test=template-preview]").innerText();
            assertThat(read).startsWith("Hello Ada, your order " + order + " is packed");
            assertThat(barriers(page)).isEmpty();
            page.keyboard().press("Enter");

            dialog.waitFor(gone());
            var entry = page.locator("[data-test=entry][data-delivery=read]").filter(has(read));
            entry.waitFor();
            assertThat(entry.locator("[data-test=template-said]").innerText())
                    .isEqualTo("Template parcel_ready");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void an_admin_sees_what_is_wrong_about_a_template_where_it_is_wrong() throws IOException {
        try (var page = BROWSER.newPage()) {
            Chromium.signIn(page, suite, "Administrator");
            page.locator("[data-test=nav-settings]").click();
            page.locator("[data-setting='whatsapp.olive'] [data-test=setting-edit]").click();
            page.locator("[data-test=template-add]").click();
            var added = page.locator("[data-test=template-setting]").last();
            added.locator("input").first().fill("farewell");
            added.locator("input").last().fill("en_US");
            added.locator("textarea").fill("Goodbye {{2}}");
            page.locator("[data-test=setting-save]").click();

            added.locator(".error").filter(has("blank 1 is missing")).waitFor();
            assertThat(barriers(page)).isEmpty();
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
