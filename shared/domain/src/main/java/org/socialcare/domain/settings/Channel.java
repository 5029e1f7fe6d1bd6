package org.socialcare.domain.settings;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Sign;
import org.socialcare.domain.channel.Template;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A brand's account on a platform as the brand set it up. Its secrets are elsewhere.
 *
 * @param team who answers what arrives here
 * @param active whether events are still taken in
 * @param signs what customers are shown of agents at work
 * @param templates words the platform has approved, each name and language once
 * @param answers whether customers may hear an automatic first answer
 * @param calendar the one of its own hours; empty where it has none, see {@link Brand#hours}
 */
public record Channel(
        ChannelId id,
        String brand,
        String name,
        String team,
        boolean active,
        Set<Sign> signs,
        List<Template> templates,
        boolean answers,
        String calendar,
        long version) {
    public Channel {
        signs = Set.copyOf(signs);
        templates = List.copyOf(templates);
        var names = new HashSet<String>();
        for (var template : templates) {
            if (!names.add(template.name() + "/" + template.language())) {
                throw new IllegalArgumentException("a template twice: " + template.name());
            }
        }
    }

    /** A channel whose customers are shown nothing of agents at work. */
    public Channel(
            ChannelId id, String brand, String name, String team, boolean active, long version) {
        this(id, brand, name, team, active, Set.of(), List.of(), false, "", version);
    }

    /** A channel on which nothing is said automatically. */
    public Channel(
            ChannelId id,
            String brand,
            String name,
            String team,
            boolean active,
            Set<Sign> signs,
            List<Template> templates,
            long version) {
        this(id, brand, name, team, active, signs, templates, false, "", version);
    }

    /** A channel without hours of its own. */
    public Channel(
            ChannelId id,
            String brand,
            String name,
            String team,
            boolean active,
            Set<Sign> signs,
            List<Template> templates,
            boolean answers,
            long version) {
        this(id, brand, name, team, active, signs, templates, answers, "", version);
    }

    /** The same as stored under that version. */
    public Channel at(long stored) {
        return new Channel(
                id, brand, name, team, active, signs, templates, answers, calendar, stored);
    }

    /** The approved words of this name in this language. */
    public Optional<Template> template(String called, String language) {
        return templates.stream()
                .filter(each -> each.name().equals(called) && each.language().equals(language))
                .findFirst();
    }
}
