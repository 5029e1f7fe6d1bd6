package org.socialcare.fuzz;

import org.socialcare.platforms.protocol.Xml;
import org.socialcare.platforms.protocol.XmlProblem;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The readers of JSON and XML that all platforms share. */
final class DocumentChecks {
    private DocumentChecks() {}

    /** It is refused, or read, and written again it is the same. */
    static void json(byte[] document) {
        Cost.bound(document.length, () -> readsJson(document));
    }

    private static void readsJson(byte[] document) {
        try {
            Json json = JsonReader.read(document);
            String written = JsonWriter.write(json);
            Broken.unless(
                    JsonReader.read(written).equals(json),
                    () -> "written it is another: " + written);
        } catch (JsonProblem refused) {
            Broken.unless(refused.getMessage() != null, () -> "refused without a reason");
        }
    }

    /** It is refused, or read; what declares a document type or entities is always refused. */
    static void xml(byte[] document) {
        Cost.bound(document.length, () -> readsXml(document));
    }

    private static void readsXml(byte[] document) {
        try {
            Json json = Xml.read(document, "xml");
            String text = new String(document, StandardCharsets.UTF_8);
            Broken.unless(!declares(text), () -> "a document type is read: " + json);
            Broken.unless(
                    json instanceof Json.Obj || json instanceof Json.Text,
                    () -> "an element is read as " + json);
        } catch (XmlProblem refused) {
            Broken.unless(refused.getMessage() != null, () -> "refused without a reason");
        }
    }

    /** Outside of the first line, comments and CDATA, where it is nothing but words. */
    private static boolean declares(String text) {
        String upper = text.toUpperCase(Locale.ROOT).substring(text.indexOf("?>") + 1);
        boolean words = upper.contains("<!--") || upper.contains("<![CDATA[");
        return !words && (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY"));
    }
}
