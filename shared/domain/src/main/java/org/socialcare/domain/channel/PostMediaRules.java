package org.socialcare.domain.channel;

import org.socialcare.domain.channel.PostRules.Fault;
import org.socialcare.domain.channel.PostRules.Problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which pictures and videos a platform takes in a public post.
 *
 * @param fewest 0 where a post can do without
 * @param most pictures and videos together
 * @param mostVideos 0 where it takes none
 * @param mixed whether pictures and videos can stand in one post
 * @param largest bytes that a file of a type may have; a type that is missing is not taken
 */
public record PostMediaRules(
        int fewest, int most, int mostVideos, boolean mixed, Map<MediaType, Long> largest) {
    /** Takes nothing but words. */
    public static final PostMediaRules NONE = new PostMediaRules(0, 0, 0, false, Map.of());

    private static final long MEGABYTE = 1_000_000;

    /** The shortest of the lengths that platforms take. */
    private static final int LONGEST_DESCRIPTION = 1000;

    public PostMediaRules {
        largest = Map.copyOf(largest);
    }

    /** Pictures alone. */
    static PostMediaRules pictures(int most, int megabytes, MediaType... types) {
        Map<MediaType, Long> largest = new EnumMap<>(MediaType.class);
        for (MediaType type : types) {
            largest.put(type, megabytes * MEGABYTE);
        }
        return new PostMediaRules(0, most, 0, false, largest);
    }

    /** The same pictures, or videos. */
    PostMediaRules withVideos(int mostVideos, boolean mixed, int megabytes) {
        Map<MediaType, Long> both = new EnumMap<>(largest);
        both.put(MediaType.MP4, megabytes * MEGABYTE);
        return new PostMediaRules(fewest, most, mostVideos, mixed, both);
    }

    /** The same where no post can do without. */
    PostMediaRules needed() {
        return new PostMediaRules(1, most, mostVideos, mixed, largest);
    }

    /** Everything that is wrong with these. */
    List<Problem> problems(List<PostMedia> media) {
        List<Problem> problems = new ArrayList<>();
        int videos = (int) media.stream().filter(PostMedia::isVideo).count();
        if (media.size() < fewest) {
            problems.add(new Problem("media", Fault.TOO_FEW, fewest));
        }
        atMost(most, media.size(), "media", problems);
        if (most > 0) {
            atMost(mostVideos, videos, "video", problems);
        }
        if (!mixed && mostVideos > 0 && videos > 0 && videos < media.size()) {
            problems.add(new Problem("media", Fault.EITHER_PICTURES_OR_VIDEO, 0));
        }
        media.stream().flatMap(one -> ofFile(one).stream()).distinct().forEach(problems::add);
        return problems;
    }

    private static void atMost(int limit, int count, String where, List<Problem> problems) {
        if (count > limit) {
            problems.add(
                    new Problem(where, limit == 0 ? Fault.NOT_POSSIBLE : Fault.TOO_MANY, limit));
        }
    }

    private List<Problem> ofFile(PostMedia one) {
        List<Problem> problems = new ArrayList<>();
        Long largestOne = largest.get(one.media().type());
        boolean saidAlready = most == 0 || (one.isVideo() && mostVideos == 0);
        if (largestOne == null && !saidAlready) {
            problems.add(new Problem("media", Fault.TYPE_NOT_TAKEN, 0));
        }
        if (largestOne != null && one.media().bytes() > largestOne) {
            int megabytes = Math.toIntExact(largestOne / MEGABYTE);
            problems.add(new Problem(one.media().kind(), Fault.TOO_LARGE, megabytes));
        }
        String description = one.description();
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            problems.add(new Problem("description", Fault.TOO_LONG, LONGEST_DESCRIPTION));
        }
        return problems;
    }
}
