/** Puts the service together: makes each part once, in the order of the constructor, and starts and stops them. */
package communique.enrich.service;
