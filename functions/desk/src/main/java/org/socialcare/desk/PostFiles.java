package org.socialcare.desk;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PostMedia;
import org.socialcare.domain.channel.PostRules;
import org.socialcare.domain.ports.KeepMedia;
import org.socialcare.domain.ports.LendMedia;
import org.socialcare.domain.publishing.Post;
import org.socialcare.domain.publishing.PostFolder;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Pictures and videos of posts: places to put them, and where they can be looked at. */
final class PostFiles {
    private static final Duration TO_LOOK = Duration.ofMinutes(15);

    private final KeepMedia kept;
    private final LendMedia lent;

    PostFiles(KeepMedia kept, LendMedia lent) {
        this.kept = kept;
        this.lent = lent;
    }

    /** A place for a file that at least one of the brand's channels would take. */
    Answer offer(Request request, Caller caller) {
        caller.mustSeeBrand();
        var file = NewFile.read(request.json());
        if (caller.brand().channels().stream()
                .filter(channel -> channel.active())
                .flatMap(channel -> PostRules.of(channel.id().platform()).stream())
                .noneMatch(rules -> takes(rules, file))) {
            throw new Refusal(
                    Problem.of(
                            409,
                            "media_not_supported",
                            "No channel publishes a file of this type and size."));
        }
        var media = file.media();
        return NewFile.place(media, kept.place(PostFolder.of(caller.brand().id()), media));
    }

    private static boolean takes(PostRules rules, NewFile file) {
        return rules.media().largest().getOrDefault(file.type(), 0L) >= file.bytes();
    }

    /** From now on nobody changes them; false if one was never put at its place. */
    boolean keep(Post post) {
        return files(post).stream()
                .allMatch(media -> kept.keep(PostFolder.of(post.brand()), media));
    }

    /** Where a file of a post can be looked at for a while. */
    Answer show(Post post, String reference) {
        var media =
                files(post).stream()
                        .filter(one -> one.reference().equals(reference))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.notFound()));
        var address = lent.address(PostFolder.of(post.brand()), media, TO_LOOK);
        return Answer.ok(Json.object().put("address", address.toString()).build());
    }

    /** Several channels may show the same one. */
    private static Set<Media> files(Post post) {
        Set<Media> files = new LinkedHashSet<>();
        for (var placement : post.placements()) {
            placement.posting().media().stream().map(PostMedia::media).forEach(files::add);
        }
        return files;
    }
}
