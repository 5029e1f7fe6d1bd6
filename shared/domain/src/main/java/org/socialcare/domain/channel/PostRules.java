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
 * @param fewestPictures 0 where a post can do without
 * @param pictureWithLink whether both can be there
 */
public record PostRules(
        int longestTitle,
        int longest,
        TextLength length,
        Need link,
        boolean linkInText,
        int fewestPictures,
        int mostPictures,
        boolean pictureWithLink) {
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
        EITHER_PICTURE_OR_LINK
    }

    /**
     * Why a platform would not take a post.
     *
     * @param where the part: {@code title}, {@code text}, {@code link} or {@code pictures}
     * @param limit the number that is not kept to; 0 where none is
     */
    public record Problem(String where, Fault fault, int limit) {}

    /**
     * A platform's limits by its name; absent where the suite cannot post there. Kept here as
     * {@link ReplyRules} are. Sources: Instagram, content publishing (one picture at least,
     * captions of 2,200); X, posts (280, weighted; pictures need an upload that is not made here);
     * LinkedIn, posts (3,000); Weibo, statuses/share (a link to the bound domain has to stand in
     * the text); WeChat, draft/add (title and text; the cover is the channel's own). Not confirmed
     * by a page that was read: the numbers of Facebook (63,206), LinkedIn, Weibo (140) and WeChat
     * (64 and 20,000). A shop's own signed channel sets its limits itself.
     */
    public static Optional<PostRules> of(String platform) {
        return Optional.ofNullable(
                switch (platform) {
                    case "facebook" -> plain(63_206, Need.MAY, false, 0, 1, false);
                    case "instagram" -> plain(2200, Need.NO, false, 1, 1, true);
                    case "wechat" ->
                            new PostRules(
                                    64,
                                    20_000,
                                    TextLength.CODE_POINTS,
                                    Need.MAY,
                                    false,
                                    0,
                                    0,
                                    true);
                    case "weibo" -> plain(140, Need.MUST, true, 0, 0, true);
                    case "x" ->
                            new PostRules(0, 280, TextLength.WEIGHTED, Need.MAY, true, 0, 0, true);
                    case "linkedin" -> plain(3000, Need.MAY, true, 0, 0, true);
                    case "signed" ->
                            new PostRules(
                                    200,
                                    10_000,
                                    TextLength.CODE_POINTS,
                                    Need.MAY,
                                    false,
                                    0,
                                    10,
                                    true);
                    default -> null;
                });
    }

    private static PostRules plain(
            int longest,
            Need link,
            boolean linkInText,
            int fewestPictures,
            int mostPictures,
            boolean pictureWithLink) {
        return new PostRules(
                0,
                longest,
                TextLength.CODE_POINTS,
                link,
                linkInText,
                fewestPictures,
                mostPictures,
                pictureWithLink);
    }

    /** A title is needed exactly where there is one, except on a shop's own channel. */
    private boolean needsTitle() {
        return longestTitle > 0 && mostPictures == 0;
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
        ofPictures(posting, problems);
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

    private void ofPictures(Posting posting, List<Problem> problems) {
        int count = posting.pictures().size();
        if (count < fewestPictures) {
            problems.add(new Problem("pictures", Fault.TOO_FEW, fewestPictures));
        }
        if (count > mostPictures) {
            problems.add(
                    mostPictures == 0
                            ? new Problem("pictures", Fault.NOT_POSSIBLE, 0)
                            : new Problem("pictures", Fault.TOO_MANY, mostPictures));
        }
        if (!posting.pictures().stream().allMatch(PostRules::isPublicAddress)) {
            problems.add(new Problem("pictures", Fault.NO_ADDRESS, 0));
        }
        if (count > 0 && !posting.link().isEmpty() && !pictureWithLink) {
            problems.add(new Problem("pictures", Fault.EITHER_PICTURE_OR_LINK, 0));
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
