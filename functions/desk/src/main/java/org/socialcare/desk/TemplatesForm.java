package org.socialcare.desk;

import org.socialcare.domain.channel.Ability;
import org.socialcare.domain.channel.Template;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The templates of a channel as an admin sent them; the domain says what is wrong with each. */
final class TemplatesForm {
    private static final int MOST = 50;
    private static final String PLACE = "/templates";

    /** Sound, so that a part tried together with the others' is alone to blame. */
    private static final Template SOUND = new Template("sound", "en", "sound");

    private final Form form;

    private TemplatesForm(Form form) {
        this.form = form;
    }

    /** None where they are left out; a platform that knows none takes none. */
    static List<Template> read(Form form, String platform) {
        var list = form.member("templates");
        if (list.isEmpty()) {
            return List.of();
        }
        if (!(list.get() instanceof Json.Arr(var items)) || items.size() > MOST) {
            form.problem(PLACE, "must be a list of at most " + MOST);
            return List.of();
        }
        if (!items.isEmpty() && !Ability.of(platform).contains(Ability.SEND_TEMPLATES)) {
            form.problem(PLACE, "cannot be sent on " + platform);
            return List.of();
        }
        return new TemplatesForm(form).read(items);
    }

    private List<Template> read(List<Json> items) {
        var templates = new ArrayList<Template>();
        var known = new HashSet<List<String>>();
        for (int i = 0; i < items.size(); i++) {
            var place = PLACE + "/" + i;
            var template = template(items.get(i), place);
            if (template.isEmpty()) {
                continue;
            }
            if (known.add(List.of(template.get().name(), template.get().language()))) {
                templates.add(template.get());
            } else {
                form.problem(place + "/name", "is there twice in this language");
            }
        }
        return templates;
    }

    /** Each part is tried by itself, so that all that is wrong is told, and where. */
    private Optional<Template> template(Json item, String place) {
        var name = text(item, "name");
        var language = text(item, "language");
        var words = text(item, "words");
        boolean sound = tried(place + "/name", name, SOUND.language(), SOUND.words()).isPresent();
        sound &= tried(place + "/language", SOUND.name(), language, SOUND.words()).isPresent();
        sound &= tried(place + "/words", SOUND.name(), SOUND.language(), words).isPresent();
        return sound ? Optional.of(new Template(name, language, words)) : Optional.empty();
    }

    private Optional<Template> tried(String place, String name, String language, String words) {
        try {
            return Optional.of(new Template(name, language, words));
        } catch (IllegalArgumentException unfit) {
            form.problem(place, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private static String text(Json item, String name) {
        return item.get(name).orElse(Json.Null.VALUE) instanceof Json.Text(var text) ? text : "";
    }
}
