/**
 * The demo shop: its people, its settings and its customers, who write at a human pace, read what
 * they are answered and go on. It acts only through the simulators and never touches what the
 * functions keep.
 */
@NullMarked
package org.socialcare.local.demo;

import org.jspecify.annotations.NullMarked;
