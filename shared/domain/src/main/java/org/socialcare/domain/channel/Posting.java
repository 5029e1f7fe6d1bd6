package org.socialcare.domain.channel;

import java.util.List;

/**
 * What a brand says in public on one channel.
 *
 * @param title empty where there is none
 * @param link an address to read more under; empty where there is none
 * @param media pictures and videos, in the order in which they are shown
 */
public record Posting(String title, String text, String link, List<PostMedia> media) {
    public Posting {
        media = List.copyOf(media);
    }

    /**
     * The text and, on a line of its own, the link: for platforms that know links only in words.
     */
    public String textAndLink() {
        return link.isEmpty() || text.isEmpty() ? text + link : text + "\n" + link;
    }
}
