package org.socialcare.domain.answers;

import org.socialcare.domain.triage.text.Normaliser;

import java.util.Collection;

/**
 * All a brand has decided about answering by itself, ready to be used, and whether it must be
 * silent now. Immutable, hence safe for any number of threads.
 */
public final class Knowledge {
    private final AnswerRules rules;
    private final KnowledgeBase base;
    private final HandOff handOff;
    private final boolean crisis;

    /**
     * @param crisis an alert of the highest level is not over: people choose every word then
     */
    public Knowledge(
            AnswerRules rules,
            Collection<Article> articles,
            boolean crisis,
            Normaliser normaliser) {
        this.rules = rules;
        this.base = new KnowledgeBase(articles, normaliser);
        this.handOff = new HandOff(rules.handOffWords(), normaliser);
        this.crisis = crisis;
    }

    public AnswerRules rules() {
        return rules;
    }

    public KnowledgeBase base() {
        return base;
    }

    public boolean crisis() {
        return crisis;
    }

    /**
     * Whether these words ask for a person.
     *
     * @param language they are in; Greek may be in Latin letters
     */
    public boolean wantsPerson(String text, String language) {
        return handOff.isWanted(text, language.equals("el"));
    }
}
