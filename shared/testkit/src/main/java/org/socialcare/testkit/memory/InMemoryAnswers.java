package org.socialcare.testkit.memory;

import org.socialcare.domain.answers.AnswerRules;
import org.socialcare.domain.answers.Article;
import org.socialcare.domain.ports.KeepAnswers;
import org.socialcare.domain.ports.SaveSetting.Saved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knowledge bases of brands. */
public final class InMemoryAnswers implements KeepAnswers {
    private final Map<String, Map<String, Article>> articles = new HashMap<>();
    private final Map<String, AnswerRules> rules = new HashMap<>();

    @Override
    public synchronized List<Article> articles(String brand) {
        return List.copyOf(articles.getOrDefault(brand, Map.of()).values());
    }

    @Override
    public synchronized Optional<Article> article(String brand, String id) {
        return Optional.ofNullable(articles.getOrDefault(brand, Map.of()).get(id));
    }

    @Override
    public synchronized AnswerRules rules(String brand) {
        return rules.getOrDefault(brand, AnswerRules.USUAL);
    }

    @Override
    public synchronized Saved save(String brand, Article article, long expected) {
        var stored = articles.computeIfAbsent(brand, _ -> new TreeMap<>());
        long current = article(brand, article.id()).map(Article::version).orElse(0L);
        if (current != expected) return new Saved.Overtaken(current);
        stored.put(article.id(), article.at(expected + 1));
        return new Saved.Done(expected + 1);
    }

    @Override
    public synchronized Saved save(String brand, AnswerRules decided, long expected) {
        long current = rules(brand).version();
        if (current != expected) return new Saved.Overtaken(current);
        rules.put(brand, decided.at(expected + 1));
        return new Saved.Done(expected + 1);
    }
}
