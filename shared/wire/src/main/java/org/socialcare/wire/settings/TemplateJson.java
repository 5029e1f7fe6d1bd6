package org.socialcare.wire.settings;

import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.shape.Members;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Approved words, and which of them a reply was made with, as JSON. */
public final class TemplateJson {
    private static final String ALL = "templates";

    private TemplateJson() {}

    /** Templates as an array. */
    public static Json write(List<Template> templates) {
        var all = new ArrayList<Json>();
        for (var each : templates) {
            all.add(
                    Json.object()
                            .put("name", each.name())
                            .put("language", each.language())
                            .put("words", each.words())
                            .build());
        }
        return new Json.Arr(all);
    }

    /** The member {@code templates}; none where it is left out, as in channels of before. */
    public static List<Template> readAll(Members json) {
        var all = new ArrayList<Template>();
        var known = new HashSet<String>();
        for (var each : json.objectsOrNone(ALL)) {
            var template = read(each);
            if (!known.add(template.name() + "/" + template.language())) {
                throw each.problem("is there twice");
            }
            all.add(template);
        }
        return all;
    }

    private static Template read(Members json) {
        try {
            return new Template(json.text("name"), json.text("language"), json.text("words"));
        } catch (IllegalArgumentException unfit) {
            throw json.problem("is no template: " + unfit.getMessage());
        }
    }

    /** Which template a reply was made with. */
    public static Json write(UsedTemplate used) {
        return Json.object()
                .put("name", used.name())
                .put("language", used.language())
                .put("values", Json.texts(used.values()))
                .build();
    }

    public static UsedTemplate readUsed(Members json) {
        return new UsedTemplate(json.text("name"), json.text("language"), json.texts("values"));
    }
}
