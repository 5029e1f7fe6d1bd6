package org.socialcare.domain.channel;

import java.util.List;

/**
 * Which {@link Template} a reply was made with; its filled words are the reply's text.
 *
 * @param values what was put into its blanks, in their order
 */
public record UsedTemplate(String name, String language, List<String> values) {
    public UsedTemplate {
        values = List.copyOf(values);
    }
}
