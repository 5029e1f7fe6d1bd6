package org.socialcare.domain.ports;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.ports.SaveSetting.Saved;

import java.util.List;
import java.util.Optional;

/** A brand's knowledge base and how it is used. What was saved is read at once. */
public interface KeepAnswers {
    /** All articles, retired ones too, by their ids. */
    List<Article> articles(String brand);

    Optional<Article> article(String brand, String id);

    /** {@link AnswerRules#USUAL} until the brand decides something else. */
    AnswerRules rules(String brand);

    /**
     * @param expected the version that was read; 0 to create. Whatever version the article itself
     *     carries is replaced by the next one
     */
    Saved save(String brand, Article article, long expected);

    /** The same for the rules; their first version replaces 0. */
    Saved save(String brand, AnswerRules rules, long expected);
}
