package org.socialcare.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real browser. Tests that want one are skipped, and say so, where none is found. */
final class Chromium implements AutoCloseable {
    /** On a busy machine a page takes its time; what is measured is measured elsewhere. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright driver;
    private final Browser browser;

    private Chromium(Playwright driver, Browser browser) {
        this.driver = driver;
        this.browser = browser;
    }

    static Chromium open() {
        var found =
                Stream.of(
                                System.getProperty("chromium", ""),
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                        .findFirst();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: browser tests, because no Chromium was found");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium was found");
        var driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
                driver.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(found.orElseThrow()))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        return new Chromium(driver, browser);
    }

    /** A page whose desk speaks English. */
    Page newPage() {
        var page = browser.newPage(new Browser.NewPageOptions().setLocale("en"));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** What the browser complains about: script errors and everything the policy blocks. */
    static List<String> listen(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    // a customer's card may be a moment behind the first message: that 404 is an
                    // answer
                    if (message.type().equals("error")
                            && !message.location().contains("/api/customers/")) {
                        complaints.add(message.text() + " " + message.location());
                    }
                });
        return complaints;
    }

    static void signIn(Page page, Suite suite, String name) {
        page.navigate(suite.http().toString());
        page.locator("[data-test=sign-in]").click();
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.locator("[data-test=tab-team]").waitFor();
    }

    /** What stands in the way of people who cannot see well, or use no mouse: axe's findings. */
    static List<?> barriers(Page page) throws IOException {
        try (var script =
                Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>)
                page.evaluate(
                        """
                        async () => {
                          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
                          return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
                        }
                        """);
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
