package org.socialcare.domain.ports;

import org.socialcare.domain.publishing.Post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps a brand's public posts and how far each got. */
public interface KeepPosts {
    /**
     * A post as it was kept.
     *
     * @param version what a change of it must show
     */
    record Kept(Post post, long version) {}

    Optional<Kept> find(String brand, String id);

    /** Whether it is kept now; false if one of that id is there already, which stays as it is. */
    boolean add(Post post);

    /** Whether the change is kept; false if somebody else changed it since. */
    boolean change(Kept before, Post after);

    /**
     * A brand's posts, the latest first.
     *
     * @param cursor where the page before ended
     * @throws IllegalArgumentException if the cursor is none of this list
     */
    Page ofBrand(String brand, Optional<String> cursor, int limit);

    /**
     * A stretch of the list.
     *
     * @param next where the next page begins; absent at the end
     */
    record Page(List<Post> posts, Optional<String> next) {
        public Page {
            posts = List.copyOf(posts);
        }
    }

    /** Posts of all brands that somebody has to look at by then, the longest waiting first. */
    List<Post> due(Instant by, int most);
}
