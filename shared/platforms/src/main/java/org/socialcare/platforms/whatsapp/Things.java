package org.socialcare.platforms.whatsapp;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

/** What is sent that is neither words nor media. */
final class Things {
    private Things() {}

    static Attachment location(Json location) {
        String place = location.textOrEmpty("latitude") + "," + location.textOrEmpty("longitude");
        String title = location.text("name").orElse(location.textOrEmpty("address"));
        return new Attachment("location", place, title);
    }

    /** People by name with their first number. */
    static List<Attachment> contacts(List<Json> contacts) {
        List<Attachment> people = new ArrayList<>();
        for (Json contact : contacts) {
            List<Json> phones = contact.arr("phones");
            String phone = phones.isEmpty() ? "" : phones.getFirst().textOrEmpty("phone");
            String name = contact.obj("name").textOrEmpty("formatted_name");
            people.add(new Attachment("other", phone, name.isEmpty() ? phone : name));
        }
        return people;
    }

    /** The products of an order with how many are wanted at what price. */
    static List<Attachment> products(List<Json> items) {
        List<Attachment> products = new ArrayList<>();
        for (Json item : items) {
            products.add(
                    new Attachment(
                            "product", item.textOrEmpty("product_retailer_id"), wanted(item)));
        }
        return products;
    }

    private static String wanted(Json item) {
        String quantity = item.text("quantity").orElse("1");
        String price = item.textOrEmpty("item_price");
        return price.isEmpty()
                ? quantity
                : quantity + " × " + price + " " + item.textOrEmpty("currency");
    }
}
