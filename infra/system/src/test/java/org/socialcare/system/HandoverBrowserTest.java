package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.system.Chromium.barriers;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The checklist of a leaver and what a successor sees, in a real browser. */
final class HandoverBrowserTest {
    @RegisterExtension static final InChromium BROWSER = new InChromium();

    private final Suite suite = Suite.running();

    @Test
    void a_lead_names_a_successor_who_then_finds_what_there_is_to_take_over() throws IOException {
        try (var page = BROWSER.newPage()) {
            var complaints = Chromium.listen(page);
            Chromium.signIn(page, suite, "Sofia");
            page.locator("[data-test=nav-people]").click();
            page.locator("[data-test=to-handovers]").click();
            page.locator("[data-test=leaver]").selectOption("eleni");
            page.locator("[data-test=last-day]")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
            page.locator("[data-test=handover-start] button").click();
            page.locator("[data-test=completeness]").filter(has("0 % (0 of")).waitFor();
            page.locator("[data-test=lacks]").filter(has("nobody named")).waitFor();

            page.locator("[data-test=add-words]").fill("The key of the shop");
            page.locator("[data-test=add-words]").press("Enter");
            var added = page.locator("[data-kind=other]");
            added.locator("form [data-test=successor]").selectOption("mei");
            added.locator("[data-test=name-all]").click();
            added.locator("[data-state=given]").waitFor();
            page.locator("[data-test=lacks]").filter(has("not searched")).waitFor(gone());
            assertThat(barriers(page)).isEmpty();
            takesOver();
            assertThat(complaints).isEmpty();
        } finally {
            suite.post(
                    "lin",
                    "/handovers/eleni/cancellation",
                    Json.object().put("reason", "She stays").build());
        }
    }

    private void takesOver() throws IOException {
        try (var page = BROWSER.newPage()) {
            Chromium.signIn(page, suite, "林梅");
            page.locator("[data-test=nav-people]").click();
            page.locator("[data-test=take-over]").click();
            page.locator("[data-test=digest-others]").filter(has("The key of the shop")).waitFor();
            page.locator("[data-test=accept-one]").click();
            page.locator("[data-test=accept-one]").waitFor(gone());
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
