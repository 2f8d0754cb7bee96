/** Checks the settings of a service against their bounds when it starts. */
package communique.service.config;
