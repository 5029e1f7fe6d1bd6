package org.socialcare.platforms.wechat;

/** What no page of WeChat's that we could read confirms; everything that rests on it is here. */
final class Assumptions {
    /**
     * Where one asks what became of a publication; the pages that were read know only the event.
     */
    static final String OUTCOME = "/cgi-bin/freepublish/get";

    /** The code for a cover that WeChat does not have. */
    static final long BAD_MEDIA = 40_007;

    /** Where pictures lie that customers send, and videos that are named by an address. */
    static final String[] FILES = {"qpic.cn", "qlogo.cn", "weixin.qq.com", "wxmv.qq.com"};

    private Assumptions() {}

    static boolean isPublished(long status) {
        return status == 0;
    }

    static boolean isUnderReview(long status) {
        return status == 1;
    }

    /** An article is HTML: a paragraph for each line. */
    static String content(String text) {
        var html = new StringBuilder();
        for (String line : text.lines().toList()) {
            html.append("<p>");
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                switch (c) {
                    case '<' -> html.append("&lt;");
                    case '>' -> html.append("&gt;");
                    case '&' -> html.append("&amp;");
                    default -> html.append(c);
                }
            }
            html.append("</p>");
        }
        return html.toString();
    }
}
