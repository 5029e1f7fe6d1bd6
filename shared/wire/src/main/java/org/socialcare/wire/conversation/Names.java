package org.socialcare.wire.conversation;

import org.socialcare.wire.json.Json;

import java.util.Collection;
import java.util.List;

/** Sets as arrays, sorted, so that equal values are equal documents. */
public final class Names {
    private Names() {}

    /** The constants' names in the order in which the enum declares them. */
    public static <E extends Enum<E>> Json of(Collection<E> constants) {
        List<E> sorted = constants.stream().sorted().toList();
        return Json.texts(sorted.stream().map(Enum::name).toList());
    }

    /** Whatever prints as its own name, sorted by it. */
    public static Json sorted(Collection<?> values) {
        return Json.texts(values.stream().map(Object::toString).sorted().toList());
    }
}
