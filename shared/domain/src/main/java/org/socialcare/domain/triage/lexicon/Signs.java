package org.socialcare.domain.triage.lexicon;

import org.socialcare.domain.triage.Reason.Part;
import org.socialcare.domain.triage.text.Normal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What lexicons find in one message.
 *
 * @param message the message normalised
 * @param language BCP 47 tag, or {@code und}
 * @param concepts what it talks about and how strongly it feels, in the order found
 * @param families of risky words, in the order found
 * @param scenes where each thing that goes on in it, see {@link SceneNames}, stands first
 * @param feeling the sum of feeling: negative, zero or positive, without bound
 * @param courtesy a bare thanks or goodbye
 * @param places where the concepts, families and words of feeling stand
 */
public record Signs(
        Normal message,
        String language,
        Set<String> concepts,
        Set<String> families,
        List<Place> scenes,
        double feeling,
        boolean courtesy,
        List<Place> places) {
    private static final double SOME = 0.1;
    private static final double MORE = 1.5;
    private static final double MUCH = 3;
    private static final int SHORT = 20;
    private static final int LONG = 100;
    private static final int LONGER = 200;

    /** Names that say how a message feels and looks, beside what it talks about. */
    static final List<String> SHAPES =
            List.of(
                    "bad",
                    "worse",
                    "worst",
                    "good",
                    "better",
                    "best",
                    "asks",
                    "shouts",
                    "short",
                    "long",
                    "longer",
                    "semicolon",
                    "nothing",
                    "courtesy");

    /** Sets are given away by who found them: copies would cost as much as the finding. */
    public Signs {
        concepts = Collections.unmodifiableSet(concepts);
        families = Collections.unmodifiableSet(families);
        scenes = List.copyOf(scenes);
        places = List.copyOf(places);
    }

    /**
     * Where a sign was found.
     *
     * @param part what it speaks for
     * @param sign a concept, a family, a scene, or the strength of a word of feeling
     * @param start in the normalised text
     * @param end in the normalised text, exclusive
     */
    public record Place(Part part, String sign, int start, int end) {}

    /** What goes on in the message, each once, in the order found. */
    public List<String> sceneNames() {
        var names = new ArrayList<String>(scenes.size());
        for (var scene : scenes) names.add(scene.sign());
        return names;
    }

    /** Whether somebody may mean to hurt themselves. */
    public boolean tellsOfSelfHarm() {
        return families.contains(RiskRule.SELF_HARM);
    }

    /** The message normalised. */
    public String text() {
        return message.text();
    }

    /** The names of all that was found, for a model that weighs them. */
    public Set<String> names() {
        var names = new LinkedHashSet<>(concepts);
        names.addAll(families);
        if (names.isEmpty()) names.add("nothing");
        if (feeling <= -SOME) names.add("bad");
        if (feeling <= -MORE) names.add("worse");
        if (feeling <= -MUCH) names.add("worst");
        if (feeling >= SOME) names.add("good");
        if (feeling >= MORE) names.add("better");
        if (feeling >= MUCH) names.add("best");
        String text = text();
        if (text.indexOf('?') >= 0) names.add("asks");
        if (text.indexOf('!') >= 0) names.add("shouts");
        if (text.indexOf(';') >= 0) names.add("semicolon");
        if (text.length() < SHORT) names.add("short");
        if (text.length() > LONG) names.add("long");
        if (text.length() > LONGER) names.add("longer");
        if (courtesy) names.add("courtesy");
        return names;
    }
}
