/**
 * What makes the site and serves it. {@link entrain.site.Site} is the build's last step: it lays the pages and scripts
 * of {@code webapp} beside the compiled programs, assembles the kernel, lists the files for the service worker, and
 * packs the page into one file and the element into a package. {@link entrain.site.Bundle} and
 * {@link entrain.site.StaticServer} are also commands of the command line. Nothing here knows what an experiment is.
 */
package entrain.site;
