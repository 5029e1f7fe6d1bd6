package org.socialcare.posts;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Platform;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.Step;
import org.socialcare.domain.ports.LendMedia;
import org.socialcare.domain.publishing.Placement;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostFolder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A post's pictures and videos as a step needs them: addresses that are lent, and the bytes of the
 * one that is handed over. This comes before an attempt is marked, because it may be repeated.
 */
final class Enclosures {
    /** Platforms fetch what is published at once; some try again. */
    private static final Duration TO_FETCH = Duration.ofHours(1);

    private final LendMedia media;

    Enclosures(LendMedia media) {
        this.media = media;
    }

    /** Addresses in the order of the posting; bytes where the step hands some over, else none. */
    record Enclosed(List<String> addresses, Binary bytes) {}

    /** Absent if the file to hand over is gone. */
    Optional<Enclosed> of(Post post, Placement placement, Platform platform, Step step) {
        var folder = PostFolder.of(post.brand());
        List<String> addresses = new ArrayList<>();
        for (PostMedia one : placement.posting().media()) {
            addresses.add(media.address(folder, one.media(), TO_FETCH).toString());
        }
        var publishing = platform.publishing().orElseThrow();
        var file = publishing.handsOver(step, placement.posting());
        if (file.isEmpty()) {
            return Optional.of(new Enclosed(addresses, Binary.NONE));
        }
        return media.bytes(folder, file.get()).map(bytes -> new Enclosed(addresses, bytes));
    }
}
