package org.socialcare.domain.triage.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model small enough to reckon by hand. */
final class SomeModel {
    static final int BITS = 2;

    private SomeModel() {}

    /** Place 1 speaks for positive, the sign "good" too; place 2 for abuse. */
    static Model any() {
        var sentiment =
                new Head(
                        Task.SENTIMENT,
                        List.of(
                                label("negative", 0.5f, -1),
                                label("neutral", 0.5f, 0),
                                label("positive", 0.5f, 2)),
                        Map.of("el", new Calibration(0, 1, 0)));
        var abuse =
                new Head(
                        Task.ABUSE,
                        List.of(
                                new Label("none", Optional.empty(), Weights.of(0, 0), 0),
                                label("abuse", 1, 0)),
                        Map.of(Head.ANY_LANGUAGE, new Calibration(2, 0, 0)));
        var cells = new byte[] {0, 0, 0, 0, -4, 0, 4, 0, 0, 0, 0, 3, 0, 0, 0, 0};
        var table = Table.of(Table.Kind.TEXT, BITS, List.of(sentiment, abuse), cells);
        return new Model(
                new SignPlaces(List.of("asks", "good"), List.of(), List.of()), List.of(table));
    }

    private static Label label(String name, float scale, float good) {
        var column = new Label.Column(scale, 0);
        return new Label(name, Optional.of(column), Weights.of(0, good), 0);
    }
}
