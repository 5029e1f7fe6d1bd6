package org.socialcare.domain.customers;

/**
 * What we know about a customer, in our own words; each may be empty.
 *
 * @param tier such as {@code gold}; policies may promise more to some
 */
public record CustomerFields(
        String name, String contact, String company, String industry, String note, String tier) {
    public static final CustomerFields UNKNOWN = new CustomerFields("", "", "", "", "", "");

    CustomerFields named(String newName) {
        return new CustomerFields(newName, contact, company, industry, note, tier);
    }
}
