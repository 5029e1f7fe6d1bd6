package org.socialcare.fuzz;

import org.socialcare.platforms.protocol.Xml;
import org.socialcare.platforms.protocol.XmlProblem;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.util.Optional;

/** A document as a tree that can be grown differently, and back into the form it came in. */
record Markup(Json tree, boolean isXml) {
    private static final String ROOT = "xml";

    /** Empty where it is neither JSON nor an XML document of such a root. */
    static Optional<Markup> of(byte[] document) {
        try {
            return Optional.of(new Markup(JsonReader.read(document), false));
        } catch (JsonProblem noJson) {
            try {
                return Optional.of(new Markup(Xml.read(document, ROOT), true));
            } catch (XmlProblem noXml) {
                return Optional.empty();
            }
        }
    }

    Markup with(Json other) {
        return new Markup(other, isXml);
    }

    byte[] bytes() {
        if (!isXml) return JsonWriter.bytes(tree);
        StringBuilder text = new StringBuilder();
        element(ROOT, tree, text);
        return Letter.bytes(text.toString());
    }

    /** An array is its elements one after the other, all of one name. */
    private static void element(String name, Json value, StringBuilder text) {
        if (value instanceof Json.Arr(var items)) {
            items.forEach(item -> element(name, item, text));
            return;
        }
        text.append('<').append(name).append('>');
        switch (value) {
            case Json.Obj(var members) ->
                    members.forEach((member, inner) -> element(member, inner, text));
            case Json.Text(var words) -> text.append("<![CDATA[").append(words).append("]]>");
            case Json.Num(var literal) -> text.append(literal);
            case Json.Bool(var yes) -> text.append(yes);
            case Json.Null _, Json.Arr _ -> {}
        }
        text.append("</").append(name).append('>');
    }
}
