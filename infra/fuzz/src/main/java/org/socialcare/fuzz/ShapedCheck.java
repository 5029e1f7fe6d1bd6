package org.socialcare.fuzz;

import org.socialcare.testkit.platform.Fixture;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Documents of the platform's own shape that have grown differently in a few places, signed with
 * the right secret: these reach the corners that bytes at random do not.
 */
final class ShapedCheck implements Check {
    private static final int MOST_CHANGES = 6;
    private static final int LARGEST = 64 << 10;

    private final Check signed;
    private final List<Markup> documents = new ArrayList<>();
    private final List<Json> pieces = new ArrayList<>();

    ShapedCheck(Mode mode, Check signed) {
        this.signed = signed;
        for (Fixture fixture : mode.contents()) {
            Markup.of(fixture.body()).ifPresent(documents::add);
        }
        documents.forEach(one -> pieces.addAll(Growth.pieces(one.tree())));
    }

    @Override
    public void check(byte[] recipe) {
        document(recipe).ifPresent(this::attack);
    }

    /** What the recipe makes; nothing where it grows beyond what is worth reading. */
    private Optional<byte[]> document(byte[] recipe) {
        Choices choices = new Choices(recipe);
        Markup markup = choices.of(documents);
        Growth growth = new Growth(choices, pieces);
        Json tree = markup.tree();
        for (int i = 0; i < MOST_CHANGES && !choices.isEmpty(); i++) {
            tree = growth.grown(tree);
        }
        byte[] document = markup.with(tree).bytes();
        return document.length > LARGEST ? Optional.empty() : Optional.of(document);
    }

    /** Whoever gets a finding wants the document and not the recipe. */
    private void attack(byte[] document) {
        try {
            signed.check(document);
        } catch (Throwable found) {
            Findings.tell(document);
            throw found;
        }
    }
}
