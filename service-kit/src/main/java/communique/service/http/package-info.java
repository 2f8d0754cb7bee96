/** Who may write, how parameters are read, and how a problem is answered. */
package communique.service.http;
