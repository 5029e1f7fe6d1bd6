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
     * @param before those written before this id and no later; empty for the latest
     */
    List<Kept> latest(String brand, String before, int most);

    /** Posts of all brands that somebody has to look at by then, the longest waiting first. */
    List<Post> due(Instant by, int most);
}
