package org.socialcare.domain.customers;

/** What we know about a customer, in our own words; each may be empty. */
public record CustomerFields(
        String name, String contact, String company, String industry, String note) {
    public static final CustomerFields UNKNOWN = new CustomerFields("", "", "", "", "");

    CustomerFields named(String newName) {
        return new CustomerFields(newName, contact, company, industry, note);
    }
}
