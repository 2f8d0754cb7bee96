/** Work that repeats on a thread of its own until it is closed. */
package communique.background;
