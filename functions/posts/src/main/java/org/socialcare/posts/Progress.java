package org.socialcare.posts;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.ports.KeepPosts.Kept;
import org.socialcare.domain.ports.OrderPosts.PostOrder;
import org.socialcare.domain.publishing.PostState;

/** Keeps how far a post got on one channel, whatever happens on its others meanwhile. */
final class Progress {
    private static final int TRIES = 10;

    private final KeepPosts posts;

    Progress(KeepPosts posts) {
        this.posts = posts;
    }

    Kept of(PostOrder order) {
        return posts.find(order.brand(), order.post())
                .orElseThrow(() -> new IllegalArgumentException("no such post"));
    }

    /** Keeps the next state; false if somebody else has moved this channel on since it was read. */
    boolean move(Kept read, ChannelId channel, PostState next) {
        PostState before = read.post().on(channel).orElseThrow().state();
        Kept newest = read;
        for (int i = 0; i < TRIES; i++) {
            if (posts.change(newest, newest.post().with(channel, next))) {
                return true;
            }
            newest = posts.find(read.post().brand(), read.post().id()).orElseThrow();
            if (!newest.post().on(channel).orElseThrow().state().equals(before)) {
                return false;
            }
        }
        throw new IllegalStateException("overtaken " + TRIES + " times in a row");
    }
}
