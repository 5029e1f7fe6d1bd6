package org.socialcare.system;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.Optional;

/** One {@link Chromium} for all tests of a class; they are skipped where none is found. */
final class InChromium implements BeforeAllCallback, AfterAllCallback {
    private Optional<Chromium> browser = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = Optional.of(Chromium.open());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.ifPresent(Chromium::close);
    }

    Page newPage() {
        return browser.orElseThrow().newPage();
    }
}
