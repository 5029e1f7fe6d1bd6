package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.Media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a platform calls a file that it gives out. */
final class FileName {
    private static final String EXTENDED = "filename*=utf-8''";
    private static final String PLAIN = "filename=";

    private FileName() {}

    /** The name; empty if there is none that could be shown. */
    static String of(FileResponse answer) {
        String header = answer.headers().getOrDefault("content-disposition", "");
        String lower = header.toLowerCase(Locale.ROOT);
        int extended = lower.indexOf(EXTENDED);
        int plain = lower.indexOf(PLAIN);
        String name = "";
        if (extended >= 0) {
            name = decoded(upTo(header, extended + EXTENDED.length(), ';'));
        } else if (plain >= 0) {
            name = plain(header, plain + PLAIN.length());
        }
        return Media.isName(name) ? name : "";
    }

    private static String plain(String header, int from) {
        boolean quoted = from < header.length() && header.charAt(from) == '"';
        return quoted ? upTo(header, from + 1, '"') : upTo(header, from, ';').strip();
    }

    private static String upTo(String text, int from, char end) {
        int to = text.indexOf(end, from);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            return "";
        }
    }
}
