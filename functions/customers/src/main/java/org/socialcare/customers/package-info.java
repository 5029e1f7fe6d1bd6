/** Keeps a card per customer, made from the first ticket on. */
@NullMarked
package org.socialcare.customers;

import org.jspecify.annotations.NullMarked;
