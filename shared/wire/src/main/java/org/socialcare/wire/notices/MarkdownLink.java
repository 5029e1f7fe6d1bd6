package org.socialcare.wire.notices;

import org.socialcare.domain.notices.Notice.Link;

/** The one link of a notice in Markdown. Its address is the desk's, with ids encoded. */
final class MarkdownLink {
    private static final int LONGEST_LABEL = 60;

    private MarkdownLink() {}

    static String of(Link link) {
        return "[" + Markdown.line(link.label(), LONGEST_LABEL) + "](" + link.address() + ")";
    }
}
