package org.socialcare.domain.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a platform takes in a public post.
 *
 * @param longestTitle code points; 0 where there is no title
 * @param longest characters of the text, and of the link where it stands in the text
 * @param length how they are counted
 * @param link whether a link may or must be there
 * @param linkInText whether the link becomes a part of the text
 * @param media which pictures and videos can be there
 * @param mediaWithLink whether they can be there beside a link
 */
public record PostRules(
        int longestTitle,
        int longest,
        TextLength length,
        Need link,
        boolean linkInText,
        PostMediaRules media,
        boolean mediaWithLink) {
    /** Longer addresses are refused by browsers and proxies. */
    private static final int LONGEST_ADDRESS = 2000;

    /** Whether something has to be there. */
    public enum Need {
        NO,
        MAY,
        MUST
    }

    /** What is wrong with a part of a post. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        TOO_MANY,
        TOO_FEW,
        NOT_POSSIBLE,
        NO_ADDRESS,
        TYPE_NOT_TAKEN,
        TOO_LARGE,
        EITHER_PICTURES_OR_VIDEO,
        EITHER_PICTURE_OR_LINK
    }

    /**
     * Why a platform would not take a post.
     *
     * @param where the part: {@code title}, {@code text}, {@code link}, {@code media}, or of these
     *     {@code image}, {@code video} or {@code description}
     * @param limit the number that is not kept to, in megabytes where a file is too large; 0 where
     *     none is
     */
    public record Problem(String where, Fault fault, int limit) {}

    /**
     * A platform's limits by its name; absent where the suite cannot post there. Kept here as
     * {@link ReplyRules} are. Sources: Instagram, content publishing (JPEG of 8 MB, albums of ten,
     * captions of 2,200); Facebook, photos (under 10 MB); X, posts and media upload (280, weighted;
     * four pictures of 5 MB); LinkedIn, posts (3,000; twenty pictures); Weibo, statuses/share (a
     * link to the bound domain has to stand in the text; one picture under 5 MB); WeChat, draft/add
     * (title and text; the cover is the channel's own). Not confirmed by a page that was read: the
     * numbers of Facebook (63,206 characters, ten pictures), LinkedIn (8 MB) and WeChat (64 and
     * 20,000). Videos have 100 MB, our choice below what Meta takes. A shop's own signed channel
     * sets its limits itself.
     */
    public static Optional<PostRules> of(String platform) {
        return Optional.ofNullable(
                switch (platform) {
                    case "facebook" -> plain(63_206, Need.MAY, false, facebook(), false);
                    case "instagram" -> plain(2200, Need.NO, false, instagram(), true);
                    case "wechat" -> titled(64, 20_000, PostMediaRules.NONE);
                    case "weibo" ->
                            plain(140, Need.MUST, true, pictures(1, 5, MediaType.GIF), true);
                    case "x" ->
                            new PostRules(
                                    0,
                                    280,
                                    TextLength.WEIGHTED,
                                    Need.MAY,
                                    true,
                                    pictures(4, 5, MediaType.WEBP),
                                    true);
                    case "linkedin" ->
                            plain(3000, Need.MAY, true, pictures(20, 8, MediaType.GIF), true);
                    case "signed" ->
                            titled(
                                    200,
                                    10_000,
                                    pictures(10, 10, MediaType.GIF).withVideos(10, true, 10));
                    default -> null;
                });
    }

    private static PostMediaRules facebook() {
        return pictures(10, 10, MediaType.GIF).withVideos(1, false, 100);
    }

    private static PostMediaRules instagram() {
        return PostMediaRules.pictures(10, 8, MediaType.JPEG).withVideos(10, true, 100).needed();
    }

    /** JPEG, PNG and another type. */
    private static PostMediaRules pictures(int most, int megabytes, MediaType other) {
        return PostMediaRules.pictures(most, megabytes, MediaType.JPEG, MediaType.PNG, other);
    }

    private static PostRules plain(
            int longest, Need link, boolean linkInText, PostMediaRules media, boolean withLink) {
        return new PostRules(0, longest, TextLength.CODE_POINTS, link, linkInText, media, withLink);
    }

    private static PostRules titled(int longestTitle, int longest, PostMediaRules media) {
        return new PostRules(
                longestTitle, longest, TextLength.CODE_POINTS, Need.MAY, false, media, true);
    }

    /** A title is needed exactly where there is one, except on a shop's own channel. */
    private boolean needsTitle() {
        return longestTitle > 0 && media.most() == 0;
    }

    /** The length that is compared with {@link #longest}. */
    public int lengthOf(Posting posting) {
        return length.of(linkInText ? posting.textAndLink() : posting.text());
    }

    /** Everything that is wrong, so that it is put right in one go. */
    public List<Problem> problems(Posting posting) {
        List<Problem> problems = new ArrayList<>();
        ofTitle(posting.title(), problems);
        if (posting.text().isBlank()) {
            problems.add(new Problem("text", Fault.MISSING, 0));
        }
        if (lengthOf(posting) > longest) {
            problems.add(new Problem("text", Fault.TOO_LONG, longest));
        }
        ofLink(posting.link(), problems);
        problems.addAll(media.problems(posting.media()));
        if (!posting.media().isEmpty() && !posting.link().isEmpty() && !mediaWithLink) {
            problems.add(new Problem("media", Fault.EITHER_PICTURE_OR_LINK, 0));
        }
        return problems;
    }

    private void ofTitle(String title, List<Problem> problems) {
        if (title.isBlank() && needsTitle()) {
            problems.add(new Problem("title", Fault.MISSING, 0));
        }
        if (title.codePointCount(0, title.length()) > longestTitle) {
            problems.add(
                    longestTitle == 0
                            ? new Problem("title", Fault.NOT_POSSIBLE, 0)
                            : new Problem("title", Fault.TOO_LONG, longestTitle));
        }
    }

    private void ofLink(String address, List<Problem> problems) {
        if (address.isEmpty() && link == Need.MUST) {
            problems.add(new Problem("link", Fault.MISSING, 0));
        }
        if (!address.isEmpty() && link == Need.NO) {
            problems.add(new Problem("link", Fault.NOT_POSSIBLE, 0));
        }
        if (!address.isEmpty() && !isPublicAddress(address)) {
            problems.add(new Problem("link", Fault.NO_ADDRESS, 0));
        }
    }

    private static boolean isPublicAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
