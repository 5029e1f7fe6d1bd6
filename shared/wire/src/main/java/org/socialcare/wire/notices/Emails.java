package org.socialcare.wire.notices;

import org.socialcare.domain.notices.Email;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Notice.Part;

import java.util.List;

/** Notices as mail: text, and the same as HTML without pictures, styles or scripts. */
public final class Emails {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LABEL = 60;

    private Emails() {}

    public static Email of(Notice notice, String to) {
        String subject = Plain.line(notice.title(), Lines.LONGEST_TITLE);
        return new Email(to, subject, text(notice, subject), html(notice, subject));
    }

    private static String text(Notice notice, String title) {
        List<String> lines = Lines.of(notice, Plain::line, "> ");
        return title
                + "\r\n\r\n"
                + String.join("\r\n", lines)
                + "\r\n\r\n"
                + Plain.line(notice.link().label(), LONGEST_LABEL)
                + ": "
                + notice.link().address()
                + "\r\n";
    }

    private static String html(Notice notice, String title) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html><body>");
        element(out, "h2", title);
        for (Part part : notice.parts()) {
            switch (part) {
                case Part.Figure(var label, var value) ->
                        out.append("<p><b>")
                                .append(safe(label))
                                .append(":</b> ")
                                .append(safe(value))
                                .append("</p>");
                case Part.Remark(var words) -> element(out, "p", words);
                case Part.Quote(var words) -> element(out, "blockquote", words);
            }
        }
        return out.append("<p><a href=\"")
                .append(Entities.ofHtml(notice.link().address().toString()))
                .append("\">")
                .append(safe(notice.link().label()))
                .append("</a></p></body></html>")
                .toString();
    }

    private static void element(StringBuilder out, String tag, String words) {
        out.append('<').append(tag).append('>');
        out.append(safe(words));
        out.append("</").append(tag).append('>');
    }

    private static String safe(String text) {
        return Entities.ofHtml(Plain.line(text, LONGEST_TEXT));
    }
}
