package org.socialcare.testkit.memory;

import org.socialcare.domain.ports.KeepPosts;
import org.socialcare.domain.publishing.Post;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Posts; a cursor is {@code posts/} and the place in the list. */
public final class InMemoryPosts implements KeepPosts {
    private static final String CURSOR = "posts/";

    private final Map<String, Kept> posts = new TreeMap<>();

    @Override
    public synchronized Optional<Kept> find(String brand, String id) {
        return Optional.ofNullable(posts.get(key(brand, id)));
    }

    @Override
    public synchronized boolean add(Post post) {
        return posts.putIfAbsent(key(post.brand(), post.id()), new Kept(post, 1)) == null;
    }

    @Override
    public synchronized boolean change(Kept before, Post after) {
        var stored = find(after.brand(), after.id());
        if (stored.isEmpty() || stored.get().version() != before.version()) {
            return false;
        }
        posts.put(key(after.brand(), after.id()), new Kept(after, before.version() + 1));
        return true;
    }

    @Override
    public synchronized Page ofBrand(String brand, Optional<String> cursor, int limit) {
        List<Post> all =
                posts.values().stream()
                        .map(Kept::post)
                        .filter(post -> post.brand().equals(brand))
                        .sorted(
                                Comparator.comparing(Post::written)
                                        .thenComparing(Post::id)
                                        .reversed())
                        .toList();
        return Places.page(CURSOR, all, cursor, limit, Page::new);
    }

    @Override
    public synchronized List<Post> due(Instant by, int most) {
        return posts.values().stream()
                .map(Kept::post)
                .filter(post -> post.due().filter(due -> !due.isAfter(by)).isPresent())
                .sorted(Comparator.comparing(post -> post.due().orElseThrow()))
                .limit(most)
                .toList();
    }

    private static String key(String brand, String id) {
        return brand + "/" + id;
    }
}
