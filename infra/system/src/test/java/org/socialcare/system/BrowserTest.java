package org.socialcare.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcare.system.Chromium.barriers;
import static org.socialcare.system.Chromium.listen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.util.List;

/** An agent at work, in a real browser. Skipped, and said so, where no Chromium is found. */
final class BrowserTest {
    @RegisterExtension static final InChromium BROWSER = new InChromium();

    private final Suite suite = Suite.running();

    @Test
    void an_agent_signs_in_reads_a_new_message_answers_it_and_sees_it_read() {
        try (var page = BROWSER.newPage()) {
            var complaints = listen(page);
            signIn(page, "Sofia");
            var person = Made.digits();
            var text = "Do you ship to Crete? " + person;
            page.locator("[data-test=tab-team]").click();
            page.locator("[data-test=queue-row], .queue [data-test=empty]").first().waitFor();
            // the pointer rests on the tab: a ticket that comes now must still appear by itself
            new Senders(suite).facebook(person, Made.id("m_mid"), text);
            var row = page.locator("[data-test=queue-row]").filter(has(text));
            row.waitFor();
            row.click();
            page.locator("[data-test=entry-text]", options(text)).first().waitFor();
            var answer = "We do, in three days. " + person;
            page.locator("[data-test=composer-text]").fill(answer);
            page.locator("[data-test=send]").click();

            page.locator("[data-test=entry][data-delivery=read]").filter(has(answer)).waitFor();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_customer_is_shown_once_that_an_agent_reads_and_once_that_one_writes() {
        var signs = List.of("seen", "typing");
        var every = new EveryChannel(suite);
        var channel = every.all().stream().filter(c -> c.platform().equals("facebook")).findFirst();
        new SignSetting(suite)
                .during(channel.orElseThrow(), signs, () -> isShown(every, channel.get(), signs));
    }

    private void isShown(EveryChannel every, EveryChannel.Channel channel, List<String> signs) {
        try (var page = BROWSER.newPage()) {
            var complaints = listen(page);
            var turn = every.turn(channel);
            turn.wants(signs);
            signIn(page, "Sofia");
            page.locator("[data-test=tab-team]").click();
            page.locator("[data-test=queue-row]").filter(has(turn.text())).click();
            page.locator("[data-test=entry-text]", options(turn.text())).first().waitFor();
            Eventually.holds("seen is shown", () -> turn.shown().equals(List.of("seen")));
            page.locator("[data-test=mode-note]").click();
            page.locator("[data-test=composer-text]").pressSequentially("No hurry");
            page.locator("[data-test=mode-reply]").click();
            var answer = "It is. " + Made.digits();
            page.locator("[data-test=composer-text]").pressSequentially(answer);
            Eventually.holds("typing is shown", () -> turn.shown().contains("typing"));
            page.locator("[data-test=send]").click();

            page.locator("[data-test=entry][data-delivery=read]").filter(has(answer)).waitFor();
            assertThat(turn.shown()).isEqualTo(signs);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_supervisor_orders_a_report_and_sees_the_cases_behind_a_figure() throws IOException {
        try (var page = BROWSER.newPage()) {
            var complaints = listen(page);
            signIn(page, "Sofia");
            var text = "Is the lamp dimmable? " + Made.digits();
            new Senders(suite).facebook(Made.digits(), Made.id("m_mid"), text);
            page.locator("[data-test=tab-team]").click();
            page.locator("[data-test=queue-row]").filter(has(text)).waitFor();

            page.locator("[data-test=nav-reports]").click();
            page.locator("[data-test=report-today]").click();
            page.locator("[data-test=order-send]").click();
            page.locator("[data-figure=opened] [data-test=figure-open]").waitFor();
            assertThat(barriers(page)).isEmpty();

            Eventually.holds("the ticket is among the cases", () -> openCases(page));
            assertThat(barriers(page)).isEmpty();
            page.locator("[data-test=report-case] a").first().click();
            page.locator("[data-test=entry]").first().waitFor();
            assertThat(complaints).isEmpty();
        }
    }

    /**
     * A fact may be a moment behind its ticket; the cases are read anew whenever they are opened.
     */
    private static boolean openCases(Page page) {
        page.locator("[data-figure=opened] [data-test=figure-open]").click();
        page.locator("[data-test=definition]").waitFor();
        var rows = page.locator("[data-test=rows-dialog]");
        rows.locator("[data-test=loading]").waitFor(gone());
        if (rows.locator("[data-test=report-case]").count() > 0) {
            return true;
        }
        page.keyboard().press("Escape");
        rows.waitFor(gone());
        return false;
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void the_alerts_and_every_kind_of_setting_open_without_barriers() throws IOException {
        try (var page = BROWSER.newPage()) {
            var complaints = listen(page);
            signIn(page, "Sofia");
            page.locator("[data-test=nav-alerts]").click();
            page.locator("[data-test=alert-filter]").waitFor();
            assertThat(barriers(page)).isEmpty();
            page.locator("[data-test=nav-settings]").click();
            for (var kind : page.locator("[role=tab]").all()) {
                kind.click();
                page.locator("[data-test=settings] :is(table, [data-test=empty])").waitFor();
                assertThat(barriers(page)).isEmpty();
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_supervisor_is_told_what_a_platform_would_not_take_and_publishes_what_it_does()
            throws IOException {
        try (var page = BROWSER.newPage()) {
            var complaints = listen(page);
            signIn(page, "Sofia");
            page.locator("[data-test=nav-posts]").click();
            page.locator("[data-test=post-new]").click();
            page.locator("[data-test=post-text]").fill("lamp ".repeat(60));
            page.locator("[data-test=post-channel-choice][data-channel='x.olive']").check();
            var faults = page.locator("[data-test=post-faults] li");
            faults.waitFor();
            assertThat(barriers(page)).isEmpty();

            var text = "A new lamp. " + Made.digits();
            page.locator("[data-test=post-text]").fill(text);
            faults.waitFor(gone());
            page.locator("[data-test=post-send]").click();
            var post = page.locator("[data-test=post]").filter(has(text));
            post.locator("[data-state=published]").waitFor();
            assertThat(barriers(page)).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    private void signIn(Page page, String name) {
        Chromium.signIn(page, suite, name);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.LocatorOptions options(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
