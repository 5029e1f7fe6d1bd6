package org.socialcare.training.rows;

import java.util.HashMap;
import java.util.Map;

/**
 * The languages that are only known not to be ours, by what they look like: a straight line can be
 * drawn between Dutch and Afrikaans, but not between Dutch and all that is foreign.
 */
final class OtherLanguages {
    static final String OTHER = "other";

    private static final Map<String, String> FAMILIES = new HashMap<>();

    static {
        family("other.germanic", "af da sv nb nn is");
        family("other.romance", "ca ro la eo gl");
        family("other.slavic", "pl cs sk sl hr bs");
        family("other.cyrillic", "uk be bg sr mk kk mn");
        family("other.arabic", "fa ur");
        family("other.turkic", "az");
        family("other.bantu", "sn sw zu xh st tn ts so om yo lg mi");
        family("other.rest", "id ms tl vi sq eu et fi hu lt lv cy ga");
    }

    private OtherLanguages() {}

    private static void family(String label, String languages) {
        for (String language : languages.split(" ", -1)) FAMILIES.put(language, label);
    }

    /** The label for a source that is named after its language, such as {@code lingua-af}. */
    static String of(String source) {
        return FAMILIES.getOrDefault(source.substring(source.lastIndexOf('-') + 1), OTHER);
    }
}
