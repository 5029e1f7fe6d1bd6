package org.socialcare.wire.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Notice.Link;
import org.socialcare.domain.notices.Notice.Part;

import java.net.URI;
import java.util.List;

/** Notices to render. */
final class SomeNotice {
    private SomeNotice() {}

    static Notice plain() {
        return of(
                "Warning · Negative messages",
                new Part.Figure("Measured", "42%"),
                new Part.Remark("Have a look"),
                new Part.Quote("The lid is broken"));
    }

    /** The same words everywhere. */
    static Notice saying(String words) {
        return of(
                words,
                new Part.Figure(words, words),
                new Part.Remark(words),
                new Part.Quote(words));
    }

    static Notice of(String title, Part... parts) {
        return new Notice(
                Level.WARNING,
                title,
                List.of(parts),
                new Link("Open the alert", URI.create("https://desk.example/#/alerts/YS0x")));
    }
}
