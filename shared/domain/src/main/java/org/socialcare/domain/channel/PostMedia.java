package org.socialcare.domain.channel;

/**
 * A picture or video of a public post.
 *
 * @param description what it shows, for whoever cannot see it; empty where nobody wrote it down
 */
public record PostMedia(Media media, String description) {
    boolean isVideo() {
        return media.kind().equals("video");
    }
}
